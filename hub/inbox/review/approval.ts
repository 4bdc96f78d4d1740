import { canonicalJson } from '../../canonical.ts';
import type { Rows } from '../database/database.ts';
import { Refusal } from '../http.ts';
import { sha256 } from '../secrets.ts';
import { type ActionOf, type Case, type CaseState, openCase, readCase } from './cases.ts';

/** Publishing a warning takes two reviewers: one proposes it, and another approves exactly the same text. */

export interface ActionContext {
  rows: Rows;
  reviewer: string;
  /** ISO 8601. */
  at: string;
}

export function requireState({ id, state }: Case, states: readonly CaseState[]) {
  if (states.includes(state)) return;
  throw new Refusal(409, `case ${id} is ${state}, not ${states.join(' or ')}`);
}

/** Digest of the text and the listing that the approving reviewer has seen. */
const digestOf = ({ id, site, listingId }: Case, action: string, content: unknown): string =>
  sha256(canonicalJson([id, site, listingId, action, content])).toString('hex');

async function propose(
  { rows, reviewer, at }: ActionContext,
  theCase: Case,
  action: 'confirm' | 'attach-notice',
  content: unknown,
): Promise<number> {
  const pending = { action, content, digest: digestOf(theCase, action, content), reviewer, at };
  await rows.query('update cases set pending = $2::jsonb where id = $1', [
    theCase.id,
    JSON.stringify(pending),
  ]);
  return theCase.id;
}

export async function confirm(
  context: ActionContext,
  { site, listingId, claim }: ActionOf<'confirm'>,
) {
  const theCase = await openCase(context.rows, site, listingId, context.at);
  requireState(theCase, ['open', 'confirmed']);
  return propose(context, theCase, 'confirm', claim);
}

export async function attachNotice(scene: ActionContext, action: ActionOf<'attach-notice'>) {
  const theCase = await readCase(scene.rows, action.case);
  requireState(theCase, ['confirmed']);
  return propose(scene, theCase, 'attach-notice', action.notice);
}

/** Approves exactly what another reviewer proposed, who must still be a reviewer. */
export async function approve({ rows, reviewer, at }: ActionContext, action: ActionOf<'approve'>) {
  const theCase = await readCase(rows, action.case);
  const { id, pending } = theCase;
  if (!pending) throw new Refusal(409, `nothing waits for approval in case ${id}`);
  if (pending.reviewer === reviewer) {
    throw new Refusal(403, 'whoever proposed it cannot approve it; another reviewer has to');
  }
  const current = digestOf(theCase, pending.action, pending.content);
  if (pending.digest !== action.digest || current !== action.digest) {
    throw new Refusal(409, 'it was changed since you saw it; look again');
  }
  const [proposer] = await rows.query(
    `select from reviewers where name = $1 and removed_at is null`,
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
