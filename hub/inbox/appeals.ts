import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { listingUrl } from '../../lib/sites/facts.ts';
import type { InboxDatabase } from './database/database.ts';
import { listingFields, Refusal, typedText } from './http.ts';
import { hourOf } from './report-store.ts';
import { isSame, isSecret, newSecret, sha256 } from './secrets.ts';
import { addWorkingDays } from './working-days.ts';

/** A seller's or maker's objection to a warning about their listing. */
export const Appeal = z.strictObject({
  ...listingFields,
  statement: typedText(5000),
  /** Addresses of test reports and the like, as text. */
  evidence: z.optional(typedText(2000)),
  /** Where the answer is sent, in addition to the page of the appeal. */
  contact: z.optional(typedText(300)),
  language: z.enum(['en', 'ko']),
});
export type Appeal = z.infer<typeof Appeal>;

const appealStates = ['received', 'in-review', 'upheld', 'dismissed'] as const;
type AppealState = (typeof appealStates)[number];

/** The part of an appeal that its sender may see. */
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

export const statusColumns = `id, state, received_at as "receivedAt", due_on as "dueOn",
  taken_at as "takenAt", answered_at as "answeredAt", answer`;

export async function fileAppeal(
  database: InboxDatabase,
  appeal: Appeal,
  { now, answerDays }: { now: number; answerDays: number },
): Promise<{ id: string; secret: string; dueOn: string }> {
  const id = randomUUID();
  const secret = newSecret();
  const dueOn = addWorkingDays(hourOf(now).slice(0, 10), answerDays);
  const { site, listingId, statement, evidence, contact, language } = appeal;
  if (!listingUrl(site, listingId)) {
    throw new Refusal(422, `no listing of ${site}`, { field: 'listingId' });
  }
  await database.query(
    `insert into appeals (id, secret_hash, site, listing_id, statement, evidence, contact, language,
       received_at, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[id, sha256(secret), site, listingId, statement, evidence, contact],
      ...[language, hourOf(now), dueOn],
    ],
  );
  return { id, secret, dueOn };
}

export async function appealStatus(
  database: InboxDatabase,
  id: string,
  secret: string,
): Promise<AppealStatus> {
  const [row] = await database.query<AppealStatus & { secret_hash: Uint8Array }>(
    `select ${statusColumns}, secret_hash from appeals where id = $1`,
    [id],
  );
  if (!row || !isSecret(secret) || !isSame(row.secret_hash, sha256(secret))) {
    throw new Refusal(404, 'no such appeal, or not its secret');
  }
  const { secret_hash: _, ...status } = row;
  return status;
}

export async function overdueAppeals(database: InboxDatabase, today: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from appeals where answered_at is null and due_on < $1::date',
    [today],
  );
  return row?.count ?? 0;
}
