import { wait } from '../extension/wait.ts';
import { all } from '../sites/own-members.ts';
import type { Site, Tile } from '../sites/site.ts';
import { arrivalTime, createScheduler, onPageChange } from './page-changes.ts';

/**
 * Which tiles are near the window. Changes are only noted, and looked through in idle time, the
 * longer that takes the more seldom. An observer of each tile would cost every frame of a scroll.
 */

/** How many tiles one `judge-tiles` may ask about. */
export const maxTilesAsked = 120;

export interface NearTilesOptions {
  window: Window;
  site: Site;
  url: URL;
  /** Beside a product: looked for after scrolling only, and more seldom. */
  isBeside: boolean;
  /** Waits with the first look until the page is scrolled or changes. */
  waits: boolean;
  signal: AbortSignal;
  /** Tiles that came near and were read; called in idle time. */
  entered(tiles: Tile[]): void;
  /** Elements that went away from the window, out of the document, or to another listing. */
  left(elements: Element[]): void;
}

/** More elements are looked through on no page. */
const maxElements = 20_000;
/** Read in one piece of idle time, a fraction of a millisecond each. */
const maxRead = 40;
/**
 * Near is so far above and below the window, by its height: beyond what is in sight, so that a scroll
 * of less than `farScroll` finds everything read.
 */
const nearness = 1.5;
const farScroll = 1;

const isNear = (element: Element, { innerHeight }: Window): boolean => {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  const margin = innerHeight * nearness;
  // Without a box of its own (`display: contents`) as far as we can know.
  if (width === 0 && height === 0) return true;
  return bottom >= -margin && top <= innerHeight + margin;
};

/** Whether an element stands for something else than before, where no mutation tells. */
function createRecycled() {
  const names = new WeakMap<Element, string>();
  return (element: Element): boolean => {
    const name = `${element.getAttribute('href')} ${element.getAttribute('data-tooltip')}`;
    const previous = names.get(element);
    names.set(element, name);
    return previous !== undefined && previous !== name;
  };
}

/** What stands on the page: elements found, read as what they stand for now, and followed. */
function createTiles({ window, site, url, isBeside, entered, left }: NearTilesOptions) {
  /** Elements that are read, or will be, as what they stand for now. */
  const seen = new WeakSet<Element>();
  const unread = new Set<Element>();
  const followed = new Set<Element>();
  const isRecycled = createRecycled();
  /** Read, not reported yet: a message costs more than the tiles in it, so they are collected. */
  const fresh: Tile[] = [];

  const forget = (element: Element) => {
    followed.delete(element);
    unread.delete(element);
  };
  const lose = (elements: readonly Element[]) => {
    for (const element of elements) forget(element);
    if (elements.length > 0) left([...elements]);
  };
  /** They may be read as something else now. */
  const renew = (elements: Iterable<Element>) => {
    const others = [...elements].filter((element) => seen.delete(element));
    lose(others.filter((element) => followed.has(element)));
  };
  const look = () => {
    let budget = maxElements;
    for (const element of all(window.document, site.tileSelector)) {
      if (--budget < 0) break;
      if (isBeside && isRecycled(element)) renew([element]);
      if (seen.has(element)) continue;
      seen.add(element);
      unread.add(element);
    }
  };
  const readOne = (element: Element): Tile | undefined => {
    unread.delete(element);
    // The page may insert it again.
    if (!element.isConnected) seen.delete(element);
    const tile = element.isConnected ? site.tileAt(element, url) : undefined;
    if (!tile) return undefined;
    followed.add(element);
    // A tile may be there before its title.
    if (tile.title === undefined) seen.delete(element);
    return tile;
  };
  const read = (isBusy: boolean): boolean => {
    const isHere = (element: Element) => element.isConnected && isNear(element, window);
    const detached = [...followed].filter((element) => !isHere(element));
    lose(detached);
    // They may come near again.
    for (const element of detached) unread.add(element);
    const here = [...unread].filter((element) => isNear(element, window));
    fresh.push(...here.slice(0, maxRead).flatMap((element) => readOne(element) ?? []));
    const hasMore = here.length > maxRead;
    // A busy page may leave no time for the others for long.
    if (fresh.length > 0 && (isBusy || !hasMore || fresh.length >= maxTilesAsked))
      entered(fresh.splice(0).filter(({ element }) => followed.has(element)));
    return hasMore;
  };
  return { look, read, renew, forget };
}

export type NearTiles = ReturnType<typeof followNearTiles>;

export function followNearTiles(options: NearTilesOptions) {
  const { window, isBeside, waits, signal } = options;
  const { look, read, renew, forget } = createTiles(options);
  let readAt = 0;
  const rhythm = createScheduler(options, {
    look,
    read(isBusy) {
      readAt = window.scrollY;
      return read(isBusy);
    },
  });
  const changed = (recycled: Iterable<Element>) => {
    renew(recycled);
    rhythm.lookSoon();
  };
  /** After a short scroll, which the page may have caused itself. */
  let isComing = false;
  const readLater = async () => {
    isComing = true;
    if (await wait(arrivalTime, signal)) rhythm.readSoon();
    isComing = false;
  };
  const moved = ({ type, target }: Event) => {
    const isShort =
      type === 'scroll' &&
      target === window.document &&
      Math.abs(window.scrollY - readAt) < window.innerHeight * farScroll;
    if (!isShort) rhythm.readSoon();
    else if (!isComing) void readLater();
  };
  onPageChange({ window, isBeside, signal, changed, moved });
  if (!waits) rhythm.lookSoon();
  /** `leave`: need not be followed any more, unless its element becomes another's. */
  return { leave: forget };
}
