import type { Listing } from '../core/listing.ts';
import type { Handlers } from './answer.ts';
import { marksFiles } from './card-words.ts';
import type { HandlerParts } from './handler-parts.ts';
import type { CardFacts, CardRequests, CardsReply } from './messages/cards.ts';
import { idOnly } from './only-id.ts';
import { pageOf, withCards } from './page-cards.ts';
import { silencedIn } from './tab-pages.ts';

/** Cards of a page of many listings: which of them a notice names. */

const listingOf = (site: string, { id, aliases, title, imageKeys }: CardFacts): Listing => ({
  ...idOnly(site, id, aliases),
  titles: title === undefined ? [] : [title],
  imageKeys,
});

export function cardHandlers(parts: HandlerParts): Pick<Handlers, keyof CardRequests> {
  const { cards, surfaces, pages, badge, shopper, words, loadScripts } = parts;
  return {
    async 'judge-cards'({ cards: asked, isLines, marksSpeak, ...before }, sender) {
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
        void pages.change(tabId, incognito, (old) => withCards(old, told));
      }
      if (named.length > 0) {
        const files = marksFiles(language, marksSpeak);
        if (files.length > 0) loadScripts(tabId, files).catch(() => undefined);
        // Where no page can hide it.
        const isDanger = before.isDanger || named.some(({ match }) => match.level === 'danger');
        const level = isDanger ? 'danger' : 'caution';
        void badge.count(tabId, { count: before.named + named.length, level }, await words());
      }
      const told = named.map(({ listing, match }) => ({ id: listing.id, match }));
      return { isOff: false, named: told, ...context } satisfies CardsReply;
    },
  };
}
