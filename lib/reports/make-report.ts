import type { Listing } from '../core/listing.ts';
import { Report, type ReportKind, type ReportReason } from '../core/report.ts';
import { listingUrl } from '../sites/facts.ts';

/**
 * The facts of a report. Its address is built from the listing's id: the tab's may hold personal
 * parameters.
 */
export interface ReportFacts {
  kind: ReportKind;
  listing: Listing;
  /** `source:reference` */
  hazard?: string | undefined;
  reason?: ReportReason | undefined;
  region?: string | undefined;
  language?: string | undefined;
  id: string;
  now: number;
  appVersion: string;
}

/** The schema's limits: a longer text is cut, so that no report is lost over it. */
const longest = { title: 500, sellerId: 100, sellerName: 300, brand: 300, model: 300 };

function cut(text: string | undefined, length: number): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed) return undefined;
  return trimmed.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}

export function foundFields(listing: Listing): string[] {
  return Object.entries(listing)
    .filter(([name, value]) => name !== 'site' && !isEmpty(value))
    .map(([name]) => name)
    .sort();
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Cut to the minute, so that it cannot be matched with a server's log. */
const minute = (now: number): string => `${new Date(now).toISOString().slice(0, 16)}:00Z`;

function pageFacts({ titles, seller, brand, model }: Listing) {
  return {
    title: cut(titles[0], longest.title),
    sellerId: cut(seller?.id, longest.sellerId),
    sellerName: cut(seller?.name, longest.sellerName),
    brand: cut(brand, longest.brand),
    model: cut(model, longest.model),
  };
}

/** Everything that leaves the device about this click. Throws if the facts make no report. */
export function makeReport(facts: ReportFacts): Report {
  const { kind, listing, hazard, reason, region, language, id, now, appVersion } = facts;
  const url = listingUrl(listing.site, listing.id);
  if (url === undefined) throw new Error(`${listing.site} has no listing ${listing.id}`);
  const isUnreadable = kind === 'page-unreadable';
  const report = {
    id,
    kind,
    reason,
    site: listing.site,
    listingId: listing.id,
    url,
    ...(isUnreadable ? { found: foundFields(listing) } : pageFacts(listing)),
    hazard,
    region,
    language,
    createdAt: minute(now),
    appVersion,
  };
  const given = Object.entries(report).filter(([, value]) => value !== undefined);
  return Report.parse(Object.fromEntries(given));
}
