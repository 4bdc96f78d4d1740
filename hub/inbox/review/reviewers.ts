import { HubError } from '../../command.ts';
import type { InboxDatabase } from '../database/database.ts';
import { isSecret, newSecret, sha256 } from '../secrets.ts';

/** `reviewer` decides; `publisher` only reads what is to be published (for a timer on a server). */
export const roles = ['reviewer', 'publisher'] as const;
export type Role = (typeof roles)[number];

export interface Reviewer {
  name: string;
  role: Role;
}

/** Makes a token and shows it this once; the database has its hash only. */
export async function addReviewer(
  database: InboxDatabase,
  { name, role }: Reviewer,
): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name)) {
    throw new HubError('a name of letters, digits, spaces and . _ -');
  }
  const token = newSecret();
  const added = await database.query(
    `insert into reviewers (name, role, token_hash) values ($1, $2, $3)
     on conflict (name) do nothing returning name`,
    [name, role, sha256(token)],
  );
  // A name is never given again: the audit log and the two-reviewers rule go by it.
  if (added.length === 0) throw new HubError(`there is or was a reviewer called ${name}`);
  return token;
}

/** From now on the token opens nothing. What they decided stays theirs. */
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

export const listReviewers = (database: InboxDatabase) =>
  database.query<Reviewer & { added: string; removed: string | null }>(
    'select name, role, added_at as added, removed_at as removed from reviewers order by added_at',
  );

/**
 * Looked up by the hash: a hash shares no prefix with the token, so the time a look-up takes says
 * nothing about one.
 */
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
