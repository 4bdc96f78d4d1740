import { canonicalJson } from '../../canonical.ts';
import type { Rows } from '../database/database.ts';
import { isSame, sha256 } from '../secrets.ts';

export interface AuditEntry {
  seq: number;
  at: string;
  reviewer: string;
  action: string;
  case: number | null;
  details: unknown;
}

interface Row {
  seq: number;
  at: string;
  reviewer: string;
  action: string;
  case_id: number | null;
  /** Canonical JSON as text, because the text was hashed. */
  details: string;
  digest: Uint8Array;
}

/** Arbitrary, but different from the migrations' lock. Every decision holds it until its commit. */
const lock = 734_202;
export const takeDecisionLock = (rows: Rows) => rows.query(`select pg_advisory_xact_lock(${lock})`);

const digestOf = (previous: Uint8Array, row: Omit<Row, 'digest'>): Buffer =>
  sha256(
    canonicalJson([
      ...[Buffer.from(previous).toString('hex'), row.seq, new Date(row.at).toISOString()],
      ...[row.reviewer, row.action, row.case_id, row.details],
    ]),
  );

/** Adds an entry; call it inside a transaction that holds `oneAtATime`. */
export async function record(rows: Rows, entry: Omit<AuditEntry, 'seq'>): Promise<void> {
  const [last] = await rows.query<Pick<Row, 'seq' | 'digest'>>(
    'select seq, digest from audit order by seq desc limit 1',
  );
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    reviewer: entry.reviewer,
    action: entry.action,
    case_id: entry.case,
    details: canonicalJson(entry.details),
  };
  await rows.query(
    `insert into audit (seq, at, reviewer, action, case_id, details, digest)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...Object.values(row), digestOf(last?.digest ?? new Uint8Array(), row)],
  );
}

/** Injury data is health data, so reading and deleting it is recorded. */
export const recordHarm = (
  rows: Rows,
  reviewer: string,
  action: 'read-harm' | 'delete-harm',
  { now, reports, caseId = null }: { now: number; reports: number; caseId?: number | null },
): Promise<void> =>
  record(rows, {
    ...{ reviewer, action, case: caseId, details: { reports } },
    at: new Date(now).toISOString(),
  });

const entryOf = ({ digest: _, case_id, details, ...row }: Row): AuditEntry => ({
  ...row,
  case: case_id,
  details: JSON.parse(details),
});

/** Newest first. */
export async function readAudit(
  rows: Rows,
  { caseId, before }: { caseId?: number | undefined; before?: number } = {},
): Promise<AuditEntry[]> {
  const page = await rows.query<Row>(
    `select * from audit where ($1::int is null or case_id = $1) and seq < $2
     order by seq desc limit 200`,
    [caseId, before ?? 2_147_483_647],
  );
  return page.map(entryOf);
}

/** Counts the entries; `broken` is the first one that was changed or follows a missing one. */
export async function verifyAudit(rows: Rows): Promise<{ entries: number; broken?: number }> {
  let previous: Uint8Array = new Uint8Array();
  let seq = 0;
  for (;;) {
    const page = await rows.query<Row>(
      'select * from audit where seq > $1 order by seq limit 1000',
      [seq],
    );
    for (const row of page) {
      if (!isSame(row.digest, digestOf(previous, row))) {
        return { entries: seq, broken: row.seq };
      }
      previous = row.digest;
      seq = row.seq;
    }
    if (page.length === 0) return { entries: seq };
  }
}
