import { all } from '../../lib/sites/own-members.ts';
import type { Card, Site } from '../../lib/sites/site.ts';
import { onPageChange } from './page-changes.ts';

/**
 * Which cards of a page are near the window, as the page is scrolled, drawn and drawn anew. A
 * mutation is only noted; the page is looked through in the browser's idle time, and the longer that
 * takes, the more seldom. Only what comes near the window is read.
 */

export interface NearCards {
  /** A card that need not be followed any more, unless its element becomes another's. */
  leave(element: Element): void;
}

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
/** Between looks: at least so long, and so many times as long as the last look took. Milliseconds. */
const shortestPause = 200;
const pauseBeside = 600;
const share = 25;

export function followNearCards(parts: NearCardsParts): NearCards {
  const { window, site, url, isBeside, waits, signal, came, went } = parts;
  const { document } = window;
  /** How often an element was read as what it stands for now; -1: not yet near. */
  const readings = new WeakMap<Element, number>();
  const toRead = new Set<Element>();
  const followed = new Set<Element>();
  /** What an element stood for, where no mutation tells that it stands for something else. */
  const names = new WeakMap<Element, string>();
  let isPending = false;
  let isDirty = !waits;
  let nextLook = 0;

  const observer = new IntersectionObserver(
    (entries) => {
      const gone: Element[] = [];
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        // An element without a box of its own (`display: contents`) is near as far as we can know.
        if (isIntersecting || (box.width === 0 && box.height === 0)) toRead.add(target);
        else if (!toRead.delete(target) && followed.has(target)) gone.push(target);
      }
      if (gone.length > 0) went(gone);
      if (toRead.size > 0) work();
    },
    { rootMargin: '50% 0px' },
  );

  const look = () => {
    isDirty = false;
    let budget = mostElements;
    for (const element of all(document, site.cardSelector)) {
      if (--budget < 0) break;
      if (isBeside && isAnother(element)) renew([element]);
      if (readings.has(element)) continue;
      readings.set(element, -1);
      // One that was observed before is told of anew only so.
      observer.unobserve(element);
      observer.observe(element);
    }
    const gone = [...followed].filter((element) => !element.isConnected);
    for (const element of gone) forget(element);
    if (gone.length > 0) went(gone);
  };

  const isAnother = (element: Element): boolean => {
    const name = `${element.getAttribute('href')} ${element.getAttribute('data-tooltip')}`;
    const before = names.get(element);
    names.set(element, name);
    return before !== undefined && before !== name;
  };

  /** They may be read as something else now. */
  const renew = (elements: Iterable<Element>) => {
    const known = [...elements].filter((element) => readings.delete(element));
    const gone = known.filter((element) => followed.has(element));
    for (const element of gone) forget(element);
    if (gone.length > 0) went(gone);
  };

  const forget = (element: Element) => {
    observer.unobserve(element);
    followed.delete(element);
    toRead.delete(element);
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

  const step = () => {
    isPending = false;
    if (signal.aborted) return;
    const now = () => window.performance.now();
    const began = now();
    if (isDirty && began >= nextLook) {
      look();
      nextLook = now() + Math.max(isBeside ? pauseBeside : shortestPause, (now() - began) * share);
    }
    if (toRead.size > 0) read();
    if (isDirty || toRead.size > 0) work();
  };
  const idle = () => {
    if (!signal.aborted) window.requestIdleCallback(step, { timeout: 1_000 });
  };
  const work = () => {
    if (isPending) return;
    isPending = true;
    const wait = toRead.size > 0 ? 0 : Math.max(0, nextLook - window.performance.now());
    if (wait === 0) idle();
    else window.setTimeout(idle, wait);
  };

  onPageChange({
    window,
    isBeside,
    signal,
    changed(recycled) {
      renew(recycled);
      isDirty = true;
      work();
    },
  });
  signal.addEventListener('abort', () => observer.disconnect());
  if (isDirty) work();

  return {
    leave: forget,
  };
}
