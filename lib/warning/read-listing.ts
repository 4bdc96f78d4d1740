import { idOnly } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import { wait } from '../extension/wait.ts';
import { fits } from '../sites/own-members.ts';
import type { Page, Site } from '../sites/site.ts';

/**
 * Reads facts as they arrive: the address at once, the document when parsed and after changes, ever
 * more rarely, for ten seconds; a bundle page, whose dialog changes, while it is open.
 */

/** Facts that come later than this come when the shopper has read the page, in milliseconds. */
const readingTime = 10_000;
/**
 * Milliseconds: each pause twice the one before, and `share` times as long as the reading took, so
 * that on a slow device reading takes no more than a fortieth of the page's time.
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
  /** What was on show before, after a navigation within the document. */
  before: Listing | undefined;
  /** `undefined` where the document shows none. `done`: nothing more will be read. */
  tell(listing: Listing | undefined, done: boolean): void;
}

/** Equal texts, equal facts: the address and the adapter name them in another order. */
const textOf = (listing: Listing | undefined): string =>
  JSON.stringify(listing && Object.entries(listing).sort());

/** A page that keeps the news of its end from us, or never ends, is read as it is by then. Milliseconds. */
const maxParsing = 5_000;

export function whenParsed({ document }: Window, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    void wait(maxParsing, signal).then((isOver) => isOver && resolve());
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}

export async function readListing(reading: Reading): Promise<void> {
  const { site, window, url, page, signal, before, tell } = reading;
  // The address alone, first: the document is still empty, or still the one before.
  let last = page.kind === 'product' ? idOnly(site.id, page.id, page.aliases) : undefined;
  let lastText = textOf(last);
  if (last) tell(last, false);

  const read = () => {
    const listing = site.read(window.document, url, before);
    const text = textOf(listing);
    if (text === lastText) return;
    last = listing;
    lastText = text;
    tell(listing, false);
  };

  await whenParsed(window, signal);
  if (signal.aborted) return;
  const finish = () => {
    if (last) tell(last, true);
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

/** There is nothing to read in these; an empty `<div>` comes below `<html>`, as our card does. */
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

  // Nobody needs to hear of changes that the next reading will see anyway.
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

/** React changes text in place, and the head's addresses with it. */
const observed: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'content'],
};

/** After so long in sight, never when aborted: a tab behind may load its facts when looked at. */
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
