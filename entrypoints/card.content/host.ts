import { aboutLanguage, type Language } from '../../lib/locales/languages.ts';

/** The card's own corner of the document: a bare element with everything in its shadow. */
export interface Host {
  host: HTMLElement;
  /** Where the card is drawn. */
  root: HTMLElement;
  style: HTMLStyleElement;
  /** The text of `style`. */
  css: string;
}

/**
 * An important rule of the inner tree beats every rule of the page, its inline styles included
 * (css-cascade-5, "context"), and animations too. Only what happens to <html>, above the card or
 * inside the open root can still hide it, and that is the guard's business.
 */
const reset = ':host { all: initial !important; display: contents !important }';

/**
 * The root is open because Firefox' automation cannot see into a closed one; what a page could do
 * with that is watched by the guard. The element has no name, id or class of ours.
 */
export const createHost = (page: Document, inner: string): Host => {
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = page.createElement('style');
  const css = `${reset}\n${inner}`;
  style.textContent = css;
  const root = page.createElement('div');
  root.className = 'cc shop';
  // Our words are in the shopper's language already.
  root.translate = false;
  shadow.append(style, root);
  return { host, root, style, css };
};

/**
 * Our words read as their language does, whatever way the shop's page reads: of all that `all: initial`
 * resets, the direction is left out.
 */
export const speak = (root: HTMLElement, language: Language): void => {
  root.lang = language;
  root.dir = aboutLanguage(language).direction;
};
