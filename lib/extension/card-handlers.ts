import type { Listing } from '../core/listing.ts';
import type { Handlers } from './answer.ts';
import { marksFiles } from './card-words.ts';
import type { HandlerParts } from './handler-parts.ts';
import type { CardFacts, CardRequests, CardsReply } from './messages/cards.ts';
import { idOnly } from './only-id.ts';
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
      const { tabId, incognito, site } = sender;
      const [chosen, language, region] = await Promise.all([
        surfaces(),
        shopper.language(),
        shopper.region(),
      ]);
      const isOn = isLines ? chosen.lines : chosen.cards;
      const context = { language, region };
      if (!isOn) return { isOff: true, named: [], ...context } satisfies CardsReply;
      const page = incognito ? await pages.get(tabId) : undefined;
      const named = await cards.named(
        asked.map((card) => listingOf(site, card)),
        (listing) => silencedIn(page, listing),
      );
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
