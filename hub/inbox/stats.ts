import type { Rows } from './database/database.ts';
import { listNotices } from './notices.ts';
import { isNotTest } from './report-store.ts';
import { percentile, type Sighting, siteStats } from './site-stats.ts';

/** `week`: its Monday. */
type Week = { week: string; reports: number };

export type Stats = Awaited<ReturnType<typeof readStats>>;

const sightingsSql = `select distinct site, listing_id as "listingId", body ->> 'hazard' as hazard,
  received_at::date as "on" from reports where ${isNotTest} and kind = 'still-for-sale' and body ->> 'hazard' is not null`;

const weeksSql = `select date_trunc('week', received_at)::date as week, count(*)::int as reports
from reports where ${isNotTest} group by 1 order by 1 desc limit 26`;

const unreadableSql = `select site, date_trunc('week', received_at)::date as week,
  count(*)::int as reports from reports where ${isNotTest} and kind = 'page-unreadable'
  group by 1, 2 order by 2 desc, 1 limit 100`;

const wrongSql = `select count(*) filter (where kind = 'not-this-product')::int as reports,
  count(*)::int as of from reports where ${isNotTest} and body ->> 'hazard' is not null`;

const reviewSql = `select
  (select count(*)::int from (select distinct site, listing_id from reports r where kind = 'suspect' and ${isNotTest}
     and not exists (select from cases c
       where c.site = r.site and c.listing_id = r.listing_id and c.state <> 'open')) w) as waiting,
  count(*) filter (where state = 'confirmed')::int as confirmed,
  count(*) filter (where state = 'rejected')::int as rejected,
  count(*) filter (where state = 'withdrawn')::int as withdrawn
from cases`;

const decisionsSql = `select (c.decided_at::date - min(r.received_at)::date)::int as days
from cases c join reports r on r.site = c.site and r.listing_id = c.listing_id
where c.state in ('confirmed', 'rejected') and c.decided_at is not null group by c.id, c.decided_at`;

const appealsSql = `select count(*)::int as received,
  count(answered_at)::int as answered, count(*) filter (where state = 'upheld')::int as upheld,
  count(*) filter (where answered_at is null and due_on < $1::date)::int as overdue from appeals`;

export async function readStats(
  rows: Rows,
  options: { today: string; holidays?: ReadonlySet<string> },
) {
  const notices = await listNotices(rows);
  const sightings = await rows.query<Sighting>(sightingsSql);
  const names = [...new Set([...notices, ...sightings].map(({ site }) => site))].sort();
  const noReview = { waiting: 0, confirmed: 0, rejected: 0, withdrawn: 0 };
  const [review = noReview] = await rows.query<typeof noReview>(reviewSql);
  const days = (await rows.query<{ days: number }>(decisionsSql)).map((row) => row.days);
  const noReports = { reports: 0, of: 0 };
  const [wrong = noReports] = await rows.query<typeof noReports>(wrongSql);
  const none = { received: 0, answered: 0, upheld: 0, overdue: 0 };
  const [appeals = none] = await rows.query<typeof none>(appealsSql, [options.today]);
  return {
    asOf: options.today,
    sites: names.map((site) => siteStats(site, notices, sightings, options)),
    /** "Wrong warning" among all reports about warnings; tests are counted nowhere. */
    wrong: { ...wrong, share: wrong.of === 0 ? null : wrong.reports / wrong.of },
    /** Pages that could not be read. Many of one shop in one week mean that its pages were redesigned. */
    unreadable: await rows.query<{ site: string } & Week>(unreadableSql),
    /** The last 26 weeks with reports. */
    weeks: (await rows.query<Week>(weeksSql)).reverse(),
    review: {
      ...review,
      /** From the first report to the decision. */
      daysToDecision: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
    },
    appeals,
  };
}
