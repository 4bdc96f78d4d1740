import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { InboxDatabase, Rows } from './database/database.ts';
import { Refusal } from './http.ts';
import { hour } from './report-store.ts';
import { oneAtATime, record } from './review/audit.ts';
import { caseOfListing } from './review/cases.ts';
import { withdraw } from './review/decide.ts';
import type { Reviewer } from './review/reviewers.ts';
import { isSame, isSecret, newSecret, sha256 } from './secrets.ts';
import { addWorkingDays } from './working-days.ts';

/** What a seller or maker says against a warning about their listing. */
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
export const Appeal = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  listingId: z.string().check(z.regex(/^[\w.:-]{1,64}$/)),
  statement: words(5000),
  /** Addresses of test reports and the like, as text. */
  evidence: z.optional(words(2000)),
  /** Where an answer goes besides the page of the appeal. */
  contact: z.optional(words(300)),
  language: z.enum(['en', 'ko']),
});
export type Appeal = z.infer<typeof Appeal>;

const appealStates = ['received', 'in-review', 'upheld', 'dismissed'] as const;
export type AppealState = (typeof appealStates)[number];

export const AppealDecision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('take') }),
  /** The warning is withdrawn in the same transaction. */
  z.strictObject({ action: z.literal('uphold'), answer: words(5000) }),
  z.strictObject({ action: z.literal('dismiss'), answer: words(5000) }),
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
export type ReceivedAppeal = AppealStatus & Appeal;

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

/** Those that wait first, the oldest of them first. */
export const listAppeals = (database: InboxDatabase): Promise<ReceivedAppeal[]> =>
  database.query<ReceivedAppeal>(
    `select ${statusColumns}, site, listing_id as "listingId", statement, evidence, contact, language
     from appeals order by (answered_at is not null), received_at limit 500`,
  );

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
