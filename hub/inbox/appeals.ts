import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { listingUrl } from '../../lib/sites/facts.ts';
import type { InboxDatabase, Rows } from './database/database.ts';
import { listingFields, Refusal, typed } from './http.ts';
import { hour, isReal } from './report-store.ts';
import { oneAtATime, record } from './review/audit.ts';
import { caseOfListing } from './review/cases.ts';
import { withdraw } from './review/decide.ts';
import type { Reviewer } from './review/reviewers.ts';
import { isSame, isSecret, newSecret, sha256 } from './secrets.ts';
import { addWorkingDays } from './working-days.ts';

/** What a seller or maker says against a warning about their listing. */
export const Appeal = z.strictObject({
  ...listingFields,
  statement: typed(5000),
  /** Addresses of test reports and the like, as text. */
  evidence: z.optional(typed(2000)),
  /** Where an answer goes besides the page of the appeal. */
  contact: z.optional(typed(300)),
  language: z.enum(['en', 'ko']),
});
export type Appeal = z.infer<typeof Appeal>;

const appealStates = ['received', 'in-review', 'upheld', 'dismissed'] as const;
type AppealState = (typeof appealStates)[number];

export const AppealDecision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('take') }),
  /** The warning is withdrawn in the same transaction. */
  z.strictObject({ action: z.literal('uphold'), answer: typed(5000) }),
  z.strictObject({ action: z.literal('dismiss'), answer: typed(5000) }),
]);
export type AppealDecision = z.infer<typeof AppealDecision>;

/** What its sender may see. */
export interface AppealStatus {
  id: string;
  state: AppealState;
  receivedAt: string;
  /** Last day for an answer. */
  dueOn: string;
  takenAt: string | null;
  answeredAt: string | null;
  answer: string | null;
}

/** What a reviewer sees. */
export type ReceivedAppeal = AppealStatus &
  Appeal & {
    /** Shoppers' reports that say the same of the listing: not this product. */
    votes: number;
    /** Reviewers confirmed a warning about the listing. */
    isWarned: boolean;
    /** Appeals about the listing, this one among them. */
    ofListing: number;
  };

export const appealViews = ['due', 'newest', 'votes'] as const;

export interface AppealFilter {
  view: (typeof appealViews)[number];
  /** Those that were answered, else those that wait. */
  isAnswered: boolean;
  /** All about one listing. */
  site?: string | undefined;
  listingId?: string | undefined;
}

const statusColumns = `id, state, received_at as "receivedAt", due_on as "dueOn",
  taken_at as "takenAt", answered_at as "answeredAt", answer`;

export async function fileAppeal(
  database: InboxDatabase,
  appeal: Appeal,
  { now, answerDays }: { now: number; answerDays: number },
): Promise<{ id: string; secret: string; dueOn: string }> {
  const id = randomUUID();
  const secret = newSecret();
  const dueOn = addWorkingDays(hour(now).slice(0, 10), answerDays);
  const { site, listingId, statement, evidence, contact, language } = appeal;
  if (!listingUrl(site, listingId)) {
    throw new Refusal(422, `no listing of ${site}`, { field: 'listingId' });
  }
  await database.query(
    `insert into appeals (id, secret_hash, site, listing_id, statement, evidence, contact, language,
       received_at, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[id, sha256(secret), site, listingId, statement, evidence ?? null, contact ?? null],
      ...[language, hour(now), dueOn],
    ],
  );
  return { id, secret, dueOn };
}

export async function appealStatus(
  database: InboxDatabase,
  id: string,
  secret: string,
): Promise<AppealStatus> {
  const [found] = await database.query<AppealStatus & { secret_hash: Uint8Array }>(
    `select ${statusColumns}, secret_hash from appeals where id = $1`,
    [id],
  );
  if (!found || !isSecret(secret) || !isSame(found.secret_hash, sha256(secret))) {
    throw new Refusal(404, 'no such appeal, or not its secret');
  }
  const { secret_hash: _, ...status } = found;
  return status;
}

/**
 * Anybody may appeal, so invented ones must not hide an honest one: of each listing this many are shown
 * until one asks for the listing. None is refused for it: that would silence the seller instead.
 */
const mostOfListing = 3;

const orders: Record<AppealFilter['view'], string> = {
  due: '"dueOn", seq',
  newest: 'seq desc',
  votes: 'votes desc, seq',
};

const pageSql = (order: string) => `
with found as (
  select ${statusColumns}, site, listing_id as "listingId", statement, evidence, contact, language, seq,
    (select count(*)::int from reports r where r.site = a.site and r.listing_id = a.listing_id
       and ${isReal} and r.kind = 'not-this-product') as votes,
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
 * `total`: of all pages; `waiting` and `answered`: all there are, those about a listing that has more than are
 * shown among them.
 */
export async function listAppeals(
  database: InboxDatabase,
  { view, isAnswered, site, listingId }: AppealFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const most = listingId === undefined ? mostOfListing : 1_000_000;
  const filter = [isAnswered, site ?? null, listingId ?? null, most];
  const found = await database.query<ReceivedAppeal & { place: number; seq: number }>(
    pageSql(orders[view]),
    [...filter, limit, offset],
  );
  const none = { total: 0, waiting: 0, answered: 0 };
  const [totals = none] = await database.query<typeof none>(totalsSql, filter);
  const appeals = found.map(({ place: _, seq: __, ...appeal }): ReceivedAppeal => appeal);
  return { appeals, ...totals };
}
export type AppealPage = Awaited<ReturnType<typeof listAppeals>>;

export async function overdueAppeals(database: InboxDatabase, today: string): Promise<number> {
  const [found] = await database.query<{ count: number }>(
    'select count(*)::int as count from appeals where answered_at is null and due_on < $1::date',
    [today],
  );
  return found?.count ?? 0;
}

export function decideAppeal(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  id: string,
  decision: AppealDecision,
  now: number,
): Promise<AppealStatus> {
  const at = new Date(now).toISOString();
  return database.transaction(async (rows) => {
    await oneAtATime(rows);
    const appeal = await waitingAppeal(rows, id, decision);
    const found = await caseOfListing(rows, appeal.site, appeal.listing_id);
    if (decision.action === 'uphold' && found?.state === 'confirmed') {
      await withdraw({ rows, reviewer, at }, found.id);
    }
    const details = { appeal: id, ...('answer' in decision && { answer: decision.answer }) };
    await record(rows, {
      ...{ at, reviewer, action: `appeal ${decision.action}`, case: found?.id ?? null, details },
    });
    return answerAppeal(rows, id, decision, at);
  });
}

async function waitingAppeal(rows: Rows, id: string, { action }: AppealDecision) {
  const [appeal] = await rows.query<{ state: AppealState; site: string; listing_id: string }>(
    'select state, site, listing_id from appeals where id = $1',
    [id],
  );
  if (!appeal) throw new Refusal(404, 'no such appeal');
  const isWaiting = appeal.state === 'received' || appeal.state === 'in-review';
  if (!isWaiting || (action === 'take' && appeal.state !== 'received')) {
    throw new Refusal(409, `the appeal is ${appeal.state}`);
  }
  return appeal;
}

const stateAfter = { take: 'in-review', uphold: 'upheld', dismiss: 'dismissed' } as const;

async function answerAppeal(rows: Rows, id: string, decision: AppealDecision, at: string) {
  const answer = 'answer' in decision ? decision.answer : null;
  const [status] = await rows.query<AppealStatus>(
    `update appeals set state = $2, taken_at = coalesce(taken_at, $3::timestamptz), answer = $4,
       answered_at = case when $4::text is null then null else $3::timestamptz end
     where id = $1 returning ${statusColumns}`,
    [id, stateAfter[decision.action], at, answer],
  );
  if (!status) throw new Refusal(404, 'no such appeal');
  return status;
}
