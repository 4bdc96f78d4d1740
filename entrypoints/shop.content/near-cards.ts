import { all } from '../../lib/sites/own-members.ts';
import type { Card, Site } from '../../lib/sites/site.ts';
import { createRhythm, onPageChange } from './page-changes.ts';

/**
 * Which cards of a page are near the window, as the page is scrolled, drawn and drawn anew. A
 * mutation is only noted; the page is looked through in the browser's idle time, and the longer that
 * takes, the more seldom. Only what comes near the window is read.
 */

export interface NearCardsParts {
  window: Window;
  site: Site;
  url: URL;
  /** Beside a product: looked for after scrolling only, and more seldom. */
  isBeside: boolean;
  /** Not before that. */
  waits: boolean;
  signal: AbortSignal;
  /** Cards that came near and were read; called in idle time. */
  came(cards: Card[]): void;
  /** Elements that went away from the window, out of the document, or to another listing. */
  went(elements: Element[]): void;
}

/** More elements are looked through on no page. */
const mostElements = 20_000;
/** Read in one piece of idle time, a fraction of a millisecond each. */
const mostRead = 40;
/** A card may be there before its title. */
const mostReadings = 3;

/** Whether an element stands for something else than before, where no mutation tells. */
function createRecycled() {
  const names = new WeakMap<Element, string>();
  return (element: Element): boolean => {
    const name = `${element.getAttribute('href')} ${element.getAttribute('data-tooltip')}`;
    const before = names.get(element);
    names.set(element, name);
    return before !== undefined && before !== name;
  };
}

export type NearCards = ReturnType<typeof followNearCards>;

export function followNearCards(parts: NearCardsParts) {
  const { window, site, url, isBeside, waits, signal, came, went } = parts;
  /** How often an element was read as what it stands for now; -1: not yet near. */
  const readings = new WeakMap<Element, number>();
  const toRead = new Set<Element>();
  const followed = new Set<Element>();
  const isRecycled = createRecycled();

  const observer = new IntersectionObserver(
    (entries) => {
      const gone: Element[] = [];
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        // An element without a box of its own (`display: contents`) is near as far as we can know.
        if (isIntersecting || (box.width === 0 && box.height === 0)) toRead.add(target);
        else if (!toRead.delete(target) && followed.has(target)) gone.push(target);
      }
      if (gone.length > 0) went(gone);
      if (toRead.size > 0) rhythm.work();
    },
    { rootMargin: '50% 0px' },
  );
  const forget = (element: Element) => {
    observer.unobserve(element);
    followed.delete(element);
    toRead.delete(element);
  };
  const lose = (elements: readonly Element[]) => {
    for (const element of elements) forget(element);
    if (elements.length > 0) went([...elements]);
  };
  /** They may be read as something else now. */
  const renew = (elements: Iterable<Element>) => {
    const known = [...elements].filter((element) => readings.delete(element));
    lose(known.filter((element) => followed.has(element)));
  };

  const look = () => {
    let budget = mostElements;
    for (const element of all(window.document, site.cardSelector)) {
      if (--budget < 0) break;
      if (isBeside && isRecycled(element)) renew([element]);
      if (readings.has(element)) continue;
      readings.set(element, -1);
      // One that was observed before is told of anew only so.
      observer.unobserve(element);
      observer.observe(element);
    }
    lose([...followed].filter((element) => !element.isConnected));
  };
  const read = () => {
    const cards: Card[] = [];
    for (const element of [...toRead].slice(0, mostRead)) {
      toRead.delete(element);
      const card = element.isConnected ? site.cardAt(element, url) : undefined;
      if (!card) {
        forget(element);
        continue;
      }
      followed.add(element);
      const count = Math.max(0, readings.get(element) ?? 0) + 1;
      if (card.title === undefined && count < mostReadings) readings.delete(element);
      else readings.set(element, count);
      cards.push(card);
    }
    if (cards.length > 0) came(cards);
  };

  const rhythm = createRhythm(parts, { look, read, hasToRead: () => toRead.size > 0 });
  const changed = (recycled: Iterable<Element>) => {
    renew(recycled);
    rhythm.lookSoon();
  };
  onPageChange({ window, isBeside, signal, changed });
  signal.addEventListener('abort', () => observer.disconnect());
  if (!waits) rhythm.lookSoon();
  /** `leave`: need not be followed any more, unless its element becomes another's. */
  return { leave: forget };
}
