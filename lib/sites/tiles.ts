import { withFallback } from './draft.ts';
import { all, fits, parentOf } from './own-members.ts';
import { addressOf } from './page-data.ts';
import { clean, textOf } from './page-text.ts';
import type { Goods, Site, Tile } from './site.ts';

const maxImages = 3;

/** Addresses of a picture: lazy ones have other attributes, AliExpress orders a background. */
export function* sourcesOf(image: Element): Generator<string> {
  for (const name of ['src', 'data-src', 'data-lazy-src', 'srcset', 'style']) {
    const value = image.getAttribute(name);
    if (!value) continue;
    const address = /url\(["']?([^"')]+)/.exec(value)?.[1] ?? value;
    if (!address.startsWith('data:')) yield address;
  }
}

/** Text for screen readers about a link that opens a tab. */
const newTab =
  /\s*(?:open(?:s)? in (?:a )?new tab|새 탭에서 열기|abrir (?:em uma nova aba|en una pestaña nueva)|in neuem tab öffnen|ouvrir dans un nouvel onglet|apri in una nuova scheda|在新标签页中打开|新しいタブで開く)\s*\.?\s*$/i;
/** Before the title in the text of a picture (Temu's orders). */
const pictureOf = /^item picture\s+/i;
export const withoutNewTab = (title: string): string =>
  title.replace(newTab, '').replace(pictureOf, '').trim();

/** On campaign pages (2026) a child, the one with the picture, has the title. */
const labelOf = (element: Element): string =>
  element.localName === 'a'
    ? ''
    : clean([...element.children].map((part) => part.getAttribute('aria-label')).find(Boolean));

/** Heading, picture's text or link's text; never the whole tile's, with its prices and badges. */
const titleIn = (element: Element): string | undefined => {
  const heading = element.querySelector('[role="heading"], h2, h3, h4');
  const image = element.querySelector('img[alt]:not([alt=""])');
  const title =
    clean(element.getAttribute('data-tooltip-title')) ||
    clean(heading?.getAttribute('title') ?? heading?.getAttribute('aria-label')) ||
    textOf(heading) ||
    clean(image?.getAttribute('alt')) ||
    clean(element.getAttribute('title') ?? element.getAttribute('aria-label')) ||
    labelOf(element) ||
    (element.querySelector('img, svg') ? '' : textOf(element));
  return withoutNewTab(title) || undefined;
};

const imageKeysIn = (
  element: Element,
  keyOf: (address: string) => string | undefined,
): string[] => {
  const firstKey = (image: Element) => {
    for (const address of sourcesOf(image)) {
      const key = keyOf(address);
      if (key) return key;
    }
    return [];
  };
  const keysOf = (drawn: string) =>
    [...element.querySelectorAll(drawn)].slice(0, maxImages).flatMap(firstKey);
  const keys = keysOf('img');
  // Tried last: this selector costs most.
  return keys.length > 0 ? keys : keysOf('[style*="url("]');
};

interface Reader {
  selector: string;
  idsOf(element: Element, address: URL | undefined): { id: string; aliases: string[] } | undefined;
  imageKey(address: string): string | undefined;
  goods?(doc: Document): readonly Goods[];
}

export const tileReader = ({
  selector,
  idsOf,
  imageKey,
  goods,
}: Reader): Pick<Site, 'tileSelector' | 'tileAt'> => {
  const read = (element: Element, url: URL): Tile | undefined => {
    const ids = idsOf(element, addressOf(element.getAttribute('href'), url));
    if (!ids) return undefined;
    const title = titleIn(element);
    // A tile that is not drawn yet may be in the page's data.
    const goods = title === undefined ? knownGoods(element, ids.id) : undefined;
    const imageKeys = [...imageKeysIn(element, imageKey), ...(goods?.imageKeys ?? [])];
    return { ...ids, title: title ?? goods?.title, imageKeys: [...new Set(imageKeys)], element };
  };
  const knownGoods = ({ ownerDocument }: Element, id: string) =>
    goods?.(ownerDocument).find((one) => one.id === id);
  const tileAt = (element: Element, url: URL) => withFallback(undefined, () => read(element, url));

  return { tileSelector: selector, tileAt };
};

const maxDepth = 5;
const maxInBox = 12;

const holdsOnly = (box: Element, id: string, site: Site, url: URL): boolean => {
  let count = 0;
  for (const element of all(box, site.tileSelector)) {
    count += 1;
    const tile = count > maxInBox ? undefined : site.tileAt(element, url);
    if (tile?.id !== id) return false;
  }
  return true;
};

/** The largest ancestor of a tile without another listing: what shoppers see as the tile. */
export const tileBox = ({ id, element }: Tile, site: Site, url: URL): Element => {
  let box = element;
  for (let level = 0; level < maxDepth; level += 1) {
    const around = parentOf(box);
    if (!around || fits(around, 'html, body, main, [role="main"]')) break;
    if (!holdsOnly(around, id, site, url)) break;
    box = around;
  }
  return box;
};
