import type { Rows } from './database/database.ts';
import { listNotices, type NoticeRow } from './notices.ts';
import { addWorkingDays, daysBetween } from './working-days.ts';

/**
 * What became of notices, in the terms of the agreements that platforms signed:
 * - EU Product Safety Pledge (2018) and Australian pledge (2020): share acted on within two working
 *   (business) days; the EU's also five working days for what customers report.
 * - EU General Product Safety Regulation, Art. 22(12): three working days for notices.
 * - Korean agreement with AliExpress and Temu (2024-05-13): blocked, and not listed again. No
 *   deadline of it was seen, so none is measured.
 * Their own figures count what authorities notified; ours count what shoppers found. A share leaves
 * out notices whose time is not over yet.
 */
export interface SiteStats {
  site: string;
  notices: number;
  open: number;
  removed: number;
  refused: number;
  /** By number of working days. `due`: notices whose time is over, or that were removed in time. */
  within: Record<2 | 3 | 5, { removed: number; due: number; share: number | null }>;
  daysToRemoval: { median: number | null; p90: number | null };
  /** Days that open notices have waited so far. */
  openDays: { median: number | null; most: number | null };
  /** Hazards removed and found for sale again, under the same or another listing. */
  relisted: { hazards: number; listings: number; share: number | null };
}

export interface WeekStats {
  /** Monday. */
  week: string;
  suspect: number;
  stillForSale: number;
  notThisProduct: number;
  pageUnreadable: number;
}

export interface Stats {
  asOf: string;
  sites: SiteStats[];
  /** The last 26 weeks with reports. */
  weeks: WeekStats[];
  review: {
    waiting: number;
    confirmed: number;
    rejected: number;
    withdrawn: number;
    /** From the first report to the decision. */
    daysToDecision: { median: number | null; p90: number | null };
  };
  appeals: { received: number; answered: number; upheld: number; overdue: number };
}

/** A report that goods are for sale, by day. */
export interface Sighting {
  site: string;
  listingId: string;
  hazard: string;
  on: string;
}

/** Nearest rank, so every figure is one that happened. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function actedWithin(
  notices: readonly NoticeRow[],
  days: number,
  today: string,
  holidays: ReadonlySet<string>,
) {
  const inTime = ({ sentOn, outcome, answeredOn }: NoticeRow) =>
    outcome === 'removed' &&
    answeredOn !== null &&
    answeredOn <= addWorkingDays(sentOn, days, holidays);
  const removed = notices.filter(inTime).length;
  const due = notices.filter(
    (notice) => inTime(notice) || addWorkingDays(notice.sentOn, days, holidays) < today,
  ).length;
  return { removed, due, share: share(removed, due) };
}

function relistings(notices: readonly NoticeRow[], sightings: readonly Sighting[]) {
  const removals = new Map<string, string>();
  for (const { hazard, outcome, answeredOn } of notices) {
    if (outcome !== 'removed' || answeredOn === null) continue;
    const before = removals.get(hazard);
    if (before === undefined || answeredOn < before) removals.set(hazard, answeredOn);
  }
  const again = sightings.filter(({ hazard, on }) => {
    const removedOn = removals.get(hazard);
    return removedOn !== undefined && on > removedOn;
  });
  const hazards = new Set(again.map(({ hazard }) => hazard)).size;
  const listings = new Set(again.map(({ listingId }) => listingId)).size;
  return { hazards, listings, share: share(hazards, removals.size) };
}

/** `today` and holidays as `YYYY-MM-DD`. */
export function siteStats(
  site: string,
  all: readonly NoticeRow[],
  allSightings: readonly Sighting[],
  { today, holidays = new Set<string>() }: { today: string; holidays?: ReadonlySet<string> },
): SiteStats {
  const notices = all.filter((notice) => notice.site === site);
  const of = (outcome: NoticeRow['outcome']) => notices.filter((one) => one.outcome === outcome);
  const days = of('removed').map(({ sentOn, answeredOn }) =>
    daysBetween(sentOn, answeredOn ?? sentOn),
  );
  const waiting = of('open').map(({ sentOn }) => daysBetween(sentOn, today));
  const within = (count: number) => actedWithin(notices, count, today, holidays);
  return {
    site,
    notices: notices.length,
    open: of('open').length,
    removed: days.length,
    refused: of('refused').length,
    within: { 2: within(2), 3: within(3), 5: within(5) },
    daysToRemoval: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
    openDays: { median: percentile(waiting, 0.5), most: percentile(waiting, 1) },
    relisted: relistings(
      notices,
      allSightings.filter((one) => one.site === site),
    ),
  };
}

const sightingsSql = `select distinct site, listing_id as "listingId", body ->> 'hazard' as hazard,
  received_at::date as "on" from reports where kind = 'still-for-sale' and body ->> 'hazard' is not null`;

const weeksSql = `select date_trunc('week', received_at)::date as week,
  count(*) filter (where kind = 'suspect')::int as suspect,
  count(*) filter (where kind = 'still-for-sale')::int as "stillForSale",
  count(*) filter (where kind = 'not-this-product')::int as "notThisProduct",
  count(*) filter (where kind = 'page-unreadable')::int as "pageUnreadable"
from reports group by 1 order by 1 desc limit 26`;

const reviewSql = `select
  (select count(*)::int from (select distinct site, listing_id from reports r where kind = 'suspect'
     and not exists (select from case_listings l join cases c on c.id = l.case_id
       where l.site = r.site and l.listing_id = r.listing_id and c.state <> 'open')) w) as waiting,
  count(*) filter (where state = 'confirmed')::int as confirmed,
  count(*) filter (where state = 'rejected')::int as rejected,
  count(*) filter (where state = 'withdrawn')::int as withdrawn
from cases`;

const decisionsSql = `select (c.decided_at::date - min(r.received_at)::date)::int as days
from cases c join case_listings l on l.case_id = c.id
join reports r on r.site = l.site and r.listing_id = l.listing_id
where c.state in ('confirmed', 'rejected') and c.decided_at is not null group by c.id, c.decided_at`;

const appealsSql = `select count(*)::int as received,
  count(answered_at)::int as answered, count(*) filter (where state = 'upheld')::int as upheld,
  count(*) filter (where answered_at is null and due_on < $1::date)::int as overdue from appeals`;

export async function readStats(
  rows: Rows,
  options: { today: string; holidays?: ReadonlySet<string> },
): Promise<Stats> {
  const notices = await listNotices(rows);
  const sightings = await rows.query<Sighting>(sightingsSql);
  const names = [...new Set([...notices, ...sightings].map(({ site }) => site))].sort();
  const [review] = await rows.query<Omit<Stats['review'], 'daysToDecision'>>(reviewSql);
  const days = (await rows.query<{ days: number }>(decisionsSql)).map((row) => row.days);
  const [appeals] = await rows.query<Stats['appeals']>(appealsSql, [options.today]);
  return {
    asOf: options.today,
    sites: names.map((site) => siteStats(site, notices, sightings, options)),
    weeks: (await rows.query<WeekStats>(weeksSql)).reverse(),
    review: {
      ...(review ?? { waiting: 0, confirmed: 0, rejected: 0, withdrawn: 0 }),
      daysToDecision: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
    },
    appeals: appeals ?? { received: 0, answered: 0, upheld: 0, overdue: 0 },
  };
}
