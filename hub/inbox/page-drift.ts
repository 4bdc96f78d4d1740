import { shops } from '../../lib/sites/facts.ts';
import { cachedFor } from './cached-for.ts';
import type { InboxDatabase } from './database/database.ts';
import type { Metrics } from './metrics.ts';
import { isNotTest } from './report-store.ts';

/**
 * Metrics that show when a shop has changed its pages: fields that were missing on reported pages, by shop and
 * version of the extension, and the number of all reports. Reports of unreadable pages list the fields that
 * were read; other reports lack title or seller where the page had none.
 */

const fields = ['titles', 'seller', 'brand', 'model', 'attributes', 'category', 'imageKeys'];
const period = 7 * 86_400_000;
/** Scrapes come every few seconds, and no index knows the time of a report. */
const readEvery = 5 * 60_000;

// A sender can write anything as version.
const recent = `${isNotTest} and received_at > $1::timestamptz
  and site in (${shops.map(({ id }) => `'${id}'`).join()})
  and body ->> 'appVersion' ~ '^[0-9]{1,4}[.][0-9]{1,4}[.][0-9]{1,4}$'`;

const missingSql = `select site, body ->> 'appVersion' as version, field, count(*)::int as reports
  from reports cross join unnest('{${fields.join()}}'::text[]) as field
  where ${recent} and case when kind = 'page-unreadable' then not coalesce(body -> 'found' ? field, false)
    when field = 'titles' then not body ? 'title'
    else field = 'seller' and not body ?| '{sellerId,sellerName}' end
  group by 1, 2, 3 order by 4 desc limit 200`;

const allSql = `select site, body ->> 'appVersion' as version, count(*)::int as reports
  from reports where ${recent} group by 1, 2 order by 3 desc limit 50`;

interface Count {
  site: string;
  version: string;
  field?: string;
  reports: number;
}

export function addDriftGauges(
  database: InboxDatabase,
  metrics: Pick<Metrics, 'gaugeBy'>,
  now: () => number,
): void {
  const counting = (sql: string) =>
    cachedFor(readEvery, now, () =>
      database.query<Count>(sql, [new Date(now() - period).toISOString()]),
    );
  const [missing, all] = [counting(missingSql), counting(allSql)];
  metrics.gaugeBy(
    ['site', 'version', 'field'],
    'unread_fields',
    'Reports of seven days by what was missing on the page.',
    async () =>
      (await missing()).map(({ site, version, field = '', reports }) => [
        [site, version, field],
        reports,
      ]),
  );
  metrics.gaugeBy(
    ['site', 'version'],
    'shop_reports',
    'All reports of seven days about listings of a shop.',
    async () => (await all()).map(({ site, version, reports }) => [[site, version], reports]),
  );
}
