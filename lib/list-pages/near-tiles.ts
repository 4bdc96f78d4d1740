import { wait } from '../extension/wait.ts';
import { all } from '../sites/own-members.ts';
import type { Site, Tile } from '../sites/site.ts';
import { arrivalTime, createScheduler, onPageChange } from './page-changes.ts';

/**
 * Tells which tiles are near the window. Changes of the page are only noted; the page is searched
 * in idle time, and less often the longer a search takes. One IntersectionObserver for each tile
 * would cost time in every frame of a scroll.
 */

/** How many tiles one `judge-tiles` may ask about. */
export const maxTilesAsked = 120;

export interface NearTilesOptions {
  window: Window;
  site: Site;
  url: URL;
  /** Recommendations on a product's page: searched only after scrolling, and less often. */
  isBeside: boolean;
  /** The first search waits until the page is scrolled or changes. */
  startsOnChange: boolean;
  signal: AbortSignal;
  /** Called in idle time with tiles that came near the window and were read. */
  entered(tiles: Tile[]): void;
  /** Called with elements that left the window or the page, or show another listing. */
  left(elements: Element[]): void;
}

/** Upper limit of elements searched on one page. */
const maxElements = 20_000;
/** Tiles read in one idle period; each takes a fraction of a millisecond. */
const maxReadAtOnce = 40;
/**
 * How far above and below the window a tile counts as near, in window heights. It exceeds
 * `farScroll`, so that after a shorter scroll every visible tile has already been read.
 */
const nearness = 1.5;
const farScroll = 1;

const isNear = (element: Element, { innerHeight }: Window): boolean => {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  const margin = innerHeight * nearness;
  // An element without a box of its own (`display: contents`) may be anywhere, so it counts as
  // near.
  if (width === 0 && height === 0) return true;
  return bottom >= -margin && top <= innerHeight + margin;
};

/** Tells whether an element now shows another listing. Used where no mutation observer runs. */
function createReuseCheck() {
  const previousNames = new WeakMap<Element, string>();
  return (element: Element): boolean => {
    const name = `${element.getAttribute('href')} ${element.getAttribute('data-tooltip')}`;
    const previous = previousNames.get(element);
    previousNames.set(element, name);
    return previous !== undefined && previous !== name;
  };
}

/** The tiles of the page: found, read, and followed while they stay near the window. */
function createTiles({ window, site, url, isBeside, entered, left }: NearTilesOptions) {
  /** Elements that have been found and are read, or waiting to be read. */
  const seen = new WeakSet<Element>();
  const unread = new Set<Element>();
  const followed = new Set<Element>();
  const isRecycled = createReuseCheck();
  /** Read, not reported yet: a message costs more than the tiles in it, so it carries several. */
  const unreported: Tile[] = [];

  const forget = (element: Element) => {
    followed.delete(element);
    unread.delete(element);
  };
  const stopFollowing = (elements: readonly Element[]) => {
    for (const element of elements) forget(element);
    if (elements.length > 0) left([...elements]);
  };
  /** Elements that may show another listing now are found and read anew. */
  const readAgain = (elements: Iterable<Element>) => {
    const reused = [...elements].filter((element) => seen.delete(element));
    stopFollowing(reused.filter((element) => followed.has(element)));
  };
  const search = () => {
    let budget = maxElements;
    for (const element of all(window.document, site.tileSelector)) {
      if (--budget < 0) break;
      if (isBeside && isRecycled(element)) readAgain([element]);
      if (seen.has(element)) continue;
      seen.add(element);
      unread.add(element);
    }
  };
  const readOne = (element: Element): Tile | undefined => {
    unread.delete(element);
    // The page may insert a removed element again.
    if (!element.isConnected) seen.delete(element);
    const tile = element.isConnected ? site.tileAt(element, url) : undefined;
    if (!tile) return undefined;
    followed.add(element);
    // The title may arrive later than the tile, so a tile without one is read again.
    if (tile.title === undefined) seen.delete(element);
    return tile;
  };
  const read = (isBusy: boolean): boolean => {
    const isStillNear = (element: Element) => element.isConnected && isNear(element, window);
    const detached = [...followed].filter((element) => !isStillNear(element));
    stopFollowing(detached);
    // Tiles that left may come near again.
    for (const element of detached) unread.add(element);
    const near = [...unread].filter((element) => isNear(element, window));
    unreported.push(...near.slice(0, maxReadAtOnce).flatMap((element) => readOne(element) ?? []));
    const hasMore = near.length > maxReadAtOnce;
    // On a busy page the remaining tiles may have to wait long, so what has been read is reported
    // now.
    if (unreported.length > 0 && (isBusy || !hasMore || unreported.length >= maxTilesAsked))
      entered(unreported.splice(0).filter(({ element }) => followed.has(element)));
    return hasMore;
  };
  return { search, read, readAgain, forget };
}

export type NearTiles = ReturnType<typeof followNearTiles>;

export function followNearTiles(options: NearTilesOptions) {
  const { window, isBeside, startsOnChange, signal } = options;
  const { search, read, readAgain, forget } = createTiles(options);
  let readAt = 0;
  const scheduler = createScheduler(options, {
    search,
    read(isBusy) {
      readAt = window.scrollY;
      return read(isBusy);
    },
  });
  const changed = (recycled: Iterable<Element>) => {
    readAgain(recycled);
    scheduler.searchSoon();
  };
  /** A delayed reading is pending: after a short scroll, which the page may have caused itself. */
  let isDelayed = false;
  const readLater = async () => {
    isDelayed = true;
    if (await wait(arrivalTime, signal)) scheduler.readSoon();
    isDelayed = false;
  };
  const moved = ({ type, target }: Event) => {
    const isShort =
      type === 'scroll' &&
      target === window.document &&
      Math.abs(window.scrollY - readAt) < window.innerHeight * farScroll;
    if (!isShort) scheduler.readSoon();
    else if (!isDelayed) void readLater();
  };
  onPageChange({ window, isBeside, signal, changed, moved });
  if (!startsOnChange) scheduler.searchSoon();
  /** `leave`: stops following an element until it shows another listing. */
  return { leave: forget };
}
