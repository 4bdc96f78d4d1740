import * as z from 'zod/mini';
import type { Alerts } from '../alerts/index.ts';
import type { Hazard } from '../core/hazard.ts';
import { listingKey } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { Answer } from '../core/verdict.ts';
import type { Badge } from '../extension/badge.ts';
import { rowsWith, type TabLookup, tabId } from '../extension/messages.ts';
import { type TilesPart, tilesPart } from '../list-pages/index.ts';
import { inboxFor, type Receiver } from '../reports/index.ts';
import type { Switches } from '../settings/index.ts';
import type { Hazards } from '../store/hazards.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Silenced, Silences } from '../store/silenced.ts';
import type { ShopRules } from '../updates/index.ts';
import {
  type Judging,
  listingAt,
  type PageKind,
  placeAt,
  silencedIn,
  type TabPages,
} from '../warning/index.ts';

export interface PopupServices extends TabLookup {
  judging: Judging;
  hazards: Pick<Hazards, 'get'>;
  silenced: Pick<Silenced, 'of'>;
  pages: Pick<TabPages, 'get'>;
  badge: Pick<Badge, 'interference'>;
  outbox: Pick<Outbox, 'count'>;
  alerts: Pick<Alerts, 'isOn' | 'get' | 'unread'>;
  switches(): Promise<Switches>;
  shopRules: Pick<ShopRules, 'of'>;
  receiver(): Promise<Receiver | undefined>;
}
const { message } = rowsWith<PopupServices>();

interface AlertsPart {
  isOn: boolean;
  owned?: 'order' | 'own';
  /** Owned things with a notice that the shopper has not looked at. */
  unread: number;
}

export interface PageState {
  pageKind: PageKind;
  listing?: Listing;
  answer?: Answer;
  tiles?: TilesPart;
  /** Notices silenced for this product; `hazard` is missing if it left the list. */
  silenced: { id: string; hazard?: Hazard }[];
  interference: boolean;
  incognito: boolean;
  /** The page has had its time. */
  done: boolean;
  reports: number;
  /** The shop, where the list says that it changed its pages and names cannot be compared at the moment. */
  comparisonOutage?: string | undefined;
  /** Who takes the reports, where anybody does. */
  inbox?: string | undefined;
  alerts: AlertsPart;
}

async function alertsOf(
  { alerts }: PopupServices,
  listing: Listing | undefined,
): Promise<AlertsPart> {
  const isOn = await alerts.isOn();
  if (!isOn) return { isOn, unread: 0 };
  try {
    const owned = listing && (await alerts.get(listing.site, listing.id));
    return { isOn, unread: await alerts.unread(), ...(owned && { owned: owned.how }) };
  } catch {
    return { isOn, unread: 0 };
  }
}

async function noticeOf(id: string, { hazards }: PopupServices) {
  const hazard = await hazards.get(id).catch(() => undefined);
  return { id, ...(hazard && { hazard }) };
}

async function pageState(tabId: number, services: PopupServices): Promise<PageState> {
  const { judging, silenced, pages, tab, switches, shopRules, badge, outbox } = services;
  const [about, page, reports] = await Promise.all([
    tab(tabId),
    pages.get(tabId),
    outbox.count().catch(() => 0),
  ]);
  const incognito = about?.incognito ?? false;
  const place = placeAt(about?.url);
  const listing = listingAt(place, page);
  const { pageKind } = place;
  const alerts = await alertsOf(services, listing);
  const interference = (await badge.interference(tabId)) !== undefined;
  const rules = place.site ? await shopRules.of(place.site) : [];
  const comparisonOutage = rules.some((one) => one.outage) ? (place.site ?? undefined) : undefined;
  const state = {
    pageKind,
    silenced: [],
    interference,
    incognito,
    reports,
    alerts,
    comparisonOutage,
  };
  if (!listing) {
    const isOffByRule = rules.some(({ off }) => off?.markers);
    const tiles = tilesPart(await switches(), pageKind, about?.url, page?.tiles, isOffByRule);
    const done = pageKind !== 'bundle' && (!tiles || tiles.isOff);
    return { ...state, ...(tiles && { tiles }), done };
  }
  const isReported = page?.listing === listing;
  const done = isReported && page.done;
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
    inbox: await inboxFor(services, incognito),
    silenced: await Promise.all([...ids].map((id) => noticeOf(id, services))),
    done,
  };
}

export const popupMessages = {
  'page-state': message({
    from: 'own',
    body: () => z.strictObject({ tabId: tabId() }),
    run: ({ tabId }, _sender, services) => pageState(tabId, services),
  }),
};

type PopupMessages = typeof popupMessages;
declare module '../extension/send.ts' {
  interface Messages extends PopupMessages {}
}
