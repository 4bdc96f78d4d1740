import { idOnly } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import { wait } from '../extension/wait.ts';
import { fits } from '../sites/own-members.ts';
import type { Page, Site } from '../sites/site.ts';

/**
 * Reads facts as they arrive: the address at once, the document when parsed and after changes, with
 * growing pauses, for ten seconds. A bundle page, whose dialog changes, is read while it is open.
 */

/** Milliseconds. Later facts would come after the shopper has read the page. */
const readingTime = 10_000;
/**
 * Milliseconds. Each pause is twice the previous, and at least `share` times as long as reading
 * took: on a slow device reading takes at most a fortieth of the time.
 */
const firstPause = 100;
const maxPause = 1_600;
const share = 40;

export interface Reading {
  site: Site;
  window: Window;
  url: URL;
  page: Extract<Page, { kind: 'product' | 'bundle' }>;
  signal: AbortSignal;
  /** The listing shown before a navigation within the document. */
  previous: Listing | undefined;
  /** `undefined` where the document shows none. `done`: nothing more will be read. */
  onListing(listing: Listing | undefined, done: boolean): void;
}

/**
 * Equal texts mean equal facts. Sorted, as the address and the adapter name fields in another
 * order.
 */
const textOf = (listing: Listing | undefined): string =>
  JSON.stringify(listing && Object.entries(listing).sort());

/** Milliseconds. A page that hides its end from us, or never ends, is read as it is by then. */
const maxParsing = 5_000;

export function whenParsed({ document }: Window, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    void wait(maxParsing, signal).then((isOver) => isOver && resolve());
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}

export async function readListing(reading: Reading): Promise<void> {
  const { site, window, url, page, signal, previous, onListing } = reading;
  // First the address alone: the document is still empty, or still shows the previous listing.
  let last = page.kind === 'product' ? idOnly(site.id, page.id, page.aliases) : undefined;
  let lastText = textOf(last);
  if (last) onListing(last, false);

  const read = () => {
    const listing = site.read(window.document, url, previous);
    const text = textOf(listing);
    if (text === lastText) return;
    last = listing;
    lastText = text;
    onListing(listing, false);
  };

  await whenParsed(window, signal);
  if (signal.aborted) return;
  const finish = () => {
    if (last) onListing(last, true);
  };
  const time = page.kind === 'bundle' ? undefined : readingTime;
  followChanges({ window, read, finish, signal, time });
}

interface Following extends Pick<Reading, 'window' | 'signal'> {
  read(): void;
  finish(): void;
  /** For ever where undefined. */
  time: number | undefined;
}

/** Elements without facts. Our own card is an empty `<div>` directly below `<html>`. */
const unread = 'script[src], style, :root > div:empty';

const changesNothing = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'childList' &&
  [...addedNodes, ...removedNodes].every((node) => node instanceof Element && fits(node, unread));

/** Reads now and after changes: at once if the last reading is long ago, else after the pause. */
function followChanges({ window, read, finish, signal, time }: Following): void {
  let pause = firstPause;
  let isPending = false;
  let nextReading = 0;
  const now = () => window.performance.now();

  // The next reading will see all changes anyway, so they are not observed until then.
  const observer = new MutationObserver((records) => {
    if (records.every(changesNothing)) return;
    observer.disconnect();
    isPending = true;
    void wait(Math.max(0, nextReading - now()), signal).then(readLater);
  });
  const readNow = () => {
    isPending = false;
    const began = now();
    read();
    nextReading = now() + Math.max(pause, (now() - began) * share);
    pause = Math.min(pause * 2, maxPause);
  };
  const readLater = () => {
    if (!isPending || signal.aborted) return;
    readNow();
    observer.observe(window.document, observed);
  };

  readNow();
  observer.observe(window.document, observed);
  signal.addEventListener('abort', () => observer.disconnect());
  if (time === undefined) return;
  whenSeenFor(window, time, signal).then(() => {
    if (isPending) readNow();
    observer.disconnect();
    finish();
  });
}

/** React changes text in place, and pages change the addresses in the head. */
const observed: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'content'],
};

/**
 * Resolves after so long in sight, never when aborted: a background tab may load its facts later.
 */
async function whenSeenFor(window: Window, time: number, signal: AbortSignal): Promise<void> {
  const { document } = window;
  do {
    if (!(await wait(time, signal))) return new Promise<never>(() => undefined);
    if (!document.hidden) return;
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    });
  } while (!signal.aborted);
}
