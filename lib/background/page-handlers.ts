import type { Listing } from '../core/listing.ts';
import { listingKey } from '../core/listing.ts';
import type { Handlers } from './answer.ts';
import { type HandlerParts, type Place, tabOf } from './handler-parts.ts';
import type { PageRequests, PageState, WatchPart } from './messages/page.ts';
import { hasOnlyId, idOnly } from './only-id.ts';
import { cardsPart } from './page-cards.ts';
import { leavesPrivate } from './private-windows.ts';
import { silencedIn, type TabPage } from './tab-pages.ts';

/** On a product page the address decides; in a bundle's dialog any listing of the site may stand. */
export const isAt = (place: Place, listing: Listing): boolean =>
  listing.site === place.site &&
  (place.pageKind === 'bundle' || (place.pageKind === 'product' && place.ids.includes(listing.id)));

/** What the content script said, or else what the address says (a tab from before the install). */
export function listingAt(place: Place, page: TabPage | undefined): Listing | undefined {
  if (page?.listing && isAt(place, page.listing)) return page.listing;
  const [id] = place.ids;
  return place.pageKind === 'product' && place.site && id ? idOnly(place.site, id) : undefined;
}

export function pageHandlers(parts: HandlerParts): Pick<Handlers, keyof PageRequests> {
  const { judging, silenced, pages, tab, placeAt, outbox, watching, surfaces, listingUrl } = parts;
  const countReports = async (): Promise<number> => {
    const counts = await outbox.counts().catch(() => ({}));
    return Object.values<number>(counts).reduce((sum, count) => sum + count, 0);
  };
  const watchOf = async (listing: Listing | undefined): Promise<WatchPart> => {
    const isOn = await watching.isOn();
    if (!isOn) return { isOn, unread: 0 };
    try {
      const known = listing && (await watching.get(listing.site, listing.id));
      return { isOn, unread: await watching.unread(), ...(known && { owned: known.how }) };
    } catch {
      // What cannot be read must not keep the page's own answer back.
      return { isOn, unread: 0 };
    }
  };
  return {
    async 'open-hazard'({ hazard, tabId }, sender) {
      const { incognito } = await tabOf(parts, sender, tabId);
      if (leavesPrivate(incognito)) return false;
      await parts.openPage(`/hazards.html#/hazard/${encodeURIComponent(hazard)}`);
      return true;
    },
    async 'page-state'({ tabId }): Promise<PageState> {
      const [about, page, reports] = await Promise.all([
        tab(tabId),
        pages.get(tabId),
        countReports(),
      ]);
      const incognito = about?.incognito ?? false;
      const place: Place = about?.url ? placeAt(about.url) : { pageKind: 'other', ids: [] };
      const listing = listingAt(place, page);
      const { pageKind } = place;
      const watch = await watchOf(listing);
      const state = { pageKind, silenced: [], tampered: false, incognito, reports, watch };
      if (!listing) {
        const shown = { pageKind, url: about?.url, cards: page?.cards, listingUrl };
        const cards = cardsPart({ ...shown, surfaces: await surfaces() });
        const done = pageKind !== 'bundle' && (!cards || cards.isOff);
        return { ...state, ...(cards && { cards }), onlyId: false, done };
      }
      const isTold = page?.listing === listing;
      const done = isTold && page.done;
      const alsoSilenced = silencedIn(page, listingKey(listing));
      const [answer, stored] = await Promise.all([
        judging.answer(listing, { done, alsoSilenced }),
        silenced.of(listing.site, listing.id).catch(() => new Set<string>()),
      ]);
      return {
        ...state,
        listing,
        answer,
        silenced: [...new Set([...stored, ...alsoSilenced])],
        tampered: isTold && page.tampered,
        onlyId: done && hasOnlyId(listing),
        done,
      };
    },
  };
}
