import type { Harm, Report, ReportReason, ReportState } from '../core/report.ts';
import { reportStates } from '../core/report-terms.ts';
import { all, atomically } from './atomically.ts';
import type { Database, Open } from './database.ts';
import type { OutboxEntry, Picture } from './records.ts';

export const writing = (database: Database) =>
  database.transaction('reports', 'readwrite', { durability: 'strict' });

type Edit = (entry: OutboxEntry) => OutboxEntry | undefined;

/** In one durable transaction; `undefined` leaves an entry alone. */
export function change(database: Database, id: string, edit: Edit) {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entry = await transaction.store.get(id);
    const edited = entry && edit(entry);
    if (edited) await transaction.store.put(edited);
    return edited;
  });
}

export function changeAll(database: Database, edit: Edit) {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    for (const entry of await transaction.store.getAll()) {
      const edited = edit(entry);
      if (edited) await transaction.store.put(edited);
    }
  });
}

/** What a shopper may change until it is being sent. */
export interface Amendment {
  reason?: ReportReason | undefined;
  note?: string | undefined;
  harm?: Harm | undefined;
}

/** An empty key is left out. */
function amended(report: Report, amendment: Amendment): Report {
  const next = { ...report, ...amendment };
  const filled = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as Report;
}

const whileWaiting =
  (edit: (entry: OutboxEntry) => OutboxEntry) =>
  (entry: OutboxEntry): OutboxEntry | undefined =>
    entry.state === 'queued' && !entry.hasArrived ? edit(entry) : undefined;

/** Adds what is not there yet, and returns what is there now. */
function put(database: Database, entries: readonly OutboxEntry[]): Promise<OutboxEntry[]> {
  const transaction = writing(database);
  return atomically(transaction, () =>
    all(
      entries.map(async (entry) => {
        const there = await transaction.store.get(entry.report.id);
        if (!there) await transaction.store.put(entry);
        return there ?? entry;
      }),
    ),
  );
}

function take(database: Database, id: string): Promise<OutboxEntry | undefined> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entry = await transaction.store.get(id);
    await transaction.store.delete(id);
    return entry;
  });
}

export type Outbox = ReturnType<typeof createOutbox>;

/** Reports on this device; `delivery-queue.ts` sends them. */
export function createOutbox(open: Open) {
  const list = async () =>
    (await (await open()).getAll('reports')).sort((a, b) => b.addedAt - a.addedAt);
  return {
    /** Newest first. */
    list,
    /** Resolves when it is on the disk. Adding the same id twice keeps the first. */
    async add(report: Report, now: number, sendAfter = now) {
      const entry: OutboxEntry = {
        report,
        state: 'queued',
        addedAt: now,
        attempts: 0,
        nextAttempt: sendAfter,
      };
      return (await put(await open(), [entry]))[0] ?? entry;
    },
    async get(id: string) {
      return (await open()).get('reports', id);
    },
    async counts() {
      const none = reportStates.map((state) => [state, 0]);
      const counts = Object.fromEntries(none) as Record<ReportState, number>;
      for (const entry of await list()) counts[entry.state] += 1;
      return counts;
    },
    /** `undefined` when it no longer waits. Not sent before `sendAfter`: it is being edited. */
    async amend(id: string, amendment: Amendment, sendAfter = 0) {
      const edit = whileWaiting((entry) => ({
        ...entry,
        report: amended(entry.report, amendment),
        nextAttempt: Math.max(entry.nextAttempt, sendAfter),
      }));
      return change(await open(), id, edit);
    },
    async setPicture(id: string, picture: Picture | undefined) {
      const edit = whileWaiting(({ picture: _old, ...entry }) =>
        picture ? { ...entry, picture } : entry,
      );
      return change(await open(), id, edit);
    },
    /** Returns what was removed, for `restore`. */
    async remove(id: string) {
      return take(await open(), id);
    },
    async restore(entries: readonly OutboxEntry[]) {
      await put(await open(), entries);
    },
  };
}
