import { HubError } from '../../command.ts';
import type { InboxDatabase, Rows } from '../database/database.ts';
import { isSecret, newSecret, sha256 } from '../secrets.ts';
import { oneAtATime } from './audit.ts';

/**
 * Two reviewers agree on every warning, so one person must not have two names, nor a name that is read
 * as another's. A name is of one alphabet out of six, and Latin letters are those of a to z with marks:
 * that leaves no letters of other scripts to pass for them (UTS 39 lists thousands). What is left looks
 * alike within an alphabet (`l`, `I`, `1`), and such names count as one.
 */
const folded = (name: string): string =>
  spaced(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[I|1]/g, 'l')
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');

const spaced = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const isSamePerson = (one: string, other: string): boolean => folded(one) === folded(other);

/** Japanese alone mixes scripts; its own may stand together. */
const alphabets = [
  /^[a-z]+$/i,
  /^\p{Script=Hangul}+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  /^[а-яёіїєґ]+$/i,
  /^[α-ως]+$/i,
];
const latinLookAlike = /^[авекмнорстухіѕһүαβεζηικμνορτυχ]+$/i;

/** The name as it is stored; throws where it could be taken for somebody else's. */
export function readName(given: string): string {
  const name = spaced(given);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name) || /\p{DI}/u.test(name))
    throw new HubError('a name of letters, digits, spaces and . _ -');
  // Marks go, but those that make another letter of Hangul or Japanese.
  const letters = name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .normalize('NFC');
  const isOfOneAlphabet = letters === '' || alphabets.some((alphabet) => alphabet.test(letters));
  if (!isOfOneAlphabet || /[^0-9\P{N}]/u.test(name))
    throw new HubError(
      `"${name}" can look like another name: one alphabet, Latin, Korean, Japanese, Chinese, Cyrillic or Greek`,
    );
  if (latinLookAlike.test(letters))
    throw new HubError(`"${name}" looks like a Latin name: write it in Latin letters`);
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
    const taken = (await listReviewers(rows)).find((one) => isSamePerson(one.name, name));
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
