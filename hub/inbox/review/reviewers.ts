import { HubError } from '../../command.ts';
import type { InboxDatabase, Rows } from '../database/database.ts';
import { isSecret, newSecret, sha256 } from '../secrets.ts';
import { takeDecisionLock } from './audit.ts';

/**
 * Two reviewers agree on every warning, so a name must not look like another one. Small letters from a to z
 * and syllables of Hangul cannot be mistaken for each other.
 */
const nameForm = /^(?:[a-z]+(?:-[a-z]+)*|[가-힣]+)$/;

/** The name as it is stored; throws if it could be mistaken for another one. */
export function readName(text: string): string {
  const name = text.normalize('NFKC').trim().toLowerCase();
  if (!nameForm.test(name) || name.length > 60)
    throw new HubError(`"${text}" could be taken for another name: letters of a to z, or Hangul`);
  return name;
}

/** A `reviewer` decides; a `publisher` only reads data for publishing, for example from a timer on a server. */
export const roles = ['reviewer', 'publisher'] as const;
type Role = (typeof roles)[number];

export interface Reviewer {
  name: string;
  role: Role;
}

/** Adds a reviewer and returns the token, of which the database stores only the hash. */
export function addReviewer(
  database: InboxDatabase,
  { name: given, role }: Reviewer,
): Promise<string> {
  const name = readName(given);
  const token = newSecret();
  return database.transaction(async (rows) => {
    await takeDecisionLock(rows);
    // A name is never used again, because the audit log and the rule of two reviewers identify people by it.
    const existing = (await listReviewers(rows)).find((one) => one.name.toLowerCase() === name);
    if (existing) throw new HubError(`there is or was a reviewer called ${existing.name}`);
    await rows.query('insert into reviewers (name, role, token_hash) values ($1, $2, $3)', [
      ...[name, role, sha256(token)],
    ]);
    return token;
  });
}

/** Invalidates a reviewer's token. Their decisions stay. */
export async function removeReviewer(
  database: InboxDatabase,
  name: string,
  now: number,
): Promise<void> {
  const removed = await database.query(
    'update reviewers set removed_at = $2 where name = $1 and removed_at is null returning name',
    [name, new Date(now).toISOString()],
  );
  if (removed.length === 0) throw new HubError(`no reviewer called ${name}`);
}

export const listReviewers = (rows: Rows) =>
  rows.query<Reviewer & { added: string; removed: string | null }>(
    'select name, role, added_at as added, removed_at as removed from reviewers order by added_at',
  );

/** Looks the token up by its hash, so that the time of the look-up reveals nothing about the token. */
export async function authenticate(
  database: InboxDatabase,
  header: string | null,
): Promise<Reviewer | undefined> {
  const token = /^Bearer ([\w-]+)$/.exec(header ?? '')?.[1] ?? '';
  if (!isSecret(token)) return undefined;
  const [reviewer] = await database.query<Reviewer>(
    'select name, role from reviewers where token_hash = $1 and removed_at is null',
    [sha256(token)],
  );
  return reviewer;
}
