import { canonicalJson } from '../../canonical.ts';
import type { InboxDatabase, Rows } from '../database/database.ts';
import { Refusal } from '../http.ts';
import { sha256 } from '../secrets.ts';
import { oneAtATime, record } from './audit.ts';
import {
  type Action,
  type ActionOf,
  type Case,
  type CaseState,
  openCase,
  readCase,
} from './cases.ts';
import { isSamePerson, type Reviewer } from './reviewers.ts';

interface Scene {
  rows: Rows;
  reviewer: string;
  /** ISO 8601. */
  at: string;
}

/** Does what a reviewer asks, all or nothing, and writes it down. Answers with the case as it is now. */
export function decide(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  action: Action,
  now: number,
): Promise<Case> {
  return database.transaction(async (rows) => {
    await oneAtATime(rows);
    const scene: Scene = { rows, reviewer, at: new Date(now).toISOString() };
    const id = await perform(scene, action);
    const { action: name, ...details } = action;
    await record(rows, { at: scene.at, reviewer, action: name, case: id, details });
    return readCase(rows, id);
  });
}

type Performers = {
  [Name in Action['action']]: (scene: Scene, action: ActionOf<Name>) => Promise<number>;
};
const perform = (scene: Scene, action: Action): Promise<number> =>
  (performers[action.action] as (scene: Scene, action: Action) => Promise<number>)(scene, action);

function needState({ id, state }: Case, states: readonly CaseState[]) {
  if (states.includes(state)) return;
  throw new Refusal(409, `case ${id} is ${state}, not ${states.join(' or ')}`);
}

/** What is seen is what is approved: the words, and the listing they would be said about. */
const digestOf = ({ id, site, listingId }: Case, action: string, content: unknown): string =>
  sha256(canonicalJson([id, site, listingId, action, content])).toString('hex');

async function propose(
  { rows, reviewer, at }: Scene,
  found: Case,
  action: 'confirm' | 'attach-notice',
  content: unknown,
): Promise<number> {
  const pending = { action, content, digest: digestOf(found, action, content), reviewer, at };
  await rows.query('update cases set pending = $2::jsonb where id = $1', [
    found.id,
    JSON.stringify(pending),
  ]);
  return found.id;
}

async function confirm(scene: Scene, { site, listingId, claim }: ActionOf<'confirm'>) {
  const found = await openCase(scene.rows, site, listingId, scene.at);
  needState(found, ['open', 'confirmed']);
  return propose(scene, found, 'confirm', claim);
}

async function attachNotice(scene: Scene, action: ActionOf<'attach-notice'>) {
  const found = await readCase(scene.rows, action.case);
  needState(found, ['confirmed']);
  return propose(scene, found, 'attach-notice', action.notice);
}

/** The second pair of eyes: another reviewer, still one, and exactly what the first proposed. */
async function approve({ rows, reviewer, at }: Scene, action: ActionOf<'approve'>) {
  const found = await readCase(rows, action.case);
  const { id, pending } = found;
  if (!pending) throw new Refusal(409, `nothing waits for approval in case ${id}`);
  if (isSamePerson(pending.reviewer, reviewer)) {
    throw new Refusal(403, 'whoever proposed it cannot approve it; another reviewer has to');
  }
  const current = digestOf(found, pending.action, pending.content);
  if (pending.digest !== action.digest || current !== action.digest) {
    throw new Refusal(409, 'it was changed since you saw it; look again');
  }
  const [proposer] = await rows.query(
    `select from reviewers where name = $1 and role = 'reviewer' and removed_at is null`,
    [pending.reviewer],
  );
  if (!proposer) throw new Refusal(409, `${pending.reviewer} is no reviewer any more`);
  const change =
    pending.action === 'confirm'
      ? `state = 'confirmed', claim = pending -> 'content', confirmed_at = coalesce(confirmed_at, $2)`
      : `notice = pending -> 'content'`;
  await rows.query(
    `update cases set ${change}, pending = null, decided_at = $2::timestamptz where id = $1`,
    [id, at],
  );
  return id;
}

async function discard({ rows }: Scene, action: ActionOf<'discard'>) {
  const { id, pending } = await readCase(rows, action.case);
  if (!pending) throw new Refusal(409, `nothing waits for approval in case ${id}`);
  await rows.query('update cases set pending = null where id = $1', [id]);
  return id;
}

async function move({ rows, at }: Scene, id: number, from: readonly CaseState[], to: CaseState) {
  needState(await readCase(rows, id), from);
  await rows.query('update cases set state = $2, pending = null, decided_at = $3 where id = $1', [
    id,
    to,
    at,
  ]);
  return id;
}

async function reject(scene: Scene, { site, listingId }: ActionOf<'reject'>) {
  const { id } = await openCase(scene.rows, site, listingId, scene.at);
  return move(scene, id, ['open'], 'rejected');
}

/** One reviewer is enough to take a warning back: a wrong accusation must not wait for two. */
export async function withdraw(scene: Scene, id: number): Promise<number> {
  return move(scene, id, ['confirmed'], 'withdrawn');
}

async function passOn({ rows, reviewer, at }: Scene, action: ActionOf<'pass-on'>) {
  const { id } = await openCase(rows, action.site, action.listingId, at);
  await rows.query(
    `insert into passed_on (case_id, authority, reference, passed_on, reviewer)
     values ($1, $2, $3, $4, $5)`,
    [id, action.authority, action.reference ?? null, action.on, reviewer],
  );
  return id;
}

const performers: Performers = {
  ...{ confirm, 'attach-notice': attachNotice, approve, discard, 'pass-on': passOn, reject },
  reopen: (scene, { case: id }) => move(scene, id, ['rejected', 'withdrawn'], 'open'),
  withdraw: (scene, { case: id }) => withdraw(scene, id),
};
