import type { AcceptedReport } from './accept-report.ts';
import type { InboxDatabase } from './database/database.ts';
import { compareWithStored, hourOf, type Stored } from './report-store.ts';
import { sha256 } from './secrets.ts';

/**
 * Writes reports in batches: those that arrive while the disk is busy share one transaction, and so one
 * flush. Each is answered only after its commit. An idle inbox writes each report at once.
 */

interface Waiting {
  report: AcceptedReport;
  now: number;
  resolve(stored: Stored): void;
  reject(error: unknown): void;
}

/** Reports in one transaction; more would only make the first of them wait. */
const maxBatch = 64;

/** How many transactions may run at once: PGlite has one session; Postgres flushes several together. */
const maxParallel = ({ kind }: InboxDatabase): number => (kind === 'pglite' ? 1 : 4);

const insertReports = `
insert into reports (id, digest, secret_hash, body, harm, received_at)
select r.id, decode(r.digest, 'hex'), decode(r.secret, 'hex'), r.body, r.harm, r.received
from jsonb_to_recordset($1::jsonb) as r
  (id uuid, digest text, secret text, body jsonb, harm jsonb, received timestamptz, gone text)
where not exists (select from deleted_reports d where d.id_hash = decode(r.gone, 'hex'))
on conflict (id) do nothing
returning id`;

/** Builds the JSON from strings, because the bodies are JSON already. */
function rowOf({ report: { id, digest, secretHash, body, harm }, now }: Waiting): string {
  const columns = {
    ...{ id, digest: digest.toString('hex'), secret: secretHash?.toString('hex') },
    ...{ received: hourOf(now), gone: sha256(id).toString('hex') },
  };
  return `${JSON.stringify(columns).slice(0, -1)},"body":${body},"harm":${harm ?? 'null'}}`;
}

export function createReportWriter(database: InboxDatabase) {
  const waiting: Waiting[] = [];
  let freeSlots = maxParallel(database);

  async function write(batch: readonly Waiting[]): Promise<void> {
    // If the same report is sent twice at once, the first is stored and the others are compared with it.
    const first = new Map(batch.toReversed().map((one) => [one.report.id, one]));
    // Sorted by id, so that two transactions with the same reports cannot deadlock.
    const rows = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => rowOf(one));
    let created: Set<string>;
    try {
      const inserted = await database.query<{ id: string }>(insertReports, [`[${rows.join(',')}]`]);
      created = new Set(inserted.map(({ id }) => id));
    } catch (error) {
      // One bad report must not fail the others, so each is written again by itself.
      if (batch.length === 1) return batch[0]?.reject(error);
      await Promise.all(batch.map((one) => write([one])));
      return;
    }
    await Promise.all(
      batch.map((one) => {
        const { report, resolve, reject } = one;
        if (first.get(report.id) === one && created.has(report.id)) return resolve('created');
        return compareWithStored(database, report).then(resolve, reject);
      }),
    );
  }

  function startWrites(): void {
    while (freeSlots > 0 && waiting.length > 0) {
      freeSlots -= 1;
      void write(waiting.splice(0, maxBatch)).finally(() => {
        freeSlots += 1;
        startWrites();
      });
    }
  }

  /** Resolves when the report is on the disk. */
  return (report: AcceptedReport, now: number): Promise<Stored> =>
    new Promise((resolve, reject) => {
      waiting.push({ report, now, resolve, reject });
      startWrites();
    });
}
