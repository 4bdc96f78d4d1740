import type { Rows } from '../database/database.ts';
import { Refusal } from '../http.ts';
import type { AttachedNotice, Claim } from './actions.ts';

export const caseStates = ['open', 'confirmed', 'rejected', 'withdrawn'] as const;
export type CaseState = (typeof caseStates)[number];

/** What one reviewer proposes and another has to approve, word for word. */
export type Pending = { digest: string; reviewer: string; at: string } & (
  | { action: 'confirm'; content: Claim }
  | { action: 'attach-notice'; content: AttachedNotice }
);

export interface CaseListing {
  site: string;
  listingId: string;
}

/** What reviewers judge: one listing, or several that are the same offer. */
export interface Case {
  id: number;
  state: CaseState;
  claim: Claim | null;
  notice: AttachedNotice | null;
  pending: Pending | null;
  openedAt: string;
  confirmedAt: string | null;
  decidedAt: string | null;
  listings: CaseListing[];
}

export const columns = `c.id, c.state, c.claim, c.notice, c.pending, c.opened_at as "openedAt",
  c.confirmed_at as "confirmedAt", c.decided_at as "decidedAt",
  (select jsonb_agg(jsonb_build_object('site', site, 'listingId', listing_id)
     order by site, listing_id) from case_listings l where l.case_id = c.id) as listings`;

export async function readCase(rows: Rows, id: number): Promise<Case> {
  const [found] = await rows.query<Case>(
    `select ${columns} from cases c where c.id = $1 and c.state <> 'merged'`,
    [id],
  );
  if (!found) throw new Refusal(404, `no case ${id}`);
  return found;
}

export const caseOfListing = async (
  rows: Rows,
  site: string,
  listingId: string,
): Promise<Case | undefined> => {
  const [found] = await rows.query<Case>(
    `select ${columns} from cases c join case_listings l on l.case_id = c.id
     where l.site = $1 and l.listing_id = $2`,
    [site, listingId],
  );
  return found;
};

/** The case of a listing that somebody reported, opened if there is none yet. */
export async function openCase(
  rows: Rows,
  site: string,
  listingId: string,
  now: string,
): Promise<Case> {
  const there = await caseOfListing(rows, site, listingId);
  if (there) return there;
  const [report] = await rows.query(
    'select from reports where site = $1 and listing_id = $2 limit 1',
    [site, listingId],
  );
  if (!report) throw new Refusal(404, 'nobody reported that listing');
  const [made] = await rows.query<{ id: number }>(
    'insert into cases (opened_at) values ($1) returning id',
    [now],
  );
  const id = made?.id ?? 0;
  await rows.query('insert into case_listings (site, listing_id, case_id) values ($1, $2, $3)', [
    ...[site, listingId, id],
  ]);
  return readCase(rows, id);
}
