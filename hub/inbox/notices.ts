import * as z from 'zod/mini';
import type { InboxDatabase, Rows } from './database/database.ts';
import { listingFields, Refusal } from './http.ts';
import { record, takeDecisionLock } from './review/audit.ts';
import type { Reviewer } from './review/reviewers.ts';
import { stillForSale } from './still-for-sale.ts';

/**
 * Notices to platforms about listings that are on the list and that shoppers reported as still for sale. Nothing is
 * crawled, so "removed" means that the platform says so, and a later report of the same goods is a re-listing.
 */

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

export const listNotices = (rows: Rows): Promise<NoticeRow[]> =>
  rows.query<NoticeRow>(
    `select id, site, listing_id as "listingId", hazard, reports,
       first_reported_on as "firstReportedOn", sent_on as "sentOn", outcome,
       answered_on as "answeredOn", reference from notices order by id`,
  );

/** Records sent notices and returns how many are new. An open notice is not recorded twice. */
export function noteSent(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  { sentOn, notices }: SentNotices,
  now: number,
): Promise<number> {
  return database.transaction(async (rows) => {
    await takeDecisionLock(rows);
    const keyOf = (one: { site: string; listingId: string; hazard: string }) =>
      `${one.site}:${one.listingId} ${one.hazard}`;
    const reported = new Map((await stillForSale(rows)).map((one) => [keyOf(one), one]));
    let count = 0;
    for (const notice of notices) {
      const entry = reported.get(keyOf(notice));
      if (!entry) throw new Refusal(409, `not reported as still for sale: ${keyOf(notice)}`);
      const inserted = await rows.query(
        `insert into notices (site, listing_id, hazard, reports, first_reported_on, sent_on)
         values ($1, $2, $3, $4, $5::date, $6::date) on conflict do nothing returning id`,
        [
          ...[entry.site, entry.listingId, entry.hazard, entry.reports],
          ...[entry.firstReportedOn, sentOn],
        ],
      );
      count += inserted.length;
    }
    const at = new Date(now).toISOString();
    await record(rows, {
      ...{ at, reviewer, action: 'notices sent', case: null, details: { sentOn, noted: count } },
    });
    return count;
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
    await takeDecisionLock(rows);
    const changed = await rows.query(
      `update notices set outcome = $2, answered_on = $3::date, reference = $4
       where id = $1 and outcome = 'open' and sent_on <= $3::date returning id`,
      [id, answer.outcome, answer.on, answer.reference],
    );
    if (changed.length === 0) throw new Refusal(409, `no open notice ${id} sent by ${answer.on}`);
    const at = new Date(now).toISOString();
    await record(rows, {
      ...{ at, reviewer, action: 'notice answered', case: null },
      details: { notice: id, ...answer },
    });
  });
}
