import { aboutLanguage, type Language } from '../../lib/locales/languages.ts';
import { keys } from './keys.ts';

/** A corner of ours in the shop's document: a bare element with everything in its closed shadow. */
export interface Host {
  host: HTMLElement;
  root: HTMLElement;
}

/**
 * An important rule of the inner tree beats every rule of the page, its inline styles included
 * (css-cascade-5, "context"), and animations too. Fonts: a page can give any name to letters that it
 * drew itself, or to empty ones, but not the generic names.
 */
const reset = `
:host { all: initial !important; display: contents !important }
.cc, .cc * { font-family: system-ui, sans-serif !important }`;

/**
 * Custom properties are one space for the whole document: by their names a page could set them from
 * outside, or register them with a type that makes every colour of ours transparent. An http page has no
 * `crypto.randomUUID`.
 */
const withOwnNames = (css: string): string =>
  css.replaceAll(/--(?=[a-z])/g, `--${crypto.getRandomValues(new Uint32Array(1)).join()}-`);

/** The element has no name, id or class of ours, and no script of the page gets into its root. */
export const createHost = (page: Document, inner: string, className: string): Host => {
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = withOwnNames(inner) + reset;
  const root = page.createElement('div');
  root.className = className;
  // Our words are in the shopper's language already.
  root.translate = false;
  shadow.append(style, root);
  keys().own(host, (event) => {
    const { type, key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
    const pressed = { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat };
    // Not composed, so that it stays in the root.
    const copy = new KeyboardEvent(type, { ...pressed, bubbles: true, cancelable: true });
    if (!(shadow.activeElement ?? root).dispatchEvent(copy)) event.preventDefault();
  });
  return { host, root };
};

/** Of all that `all: initial` resets, the direction is left out. Set anew, it would cost a style of every element. */
export const speak = (root: HTMLElement, language: Language): void => {
  if (root.lang === language) return;
  root.lang = language;
  root.dir = aboutLanguage(language).direction;
};
