import { hasDynamicAddresses, opensOurFrames } from '../../lib/extension/differences.ts';
import { ownRuntime } from '../../lib/extension/send.ts';
import type { Language } from '../../lib/locales/languages.ts';

/** Loads our document into a frame of the page, so that it and our script know each other. */

/** The secret words in the addresses of our documents in this tab. */
const documentWords = new Set<string>();
export const isOurWord = (word: string): boolean => documentWords.has(word);

const newWord = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('');

/** Whether the frame holds our document. Chromium lets us see only documents of the page: any other is ours. */
const holdsOurs = ({ contentDocument }: HTMLIFrameElement, address: string): boolean =>
  opensOurFrames ? contentDocument?.URL.startsWith(address) === true : !contentDocument;

/**
 * Loads our document into `frame` by a way that leaves its address nowhere on the page, and calls `open`
 * with its port. Another document after it calls `lost`. It counts as ours until `signal` aborts.
 */
export const loadInto = (
  frame: HTMLIFrameElement,
  language: Language,
  { onOpen, onReplaced }: { onOpen(port: MessagePort): void; onReplaced(): void },
  signal: AbortSignal,
): void => {
  const word = newWord();
  const runtime = ownRuntime();
  const address = runtime?.getURL('card.html');
  if (!address) throw new Error('the extension is gone');
  // With dynamic addresses the address changes, but not the origin.
  const origin = hasDynamicAddresses
    ? `chrome-extension://${runtime?.id}`
    : address.replace(/\/card\.html$/, '');
  documentWords.add(word);
  signal.addEventListener('abort', () => documentWords.delete(word));
  let isOpen = false;
  frame.addEventListener('load', ({ isTrusted }) => {
    if (!isTrusted || (!isOpen && frame.contentDocument?.URL === 'about:blank')) return;
    if (isOpen || !holdsOurs(frame, address)) return onReplaced();
    isOpen = true;
    const { port1, port2 } = new MessageChannel();
    onOpen(port1);
    frame.contentWindow?.postMessage(word, origin, [port2]);
  });
  try {
    frame.contentWindow?.location.replace(`${address}#${word}.${language}`);
  } catch {
    // Firefox on a sandboxed page: the document cannot open, and the page must not see the error.
  }
};
