import type { Listing } from '../core/listing.ts';
import type { Handlers, ShopSender } from './answer.ts';
import { marksFiles } from './card-words.ts';
import type { HandlerParts } from './handler-parts.ts';
import type { CardFacts, CardRequests, CardsReply } from './messages/cards.ts';
import { idOnly } from './only-id.ts';
import { type CardsTold, pageOf, withCards } from './page-cards.ts';
import { silencedIn } from './tab-pages.ts';

/** Cards of a page of many listings: which of them a notice names. */

const listingOf = (site: string, { id, aliases, title, imageKeys }: CardFacts): Listing => ({
  ...idOnly(site, id, aliases),
  titles: title === undefined ? [] : [title],
  imageKeys,
});

/** What the toolbar needs to know besides the count. */
interface Telling {
  isDanger: boolean;
  /** One listing may be on show, and the toolbar tells of that. */
  isBeside: boolean;
}

export function cardHandlers(parts: HandlerParts): Pick<Handlers, keyof CardRequests> {
  const { cards, surfaces, pages, badge, shopper, words, loadScripts, tab } = parts;

  /** Everything that need not happen before the page is answered. */
  async function settle(
    told: CardsTold,
    { isDanger, isBeside }: Telling,
    sender: ShopSender,
  ): Promise<void> {
    const { tabId, incognito } = sender;
    // The shopper may have gone on meanwhile: the next page's count is another.
    const about = await tab(tabId);
    if (about && pageOf(about.url) !== told.url) return;
    let before = 0;
    const page = await pages.change(tabId, incognito, (old) => {
      before = old.cards?.url === told.url ? old.cards.count : 0;
      return withCards(old, told);
    });
    if (isBeside && page.listing) return;
    const count = told.before.named + told.named.length;
    // Where no page can hide it.
    if (told.named.length > 0 || (count > 0 && count !== before))
      await badge.count(tabId, { count, level: isDanger ? 'danger' : 'caution' }, await words());
    else if (count < before) await badge.clear(tabId, await words());
  }

  return {
    async 'judge-cards'({ cards: asked, isLines, isBeside, marksSpeak, ...before }, sender) {
      const { tabId, incognito, site, tabUrl } = sender;
      const [chosen, language, region] = await Promise.all([
        surfaces(),
        shopper.language(),
        shopper.region(),
      ]);
      const isOn = isLines ? chosen.lines : chosen.cards;
      const context = { language, region };
      if (!isOn) return { isOff: true, named: [], ...context } satisfies CardsReply;
      const page = incognito ? await pages.get(tabId) : undefined;
      const listings = asked.map((card) => listingOf(site, card));
      const { named, looked } = await cards.judge(listings, (one) => silencedIn(page, one));
      // Without a list nothing was looked up, and nothing is remembered: see `settle` of a listing.
      if (looked > 0) {
        const told = { url: pageOf(tabUrl), asked: listings, named, looked, before };
        const isDanger = before.isDanger || named.some(({ match }) => match.level === 'danger');
        const telling = { isDanger, isBeside: isBeside === true };
        void settle(told, telling, sender).catch(() => undefined);
      }
      const files = named.length > 0 ? marksFiles(language, marksSpeak) : [];
      if (files.length > 0) loadScripts(tabId, files).catch(() => undefined);
      const told = named.map(({ listing, match }) => ({ id: listing.id, match }));
      return { isOff: false, named: told, ...context } satisfies CardsReply;
    },
  };
}
