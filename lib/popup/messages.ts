import * as z from 'zod/mini';
import type { Parts } from '../background/parts.ts';
import type { Hazard } from '../core/hazard.ts';
import type { Listing } from '../core/listing.ts';
import { hasOnlyId, listingKey } from '../core/listing-id.ts';
import type { Answer } from '../core/verdict.ts';
import { hazard, message, tabId, tabOf } from '../extension/message.ts';
import { leavesPrivate } from '../extension/private-windows.ts';
import { type CardsPart, cardsPart } from '../list-pages/page-tiles.ts';
import { inboxFor } from '../reports/messages.ts';
import type { Silences } from '../store/silenced.ts';
import { listingAt, type PageKind, placeAt } from '../warning/place-at.ts';
import { silencedIn } from '../warning/tab-pages.ts';

interface WatchPart {
  isOn: boolean;
  owned?: 'order' | 'own';
  /** Things that a notice names and the shopper has not looked at. */
  unread: number;
}

export interface PageState {
  pageKind: PageKind;
  listing?: Listing;
  answer?: Answer;
  cards?: CardsPart;
  /** Silenced for this product; without a hazard where it left the list. */
  silenced: { id: string; hazard?: Hazard }[];
  tampered: boolean;
  incognito: boolean;
  /** The page gave nothing but its address: offer the report "could not be read". */
  onlyId: boolean;
  done: boolean;
  reports: number;
  /** Who takes the reports, where anybody does. */
  inbox?: string | undefined;
  watch: WatchPart;
}

async function watchOf({ watching }: Parts, listing: Listing | undefined): Promise<WatchPart> {
  const isOn = await watching.isOn();
  if (!isOn) return { isOn, unread: 0 };
  try {
    const known = listing && (await watching.get(listing.site, listing.id));
    return { isOn, unread: await watching.unread(), ...(known && { owned: known.how }) };
  } catch {
    return { isOn, unread: 0 };
  }
}

async function noticeOf(id: string, { hazards }: Parts) {
  const hazard = await hazards.get(id).catch(() => undefined);
  return { id, ...(hazard && { hazard }) };
}

async function pageState(tabId: number, parts: Parts): Promise<PageState> {
  const { judging, silenced, pages, tab, switches, badge, outbox } = parts;
  const [about, page, reports] = await Promise.all([
    tab(tabId),
    pages.get(tabId),
    outbox.count().catch(() => 0),
  ]);
  const incognito = about?.incognito ?? false;
  const place = placeAt(about?.url);
  const listing = listingAt(place, page);
  const { pageKind } = place;
  const watch = await watchOf(parts, listing);
  const tampered = (await badge.interference(tabId)) !== undefined;
  const state = { pageKind, silenced: [], tampered, incognito, reports, watch };
  if (!listing) {
    const cards = cardsPart(await switches(), pageKind, about?.url, page?.cards);
    const done = pageKind !== 'bundle' && (!cards || cards.isOff);
    return { ...state, ...(cards && { cards }), onlyId: false, done };
  }
  const isTold = page?.listing === listing;
  const done = isTold && page.done;
  const alsoSilenced = silencedIn(page, listingKey(listing));
  const [answer, stored] = await Promise.all([
    judging.answer(listing, { done, alsoSilenced }),
    silenced.of(listing.site, listing.id).catch((): Silences => new Map()),
  ]);
  const ids = new Set([...stored.keys(), ...alsoSilenced.keys()]);
  return {
    ...state,
    listing,
    answer,
    inbox: await inboxFor(parts, incognito),
    silenced: await Promise.all([...ids].map((id) => noticeOf(id, parts))),
    onlyId: done && hasOnlyId(listing),
    done,
  };
}

export const pageMessages = {
  /** Opens the hazard's page. False where a normal window would show what a private one does. */
  'open-hazard': message({
    from: 'both',
    body: () => z.strictObject({ hazard: hazard(), tabId: z.optional(tabId()) }),
    async run({ hazard, tabId }, sender, parts) {
      const { incognito } = await tabOf(parts, sender, tabId);
      if (leavesPrivate(incognito)) return false;
      await parts.openPage(`/hazards.html#/hazard/${encodeURIComponent(hazard)}`);
      return true;
    },
  }),
  'page-state': message({
    from: 'own',
    body: () => z.strictObject({ tabId: tabId() }),
    run: ({ tabId }, _sender, parts) => pageState(tabId, parts),
  }),
};
