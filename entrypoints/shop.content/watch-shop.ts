import type { Listing } from '../../lib/core/listing.ts';
import { hasOnlyId } from '../../lib/core/listing-id.ts';
import { createAsk } from '../../lib/extension/ask.ts';
import { onSaid } from '../../lib/extension/say-to-page.ts';
import { all } from '../../lib/sites/own-members.ts';
import type { Site } from '../../lib/sites/site.ts';
import { readListing } from '../../lib/warning/read-listing.ts';
import { watchPages } from '../../lib/warning/watch-pages.ts';
import { cardSlot, purchaseGuard } from '../in-tab/slots.ts';
import { followTiles } from './follow-tiles.ts';
import { createTeller } from './teller.ts';

/** Firefox lets extensions into closed roots. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** A host as `createHost` makes it: nothing but a style and the root in a closed shadow. */
const isOurs = ({ openOrClosedShadowRoot }: Rooted): boolean => {
  const [style, root, ...others] = openOrClosedShadowRoot?.children ?? [];
  return style?.localName === 'style' && !!root?.matches('div.cc') && others.length === 0;
};

/**
 * Firefox starts this script anew in open pages after an update: what the old one drew is dead. The
 * card's own script may never be loaded again.
 */
export const removeLeftovers = (page: Document): void => {
  // The question before a purchase may stand in a dialog of the shop's.
  for (const host of all(page, ':root > div, dialog > div')) if (isOurs(host)) host.remove();
};

/** What a shop's page may be sent as. */
const pages = new Set(['text/html', 'application/xhtml+xml']);

/** A page that the browser renders in advance is nobody's page yet (speculation rules, Chrome). */
async function whenActivated(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (!prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

const hideAll = () => {
  cardSlot()?.hide();
  purchaseGuard()?.disarm();
};

/** `opened`: how a listing's warning was first shown in this tab; more facts do not fold it. */
export async function watchShop(
  window: Window,
  site: Site | undefined,
  signal: AbortSignal,
  opened = new Map<string, boolean>(),
): Promise<void> {
  const { document } = window;
  if (!site || !pages.has(document.contentType)) return;
  removeLeftovers(document);
  await whenActivated(document);

  const invalidated = new AbortController();
  const ask = createAsk(() => {
    if (invalidated.signal.aborted) return;
    invalidated.abort();
    console.info('Cart Canary was updated. Reload this page to have it checked again.');
  });
  let previous: Listing | undefined;
  /** Asks once more about what is on show: the list may have changed while the page was open. */
  let askAgain = () => {};
  onSaid('look-again', () => {
    if (!signal.aborted) askAgain();
  });

  /** `stays`: the page has other listings to tell of. */
  const leave = (stays = false) => {
    askAgain = () => {};
    hideAll();
    if (!previous) return;
    previous = undefined;
    void ask('leave', stays ? { stays: true } : {});
  };

  watchPages(
    site,
    window,
    (shown) => {
      hideAll();
      const { page, signal } = shown;
      if (page?.kind !== 'product' && page?.kind !== 'bundle') {
        leave();
        if (!page) return;
        const tellOrders = () => {
          if (page.kind === 'orders') void ask('orders-page', {});
        };
        tellOrders();
        const cards = followTiles(window, site, shown, ask);
        askAgain = () => {
          // The watch may have been turned on meanwhile.
          tellOrders();
          cards.askAgain();
        };
        return;
      }
      // Such a page may show no product for long; the tab must not remember the document before.
      if (page.kind === 'bundle' && !previous) void ask('leave', {});
      const { askAgain: askTilesAgain } = followTiles(window, site, shown, ask);
      askAgain = askTilesAgain;
      const teller = createTeller(window, site, ask, shown, opened);
      const tell = (listing: Listing | undefined, done: boolean) => {
        if (!listing) {
          teller.forget();
          leave(true);
          askAgain = askTilesAgain;
          return;
        }
        previous = listing;
        askAgain = () => {
          askTilesAgain();
          if (!signal.aborted) teller.tell(listing, done && hasOnlyId(listing));
        };
        if (!done || hasOnlyId(listing)) teller.tell(listing, done);
      };
      void readListing({ site, window, url: shown.url, page, signal, before: previous, tell });
    },
    AbortSignal.any([signal, invalidated.signal]),
  );
}
