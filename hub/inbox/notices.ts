import * as z from 'zod/mini';
import type { InboxDatabase, Rows } from './database/database.ts';
import { listingFields, Refusal } from './http.ts';
import { isReal } from './report-store.ts';
import { oneAtATime, record } from './review/audit.ts';
import type { Reviewer } from './review/reviewers.ts';

/**
 * Notices to platforms: what is on the list and was reported as still for sale, one click of a
 * shopper each. Nothing is crawled and nothing is seen in the background, so "removed" is what the
 * platform answered, and a later report of the same goods is a re-listing.
 */

/** A listing that shoppers found still for sale although a hazard names it. */
export interface StillForSale {
  site: string;
  listingId: string;
  /** `source:reference`. */
  hazard: string;
  /** Two reviewers confirmed that the listing is the product of that notice. */
  isConfirmed: boolean;
  /** Since the last notice was answered. */
  reports: number;
  firstReportedOn: string;
  lastReportedOn: string;
  /** Open notice about it, if one was sent. */
  notice: number | null;
}

const day = z.iso.date();

export const SentNotices = z.strictObject({
  sentOn: day,
  notices: z
    .array(
      z.strictObject({
        ...listingFields,
        hazard: z.string().check(z.minLength(3), z.maxLength(340)),
      }),
    )
    .check(z.minLength(1), z.maxLength(5000)),
});
export type SentNotices = z.infer<typeof SentNotices>;

export const NoticeAnswer = z.strictObject({
  outcome: z.enum(['removed', 'refused']),
  on: day,
  /** The platform's own number. */
  reference: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
});
export type NoticeAnswer = z.infer<typeof NoticeAnswer>;

export const NoticeNumber = z.int().check(z.minimum(1), z.maximum(2_147_483_647));

export interface NoticeRow {
  id: number;
  site: string;
  listingId: string;
  hazard: string;
  reports: number;
  firstReportedOn: string;
  sentOn: string;
  outcome: 'open' | 'removed' | 'refused';
  answeredOn: string | null;
  reference: string | null;
}

/** What was reported by the day a notice was answered was answered with it. */
const stillForSaleSql = `
with sold as (
  select site, listing_id, body ->> 'hazard' as hazard, received_at::date as day
  from reports where ${isReal} and kind = 'still-for-sale' and body ->> 'hazard' is not null
)
select s.site, s.listing_id as "listingId", s.hazard, count(*)::int as reports,
  min(s.day) as "firstReportedOn", max(s.day) as "lastReportedOn",
  (select n.id from notices n where n.site = s.site and n.listing_id = s.listing_id
     and n.hazard = s.hazard and n.outcome = 'open') as notice,
  exists (select from cases c where c.site = s.site and c.listing_id = s.listing_id and c.state = 'confirmed'
      and concat(c.notice ->> 'source', ':', c.notice ->> 'reference')
        = regexp_replace(s.hazard, '^reviewed-', '')) as "isConfirmed"
from sold s where not exists (
  select from notices n where n.site = s.site and n.listing_id = s.listing_id
    and n.hazard = s.hazard and n.answered_on >= s.day)
group by s.site, s.listing_id, s.hazard
order by s.site, min(s.day), s.listing_id, s.hazard`;

export const stillForSale = (rows: Rows): Promise<StillForSale[]> =>
  rows.query<StillForSale>(stillForSaleSql);

export const listNotices = (rows: Rows): Promise<NoticeRow[]> =>
  rows.query<NoticeRow>(
    `select id, site, listing_id as "listingId", hazard, reports,
       first_reported_on as "firstReportedOn", sent_on as "sentOn", outcome,
       answered_on as "answeredOn", reference from notices order by id`,
  );

/** Starts the clock. What has an open notice already is not counted twice. Gives the number noted. */
export function noteSent(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  { sentOn, notices }: SentNotices,
  now: number,
): Promise<number> {
  return database.transaction(async (rows) => {
    await oneAtATime(rows);
    const keyOf = (one: { site: string; listingId: string; hazard: string }) =>
      `${one.site}:${one.listingId} ${one.hazard}`;
    const reported = new Map((await stillForSale(rows)).map((one) => [keyOf(one), one]));
    let noted = 0;
    for (const notice of notices) {
      const found = reported.get(keyOf(notice));
      if (!found) throw new Refusal(409, `not reported as still for sale: ${keyOf(notice)}`);
      const made = await rows.query(
        `insert into notices (site, listing_id, hazard, reports, first_reported_on, sent_on)
         values ($1, $2, $3, $4, $5::date, $6::date) on conflict do nothing returning id`,
        [
          ...[found.site, found.listingId, found.hazard, found.reports],
          ...[found.firstReportedOn, sentOn],
        ],
      );
      noted += made.length;
    }
    const at = new Date(now).toISOString();
    await record(rows, {
      ...{ at, reviewer, action: 'notices sent', case: null, details: { sentOn, noted } },
    });
    return noted;
  });
}

export function noteAnswer(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  id: number,
  answer: NoticeAnswer,
  now: number,
): Promise<void> {
  return database.transaction(async (rows) => {
    await oneAtATime(rows);
    const changed = await rows.query(
      `update notices set outcome = $2, answered_on = $3::date, reference = $4
       where id = $1 and outcome = 'open' and sent_on <= $3::date returning id`,
      [id, answer.outcome, answer.on, answer.reference ?? null],
    );
    if (changed.length === 0) throw new Refusal(409, `no open notice ${id} sent by ${answer.on}`);
    const at = new Date(now).toISOString();
    await record(rows, {
      ...{ at, reviewer, action: 'notice answered', case: null },
      details: { notice: id, ...answer },
    });
  });
}
