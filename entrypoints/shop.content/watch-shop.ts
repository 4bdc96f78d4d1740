import type { CardContext, JudgeReply } from '../../lib/background/judge.ts';
import { onLookAgain } from '../../lib/background/look-again.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { hasOnlyId } from '../../lib/core/only-id.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import type { Site } from '../../lib/sites/site.ts';
import { cardSlot, whenCardSlot } from '../in-tab/card-slot.ts';
import { purchaseGuard, whenGuard } from '../in-tab/purchase-slot.ts';
import { cardSpeaks, whenWords } from '../in-tab/words-in-tab.ts';
import { type Ask, createAsk } from './ask.ts';
import { readListing, whenParsed } from './read-listing.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { watchCards } from './watch-cards.ts';
import { type ShownPage, watchPages } from './watch-pages.ts';

/** A page that the browser renders in advance is nobody's page yet (speculation rules, Chrome). */
async function whenActivated(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (!prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

/** On a danger, and where the shopper wants it, buying is asked about once more. */
async function guardPurchase(
  site: Site,
  listing: Listing,
  { verdict }: Answer,
  context: CardContext | undefined,
  isOver: () => boolean,
): Promise<void> {
  const match = verdict.matches.find(({ level }) => level === 'danger');
  if (!context?.guardsPurchase || !match) {
    purchaseGuard()?.disarm();
    return;
  }
  const { language } = context;
  const [guard] = await Promise.all([whenGuard(), whenWords(language)]);
  if (!isOver()) guard.arm({ listing, match, language, elsewhere: site.cardSelector });
}

/** Reading the document and drawing the card would be one long task of the shop's page. */
const nextTask = (window: Window) =>
  new Promise<void>((resolve) => {
    window.setTimeout(resolve, 0);
  });

/**
 * Says what the page shows, and puts the answer's card on it. One question at a time: facts that
 * arrive meanwhile wait, and only the newest are asked about, so that a background that has just
 * been woken answers the first before it works on the next.
 */
function createTeller(
  window: Window,
  site: Site,
  ask: Ask,
  { signal }: ShownPage,
  opened: Map<string, boolean>,
) {
  let waiting: { listing: Listing; done: boolean } | undefined;
  let isAsking = false;
  let answers = 0;
  let questions = 0;

  async function show(listing: Listing, { card: context, ...answer }: JudgeReply): Promise<void> {
    answers += 1;
    const mine = answers;
    const isOver = () => signal.aborted || mine !== answers;
    void guardPurchase(site, listing, answer, context, isOver);
    if (!context) {
      cardSlot()?.clear(listing, answer);
      return;
    }
    // Only the first answer knows: the next one says that the warning was shown before.
    const isOpened = opened.get(listing.id) ?? context.opened;
    opened.set(listing.id, isOpened);
    const [card] = await Promise.all([
      whenCardSlot(),
      whenWords(context.language),
      whenParsed(window, signal).then(() => nextTask(window)),
    ]);
    if (!isOver()) card.show({ listing, answer, ...context, opened: isOpened });
  }

  /** The page turned out to show no product: neither a question nor an answer under way counts. */
  const forget = () => {
    waiting = undefined;
    answers += 1;
    questions += 1;
  };
  const tell = async (listing: Listing, done: boolean): Promise<void> => {
    waiting = { listing, done };
    if (isAsking) return;
    isAsking = true;
    while (waiting && !signal.aborted) {
      const { listing: about, done: isDone }: typeof waiting = waiting;
      waiting = undefined;
      const speaks = cardSpeaks();
      const question = {
        listing: about,
        ...(speaks && { cardSpeaks: speaks }),
        ...(isDone && { done: true }),
      };
      const mine = questions;
      const reply = await ask('judge', question);
      if (reply && !signal.aborted && mine === questions) void show(about, reply);
    }
    isAsking = false;
  };
  return { tell, forget };
}

const hideAll = () => {
  cardSlot()?.hide();
  purchaseGuard()?.disarm();
};

/** Follows the shopper through one document of a shop. Nothing in it changes while all is well. */
export async function watchShop(
  window: Window,
  site: Site | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { document } = window;
  if (!site || document.contentType !== 'text/html') return;
  removeLeftovers(document);
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

  /** `stays`: the page has other listings to tell of. */
  const leave = (stays = false) => {
    askAgain = () => {};
    hideAll();
    if (!before) return;
    before = undefined;
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
        const cards = watchCards(window, site, shown, ask);
        askAgain = () => {
          // The watch may have been turned on meanwhile.
          tellOrders();
          cards.askAgain();
        };
        return;
      }
      // Such a page may show no product for long; the tab must not remember the document before.
      if (page.kind === 'bundle' && !before) void ask('leave', {});
      const { askAgain: askCardsAgain } = watchCards(window, site, shown, ask);
      askAgain = askCardsAgain;
      const teller = createTeller(window, site, ask, shown, opened);
      const tell = (listing: Listing | undefined, done: boolean) => {
        if (!listing) {
          teller.forget();
          leave(true);
          askAgain = askCardsAgain;
          return;
        }
        before = listing;
        askAgain = () => {
          askCardsAgain();
          if (!signal.aborted) void teller.tell(listing, done && hasOnlyId(listing));
        };
        if (!done || hasOnlyId(listing)) void teller.tell(listing, done);
      };
      const reading = { site, window, url: shown.url, page, signal, before, tell };
      void readListing(reading);
    },
    AbortSignal.any([signal, orphanage.signal]),
  );
}
