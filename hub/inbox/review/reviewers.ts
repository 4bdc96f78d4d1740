import { HubError } from '../../command.ts';
import type { InboxDatabase, Rows } from '../database/database.ts';
import { isSecret, newSecret, sha256 } from '../secrets.ts';
import { oneAtATime } from './audit.ts';

/**
 * Two reviewers agree on every warning, so one person must not have two names, nor a name that is read as
 * another's. Letters of a to z, small, and syllables of Hangul cannot be taken for one another.
 */
const nameForm = /^(?:[a-z]+(?:-[a-z]+)*|[가-힣]+)$/;

/** The name as it is stored; throws where it could be taken for somebody else's. */
export function readName(given: string): string {
  const name = given.normalize('NFKC').trim().toLowerCase();
  if (!nameForm.test(name) || name.length > 60)
    throw new HubError(`"${given}" could be taken for another name: letters of a to z, or Hangul`);
  return name;
}

/** `reviewer` decides; `publisher` only reads what is to be published (for a timer on a server). */
export const roles = ['reviewer', 'publisher'] as const;
type Role = (typeof roles)[number];

export interface Reviewer {
  name: string;
  role: Role;
}

/** Makes a token and shows it this once; the database has its hash only. */
export function addReviewer(
  database: InboxDatabase,
  { name: given, role }: Reviewer,
): Promise<string> {
  const name = readName(given);
  const token = newSecret();
  return database.transaction(async (rows) => {
    await oneAtATime(rows);
    // A name is never given again: the audit log and the two-reviewers rule go by it.
    const taken = (await listReviewers(rows)).find((one) => one.name.toLowerCase() === name);
    if (taken) throw new HubError(`there is or was a reviewer called ${taken.name}`);
    await rows.query('insert into reviewers (name, role, token_hash) values ($1, $2, $3)', [
      ...[name, role, sha256(token)],
    ]);
    return token;
  });
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

export const listReviewers = (rows: Rows) =>
  rows.query<Reviewer & { added: string; removed: string | null }>(
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
