import { hasOnlyId } from '../../lib/core/ids.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { type Ask, createAsk } from '../../lib/extension/ask.ts';
import { onCommand } from '../../lib/extension/say-to-page.ts';
import { all } from '../../lib/sites/own-members.ts';
import type { Page, Site } from '../../lib/sites/site.ts';
import { observePages, type ShownPage } from '../../lib/warning/observe-pages.ts';
import { readListing } from '../../lib/warning/read-listing.ts';
import { cardSlot, purchaseGuard } from '../tab-scripts/slots.ts';
import { followTiles } from './follow-tiles.ts';
import { createListingReporter } from './listing-reporter.ts';

/** Firefox gives extensions access to closed shadow roots. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** True for an element made by `openRoot`: a closed root with a style and our layer. */
const isOurs = ({ openOrClosedShadowRoot }: Rooted): boolean => {
  const [style, root, ...others] = openOrClosedShadowRoot?.children ?? [];
  return style?.localName === 'style' && !!root?.matches('div.cc') && others.length === 0;
};

/**
 * After an update Firefox starts this script again in open pages, where the old script's elements
 * no longer work. The card's own script may never be loaded again.
 */
export const removeLeftovers = (page: Document): void => {
  // The question before a purchase may be inside a dialog of the shop.
  for (const host of all(page, ':root > div, dialog > div')) if (isOurs(host)) host.remove();
};

type ProductPage = Extract<Page, { kind: 'product' | 'bundle' }>;

/** Content types that a shop can send a page as: each can run scripts and look like any other. */
const documentTypes = /(?:html|xml)$/;

/** Resolves when a prerendered page is shown (speculation rules, Chrome). */
async function whenActivated(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (!prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

/** For pages of many listings or of orders. Returns a function that asks about the page again. */
function reportPage(window: Window, site: Site, shown: ShownPage, ask: Ask): () => void {
  const sendOrders = () => {
    if (shown.page?.kind === 'orders') void ask('orders-page', {});
  };
  sendOrders();
  const tiles = followTiles(window, site, shown, ask);
  return () => {
    // Recall alerts may have been turned on meanwhile.
    sendOrders();
    tiles.askAgain();
  };
}

const hideAll = () => {
  cardSlot()?.hide();
  purchaseGuard()?.disarm();
};

/**
 * `opened`: whether a listing's warning was first shown unfolded in this tab; further facts do not
 * fold it.
 */
export async function observeShop(
  window: Window,
  site: Site | undefined,
  signal: AbortSignal,
  opened = new Map<string, boolean>(),
): Promise<void> {
  if (!site || !documentTypes.test(window.document.contentType)) return;
  removeLeftovers(window.document);
  await whenActivated(window.document);

  // After an update the old script must not ask any more.
  const invalidated = new AbortController();
  const ask = createAsk(() => invalidated.abort());
  let previous: Listing | undefined;
  /** Asks again about what is shown: the list may have changed while the page was open. */
  let askAgain = () => {};
  onCommand('look-again', () => void (signal.aborted || askAgain()));

  /** `stays`: the page has other listings to report. */
  const leave = (stays = false) => {
    askAgain = () => {};
    hideAll();
    if (!previous) return;
    previous = undefined;
    void ask('leave', stays ? { stays: true } : {});
  };
  /** For a page of one product, or of several in a dialog. */
  const showProduct = (shown: ShownPage, page: ProductPage) => {
    const { url, signal } = shown;
    // A bundle page may show no product for long; the tab must forget the previous document's.
    if (page.kind === 'bundle' && !previous) void ask('leave', {});
    const { askAgain: askTilesAgain } = followTiles(window, site, shown, ask);
    askAgain = askTilesAgain;
    const reporter = createListingReporter(window, site, ask, shown, opened);
    const onListing = (listing: Listing | undefined, done: boolean) => {
      if (!listing) {
        reporter.forget();
        leave(true);
        askAgain = askTilesAgain;
        return;
      }
      previous = listing;
      const isUnread = hasOnlyId(listing);
      askAgain = () => {
        askTilesAgain();
        if (!signal.aborted) reporter.report(listing, done && isUnread);
      };
      if (!done || isUnread) reporter.report(listing, done);
    };
    void readListing({ site, window, url, page, signal, previous, onListing });
  };
  const show = (shown: ShownPage) => {
    hideAll();
    if (shown.page?.kind === 'product' || shown.page?.kind === 'bundle')
      return showProduct(shown, shown.page);
    leave();
    if (shown.page) askAgain = reportPage(window, site, shown, ask);
  };
  observePages(site, window, show, AbortSignal.any([signal, invalidated.signal]));
}
