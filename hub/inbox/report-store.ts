import type { AcceptedReport } from './accept-report.ts';
import type { InboxDatabase } from './database/database.ts';
import type { DeletionLog } from './deletions.ts';
import { Refusal } from './http.ts';
import type { Picture } from './picture.ts';
import { recordHarm, takeDecisionLock } from './review/audit.ts';
import { isSame, sha256 } from './secrets.ts';

export type Stored = 'created' | 'same' | 'different' | 'deleted';

/** A time rounded to the hour, so that it cannot be matched with an entry of a request log. */
export const hourOf = (now: number): string => `${new Date(now).toISOString().slice(0, 13)}:00:00Z`;

/** SQL condition that excludes reports sent to test whether reporting works. */
export const isNotTest = `body -> 'test' is null`;

/** How a report that was not inserted relates to the one stored under its id. */
export async function compareWithStored(
  database: InboxDatabase,
  { id, digest }: AcceptedReport,
): Promise<Stored> {
  return compareDigests(
    digest,
    await database.query('select digest from reports where id = $1', [id]),
  );
}

const compareDigests = (digest: Uint8Array, [existing]: { digest: Uint8Array }[]): Stored => {
  if (!existing) return 'deleted';
  return isSame(existing.digest, digest) ? 'same' : 'different';
};

export async function holdsSecret(
  database: InboxDatabase,
  id: string,
  secretHash: Uint8Array,
): Promise<boolean> {
  const [report] = await database.query<{ secret_hash: Uint8Array | null }>(
    'select secret_hash from reports where id = $1',
    [id],
  );
  return report?.secret_hash ? isSame(report.secret_hash, secretHash) : false;
}

export async function storePicture(
  database: InboxDatabase,
  id: string,
  { type, bytes }: Picture,
): Promise<Stored> {
  const digest = sha256(bytes);
  const created = await database.query(
    `insert into pictures (report_id, type, digest, bytes)
     select id, $2::text, $3::bytea, $4::bytea from reports where id = $1::uuid
     on conflict (report_id) do nothing returning true as created`,
    [id, type, digest, bytes],
  );
  if (created.length > 0) return 'created';
  return compareDigests(
    digest,
    await database.query('select digest from pictures where report_id = $1', [id]),
  );
}

/** A picture with headers that keep a reviewer's browser from running it or guessing another type. */
export async function readPictureOf(database: InboxDatabase, id: string): Promise<Response> {
  const [picture] = await database.query<{ type: string; bytes: Uint8Array }>(
    'select type, bytes from pictures where report_id = $1',
    [id],
  );
  if (!picture) throw new Refusal(404, 'no picture');
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

interface Deletion {
  /** Milliseconds since 1970. */
  now: number;
  log: DeletionLog;
  /** Who asked for the deletion, for the audit log of injury data. */
  by: 'its sender' | 'the operator';
}

/** Deletes the report, its harm and its picture; a hash of its id stays. `false` if there was no report. */
export function deleteReport(
  database: InboxDatabase,
  id: string,
  { now, log, by }: Deletion,
): Promise<boolean> {
  return database.transaction(async (rows) => {
    await takeDecisionLock(rows);
    const [deleted] = await rows.query<{ hasHarm: boolean }>(
      'delete from reports where id = $1 returning harm is not null as "hasHarm"',
      [id],
    );
    if (!deleted) return false;
    log.add(id, hourOf(now).slice(0, 10));
    if (deleted.hasHarm) await recordHarm(rows, by, 'delete-harm', { now, reports: 1 });
    await rows.query(
      'insert into deleted_reports (id_hash, deleted_on) values ($1, $2::date) on conflict do nothing',
      [sha256(id), hourOf(now)],
    );
    return true;
  });
}

export async function wasDeleted(database: InboxDatabase, id: string): Promise<boolean> {
  const rows = await database.query('select from deleted_reports where id_hash = $1', [sha256(id)]);
  return rows.length > 0;
}
