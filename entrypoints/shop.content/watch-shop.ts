import type { Listing } from '../../lib/core/listing.ts';
import { cardSlot, whenCardSlot } from '../../lib/extension/card-slot.ts';
import { onLookAgain } from '../../lib/extension/look-again.ts';
import type { Site } from '../../lib/sites/site.ts';
import { type Ask, createAsk } from './ask.ts';
import { readListing, whenParsed } from './read-listing.ts';
import { type ShownPage, watchPages } from './watch-pages.ts';

/** A page that the browser renders in advance is nobody's page yet (speculation rules, Chrome). */
async function whenActivated(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (!prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

const hasOnlyId = ({ titles, seller, attributes }: Listing): boolean =>
  titles.length === 0 && seller === undefined && attributes.length === 0;

/** Says what the page shows, and puts the answer's card on it. */
function createTeller(
  window: Window,
  ask: Ask,
  { signal }: ShownPage,
  opened: Map<string, boolean>,
) {
  let turn = 0;
  return async (listing: Listing, done: boolean): Promise<void> => {
    turn += 1;
    const mine = turn;
    const isOver = () => signal.aborted || mine !== turn;
    const reply = await ask('judge', { listing, needsCard: !cardSlot(), ...(done && { done }) });
    if (!reply) return;
    const { card: context, ...answer } = reply;
    // Also when more facts overtook this answer before the card was there (Firefox takes its time):
    // the next one says that the warning was shown before.
    const isOpened = opened.get(listing.id) ?? context?.opened ?? true;
    if (context) opened.set(listing.id, isOpened);
    if (isOver()) return;
    if (!context) {
      cardSlot()?.hide();
      return;
    }
    const [card] = await Promise.all([whenCardSlot(), whenParsed(window, signal)]);
    if (!isOver()) card.show({ listing, answer, ...context, opened: isOpened });
  };
}

/** Follows the shopper through one document of a shop. Nothing in it changes while all is well. */
export async function watchShop(
  window: Window,
  site: Site | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { document } = window;
  if (!site || document.contentType !== 'text/html') return;
  await whenActivated(document);

  const orphanage = new AbortController();
  const ask = createAsk(window, () => {
    if (orphanage.signal.aborted) return;
    orphanage.abort();
    console.info('Cart Canary was updated. Reload this page to have it checked again.');
  });
  /** How a listing's warning was first shown in this document: more facts do not fold it. */
  const opened = new Map<string, boolean>();
  let before: Listing | undefined;
  /** Asks once more about what is on show: the list may have changed while the page was open. */
  let askAgain = () => {};
  onLookAgain(() => askAgain());

  const leave = () => {
    askAgain = () => {};
    cardSlot()?.hide();
    if (!before) return;
    before = undefined;
    void ask('leave', {});
  };

  watchPages(
    site,
    window,
    (shown) => {
      cardSlot()?.hide();
      const { page, signal } = shown;
      if (page?.kind !== 'product' && page?.kind !== 'bundle') return leave();
      const tellListing = createTeller(window, ask, shown, opened);
      const tell = (listing: Listing | undefined, done: boolean) => {
        if (!listing) return leave();
        before = listing;
        askAgain = () => {
          if (!signal.aborted) void tellListing(listing, done && hasOnlyId(listing));
        };
        if (!done || hasOnlyId(listing)) void tellListing(listing, done);
      };
      const reading = { site, window, url: shown.url, page, signal, before, tell };
      void readListing(reading);
    },
    AbortSignal.any([signal, orphanage.signal]),
  );
}
