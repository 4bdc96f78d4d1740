import * as z from 'zod/mini';
import { type Appeal, type AppealStatus, statusColumns } from '../appeals.ts';
import type { InboxDatabase, Rows } from '../database/database.ts';
import { Refusal, typedText } from '../http.ts';
import { isNotTest } from '../report-store.ts';
import { record, takeDecisionLock } from './audit.ts';
import { caseOfListing } from './cases.ts';
import { withdraw } from './decide.ts';
import { paging } from './query.ts';
import type { Reviewer } from './reviewers.ts';

export const AppealDecision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('take') }),
  /** The warning is withdrawn in the same transaction. */
  z.strictObject({ action: z.literal('uphold'), answer: typedText(5000) }),
  z.strictObject({ action: z.literal('dismiss'), answer: typedText(5000) }),
]);
export type AppealDecision = z.infer<typeof AppealDecision>;

export type ReceivedAppeal = AppealStatus &
  Appeal & {
    /** Number of shoppers' reports that agree: "not this product". */
    votes: number;
    isWarned: boolean;
    ofListing: number;
  };

export const AppealQuery = z.object({
  ...paging,
  view: z._default(z.enum(['due', 'newest', 'votes']), 'due'),
  /** Answered appeals; otherwise those without an answer. */
  answered: z.optional(z.literal('1')),
  /** All about one listing. */
  ...{ site: z.optional(z.string()), listing: z.optional(z.string()) },
});
export type AppealQuery = z.infer<typeof AppealQuery>;

/**
 * Anybody may appeal, so many invented appeals must not hide an honest one: only this many of a listing are
 * shown, unless the reviewer asks for the listing. Refusing further ones would silence the real seller.
 */
const maxPerListing = 3;

const orders: Record<AppealQuery['view'], string> = {
  due: '"dueOn", seq',
  newest: 'seq desc',
  votes: 'votes desc, seq',
};

const pageSql = (order: string) => `
with found as (
  select ${statusColumns}, site, listing_id as "listingId", statement, evidence, contact, language, seq,
    (select count(*)::int from reports r where r.site = a.site and r.listing_id = a.listing_id
       and ${isNotTest} and r.kind = 'not-this-product') as votes,
    exists (select from cases c where c.site = a.site and c.listing_id = a.listing_id
       and c.state = 'confirmed') as "isWarned"
  from appeals a where (answered_at is not null) = $1
    and ($2::text is null or site = $2) and ($3::text is null or listing_id = $3)
), placed as (
  select *, row_number() over (partition by site, "listingId" order by ${order}) as place,
    count(*) over (partition by site, "listingId")::int as "ofListing" from found
)
select * from placed where place <= $4 order by ${order} limit $5 offset $6`;

const totalsSql = `
with groups as (
  select answered_at is not null as done, count(*) as n from appeals
  where ($2::text is null or site = $2) and ($3::text is null or listing_id = $3)
  group by done, site, listing_id
)
select coalesce(sum(least(n, $4)) filter (where done = $1), 0)::int as total,
  coalesce(sum(n) filter (where not done), 0)::int as waiting,
  coalesce(sum(n) filter (where done), 0)::int as answered from groups`;

/**
 * `total` counts the appeals of all pages; `waiting` and `answered` count all appeals, including those that
 * are not shown because their listing has too many.
 */
export async function listAppeals(
  database: InboxDatabase,
  { view, answered, site, listing, limit, offset }: AppealQuery,
) {
  const maxShown = listing === undefined ? maxPerListing : 1_000_000;
  const filter = [answered !== undefined, site, listing, maxShown];
  const rows = await database.query<ReceivedAppeal & { place: number; seq: number }>(
    pageSql(orders[view]),
    [...filter, limit, offset],
  );
  const none = { total: 0, waiting: 0, answered: 0 };
  const [totals = none] = await database.query<typeof none>(totalsSql, filter);
  const appeals = rows.map(({ place: _, seq: __, ...appeal }): ReceivedAppeal => appeal);
  return { appeals, ...totals };
}
export type AppealPage = Awaited<ReturnType<typeof listAppeals>>;

export function decideAppeal(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  id: string,
  decision: AppealDecision,
  now: number,
): Promise<AppealStatus> {
  const at = new Date(now).toISOString();
  return database.transaction(async (rows) => {
    await takeDecisionLock(rows);
    const { site, listing_id: listingId, ...status } = await move(rows, id, decision, at);
    const ofListing = await caseOfListing(rows, site, listingId);
    if (decision.action === 'uphold' && ofListing?.state === 'confirmed') {
      await withdraw({ rows, reviewer, at }, ofListing.id);
    }
    const details = { appeal: id, ...('answer' in decision && { answer: decision.answer }) };
    await record(rows, {
      ...{
        at,
        reviewer,
        action: `appeal ${decision.action}`,
        case: ofListing?.id ?? null,
        details,
      },
    });
    return status;
  });
}

const stateAfter = { take: 'in-review', uphold: 'upheld', dismiss: 'dismissed' } as const;

/** An appeal can be taken while nobody has taken it, and answered while it has no answer. */
async function move(rows: Rows, id: string, decision: AppealDecision, at: string) {
  const answer = 'answer' in decision ? decision.answer : null;
  const [updated] = await rows.query<AppealStatus & { site: string; listing_id: string }>(
    `update appeals set state = $2, taken_at = coalesce(taken_at, $3::timestamptz), answer = $4,
       answered_at = case when $4::text is null then null else $3::timestamptz end
     where id = $1 and (state = 'received' or (state = 'in-review' and $4::text is not null))
     returning ${statusColumns}, site, listing_id`,
    [id, stateAfter[decision.action], at, answer],
  );
  if (updated) return updated;
  const [existing] = await rows.query<AppealStatus>('select state from appeals where id = $1', [
    id,
  ]);
  throw new Refusal(
    existing ? 409 : 404,
    existing ? `the appeal is ${existing.state}` : 'no such appeal',
  );
}
