import type { InboxDatabase } from '../database/database.ts';
import { Refusal } from '../http.ts';
import { type ActionContext, approve, attachNotice, confirm, requireState } from './approval.ts';
import { record, takeDecisionLock } from './audit.ts';
import {
  type Action,
  type ActionOf,
  type Case,
  type CaseState,
  openCase,
  readCase,
} from './cases.ts';
import type { Reviewer } from './reviewers.ts';

/** Performs a reviewer's action and records it, in one transaction. Returns the updated case. */
export function decide(
  database: InboxDatabase,
  { name: reviewer }: Reviewer,
  action: Action,
  now: number,
): Promise<Case> {
  return database.transaction(async (rows) => {
    await takeDecisionLock(rows);
    const context: ActionContext = { rows, reviewer, at: new Date(now).toISOString() };
    const id = await perform(context, action);
    const { action: name, ...details } = action;
    await record(rows, { at: context.at, reviewer, action: name, case: id, details });
    return readCase(rows, id);
  });
}

type Performers = {
  [Name in Action['action']]: (scene: ActionContext, action: ActionOf<Name>) => Promise<number>;
};
const perform = (scene: ActionContext, action: Action): Promise<number> =>
  (performers[action.action] as (scene: ActionContext, action: Action) => Promise<number>)(
    scene,
    action,
  );

async function discard({ rows }: ActionContext, action: ActionOf<'discard'>) {
  const { id, pending } = await readCase(rows, action.case);
  if (!pending) throw new Refusal(409, `nothing waits for approval in case ${id}`);
  await rows.query('update cases set pending = null where id = $1', [id]);
  return id;
}

async function move(
  { rows, at }: ActionContext,
  id: number,
  from: readonly CaseState[],
  to: CaseState,
) {
  requireState(await readCase(rows, id), from);
  // A case that is reopened loses its notice until two reviewers attach it again.
  await rows.query(
    `update cases set state = $2, pending = null, decided_at = $3,
       notice = case when $2 = 'open' then null else notice end where id = $1`,
    [id, to, at],
  );
  return id;
}

async function reject(scene: ActionContext, { site, listingId }: ActionOf<'reject'>) {
  const { id } = await openCase(scene.rows, site, listingId, scene.at);
  return move(scene, id, ['open'], 'rejected');
}

/** One reviewer is enough to take a warning back: a wrong accusation must not wait for two. */
export async function withdraw(scene: ActionContext, id: number): Promise<number> {
  return move(scene, id, ['confirmed'], 'withdrawn');
}

async function passOn({ rows, reviewer, at }: ActionContext, action: ActionOf<'pass-on'>) {
  const { id } = await openCase(rows, action.site, action.listingId, at);
  await rows.query(
    `insert into passed_on (case_id, authority, reference, passed_on, reviewer)
     values ($1, $2, $3, $4, $5)`,
    [id, action.authority, action.reference, action.on, reviewer],
  );
  return id;
}

const performers: Performers = {
  ...{ confirm, 'attach-notice': attachNotice, approve, discard, 'pass-on': passOn, reject },
  reopen: (scene, { case: id }) => move(scene, id, ['rejected', 'withdrawn'], 'open'),
  withdraw: (scene, { case: id }) => withdraw(scene, id),
};
