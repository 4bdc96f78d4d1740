import * as z from 'zod/mini';
import type { Report } from '../../../lib/core/report.ts';
import { reportKinds } from '../../../lib/core/report-terms.ts';
import { listingUrl } from '../../../lib/sites/facts.ts';
import type { InboxDatabase } from '../database/database.ts';
import { Refusal } from '../http.ts';
import { isNotTest } from '../report-store.ts';
import { type AuditEntry, readAudit } from './audit.ts';
import { type Case, type CaseState, caseOfListing, caseStates } from './cases.ts';
import { paging } from './query.ts';

/** Counts of the reports about one listing. Titles come from shoppers' devices, so show them only as text. */
export interface Group {
  site: string;
  listingId: string;
  title: string | null;
  reports: number;
  suspect: number;
  stillForSale: number;
  notThisProduct: number;
  pageUnreadable: number;
  harmed: number;
  first: string | null;
  last: string | null;
  case: number | null;
  state: CaseState;
  /** Reviewer whose proposal waits for another reviewer's approval. */
  proposedBy: string | null;
}

const queueSql = `
with groups as (
  select site, listing_id, count(*)::int as reports,
    count(*) filter (where kind = 'suspect')::int as suspect,
    count(*) filter (where kind = 'still-for-sale')::int as still,
    count(*) filter (where kind = 'not-this-product')::int as other,
    count(*) filter (where kind = 'page-unreadable')::int as unreadable,
    count(harm)::int as harmed, min(received_at) as first, max(received_at) as last,
    (array_agg(body ->> 'title' order by received_at desc)
      filter (where body ->> 'title' is not null))[1] as title
  from reports where ${isNotTest} group by site, listing_id
)
select coalesce(g.site, c.site) as site, coalesce(g.listing_id, c.listing_id) as "listingId",
  g.title, coalesce(g.reports, 0) as reports,
  coalesce(g.suspect, 0) as suspect, coalesce(g.still, 0) as "stillForSale",
  coalesce(g.other, 0) as "notThisProduct", coalesce(g.unreadable, 0) as "pageUnreadable",
  coalesce(g.harmed, 0) as harmed, g.first, g.last,
  c.id as "case", coalesce(c.state, 'open') as state, c.pending ->> 'reviewer' as "proposedBy",
  count(*) over ()::int as total
from groups g
full join cases c on c.site = g.site and c.listing_id = g.listing_id
where coalesce(c.state, 'open') = $1
  and ($4::text is null or coalesce(g.site, c.site) = $4)
  and ($5::text is null or exists (select from reports r where r.site = g.site
    and r.listing_id = g.listing_id and r.kind = $5))
  and ($6::text is null or position($6 in coalesce(g.listing_id, c.listing_id)) > 0
    or exists (select from reports r where r.site = g.site and r.listing_id = g.listing_id
      and position($6 in lower(concat_ws(chr(10), r.body ->> 'title', r.body ->> 'sellerName',
        r.body ->> 'brand', r.body ->> 'model', r.body ->> 'hazard', r.body ->> 'note'))) > 0))
order by (c.pending is not null) desc, coalesce(g.harmed, 0) desc, coalesce(g.suspect, 0) desc,
  g.last desc nulls last, site, "listingId"
limit $2 offset $3`;

export const QueueQuery = z.object({
  ...paging,
  state: z._default(z.enum(caseStates), 'open'),
  site: z.optional(z.string()),
  kind: z.optional(z.enum(reportKinds)),
  /** Part of a listing's number, or of a title, seller, brand, model, hazard or note. */
  text: z.optional(z.string().check(z.trim(), z.maxLength(200))),
});

export async function readQueue(
  database: InboxDatabase,
  { state, site, kind, text, limit, offset }: z.infer<typeof QueueQuery>,
) {
  const rows = await database.query<Group & { total: number }>(queueSql, [
    ...[state, limit, offset, site, kind, text?.toLowerCase()],
  ]);
  const groups = rows.map(({ total: _, ...group }): Group => group);
  /** `total` counts all groups that match the filter. */
  return { groups, total: rows[0]?.total ?? 0 };
}
export type Queue = Awaited<ReturnType<typeof readQueue>>;

export interface ReceivedReport {
  report: Report;
  receivedAt: string;
  hasPicture: boolean;
}

export interface ListingDetails {
  site: string;
  listingId: string;
  /** The shop's address of the listing; `null` for an unknown shop or number. */
  url: string | null;
  /** Newest first, at most 200. */
  reports: ReceivedReport[];
  case: Case | null;
  passedOn: { authority: string; reference: string | null; on: string; reviewer: string }[];
  audit: AuditEntry[];
}

export async function readListing(
  database: InboxDatabase,
  site: string,
  listingId: string,
): Promise<ListingDetails> {
  const reports = await database.query<ReceivedReport>(
    `select case when harm is null then body else body || jsonb_build_object('harm', harm) end as report,
       received_at as "receivedAt", p.report_id is not null as "hasPicture"
     from reports r left join pictures p on p.report_id = r.id
     where site = $1 and listing_id = $2 order by received_at desc, r.id limit 200`,
    [site, listingId],
  );
  const ofListing = (await caseOfListing(database, site, listingId)) ?? null;
  if (!ofListing && reports.length === 0) throw new Refusal(404, 'nobody reported that listing');
  const passedOn = await database.query<ListingDetails['passedOn'][number]>(
    `select authority, reference, passed_on as "on", reviewer from passed_on
     where case_id = $1 order by passed_on`,
    [ofListing?.id],
  );
  const audit = ofListing ? await readAudit(database, { caseId: ofListing.id }) : [];
  const url = listingUrl(site, listingId) ?? null;
  return { site, listingId, url, reports, case: ofListing, passedOn, audit };
}
