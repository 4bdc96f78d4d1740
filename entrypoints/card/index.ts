import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isLanguage } from '../../lib/locales/languages.ts';
import { loadWords, serve } from './serve.tsx';
import css from './style.css?inline';

/**
 * Our own document on a shop's page, one file with its styles: each file more is a way to the browser's
 * process and back. It takes orders from our page half alone: over the port that comes with the word in its
 * address, which nobody else knows.
 */
export default defineUnlistedScript(() => {
  const [word = '', language = ''] = location.hash.slice(1).split('.');
  if (word.length < 32 || parent === window) return;
  const listen = ({ source, data, ports: [port] }: MessageEvent): void => {
    if (source !== parent || data !== word || !port) return;
    removeEventListener('message', listen);
    serve(port);
  };
  addEventListener('message', listen);
  if (isLanguage(language)) void loadWords(language);
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
});
