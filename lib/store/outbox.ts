import type { Report, ReportReason, ReportState } from '../core/report.ts';
import { all, atomically } from './atomically.ts';
import type { Database, Open } from './database.ts';

/**
 * Reports on their way. A report is durable before the click that made it is answered; nothing here
 * sends anything (see lib/reports), but every state that sending needs is kept.
 */
export interface OutboxEntry {
  report: Report;
  state: ReportState;
  /** Milliseconds since 1970; for the order of the list and the undo window. Never leaves the device. */
  addedAt: number;
  attempts: number;
  /** Not before this moment: undo window, back-off, or the inbox' own `Retry-After`. */
  nextAttempt: number;
  /** Why the last attempt failed, or why the inbox refused: one plain line. */
  problem?: string;
}

/** What a shopper may still change: once it is being sent, it is as it was sent. */
export interface Amendment {
  reason?: ReportReason | undefined;
  note?: string | undefined;
}

export interface Outbox {
  /** Resolves when the report is on the disk. Adding the same id twice keeps the first. */
  add(report: Report, now: number, sendAfter?: number): Promise<OutboxEntry>;
  /** Newest first. */
  list(): Promise<OutboxEntry[]>;
  get(id: string): Promise<OutboxEntry | undefined>;
  /** The reports about one listing, newest first. */
  about(site: string, listingId: string): Promise<OutboxEntry[]>;
  counts(): Promise<Record<ReportState, number>>;
  /** `undefined` when there is no such report, or it is no longer waiting. */
  amend(id: string, change: Amendment): Promise<OutboxEntry | undefined>;
  /** Gives back what was removed, so that it can be restored. */
  remove(id: string): Promise<OutboxEntry | undefined>;
  removeAll(): Promise<OutboxEntry[]>;
  restore(entries: readonly OutboxEntry[]): Promise<void>;
  /** Moves a report to another state; false when it is gone. */
  mark(
    id: string,
    state: ReportState,
    change?: Partial<Pick<OutboxEntry, 'attempts' | 'nextAttempt' | 'problem'>>,
  ): Promise<boolean>;
}

const newestFirst = (a: OutboxEntry, b: OutboxEntry): number => b.addedAt - a.addedAt;

const writing = (database: Database) =>
  database.transaction('reports', 'readwrite', { durability: 'strict' });

/** Changes one entry in one durable transaction; `undefined` leaves it alone. */
function change(
  database: Database,
  id: string,
  edit: (entry: OutboxEntry) => OutboxEntry | undefined,
): Promise<OutboxEntry | undefined> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entry = await transaction.store.get(id);
    const edited = entry && edit(entry);
    if (edited) await transaction.store.put(edited);
    return edited;
  });
}

/** A key given as undefined or empty is left out: the schema knows no empty fields. */
function amended(report: Report, amendment: Amendment): Report {
  const next = { ...report };
  if ('reason' in amendment) {
    if (amendment.reason) next.reason = amendment.reason;
    else delete next.reason;
  }
  if ('note' in amendment) {
    if (amendment.note) next.note = amendment.note;
    else delete next.note;
  }
  return next;
}

/** Adds what is not there yet, and gives back what is there now. */
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

/** Takes out one report, or all. */
function take(database: Database, id?: string): Promise<OutboxEntry[]> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entries = await transaction.store.getAll(id);
    if (id === undefined) await transaction.store.clear();
    else await transaction.store.delete(id);
    return entries.sort(newestFirst);
  });
}

export function createOutbox(open: Open): Outbox {
  const list = async () => (await (await open()).getAll('reports')).sort(newestFirst);
  return {
    list,
    async add(report, now, sendAfter = now) {
      const entry: OutboxEntry = {
        report,
        state: 'queued',
        addedAt: now,
        attempts: 0,
        nextAttempt: sendAfter,
      };
      return (await put(await open(), [entry]))[0] ?? entry;
    },
    async get(id) {
      return (await open()).get('reports', id);
    },
    async about(site, listingId) {
      const entries = await list();
      return entries.filter(({ report }) => report.site === site && report.listingId === listingId);
    },
    async counts() {
      const counts = { queued: 0, sending: 0, sent: 0, refused: 0, listed: 0 };
      for (const entry of await list()) counts[entry.state] += 1;
      return counts;
    },
    async amend(id, amendment) {
      return change(await open(), id, (entry) =>
        entry.state === 'queued'
          ? { ...entry, report: amended(entry.report, amendment) }
          : undefined,
      );
    },
    async remove(id) {
      return (await take(await open(), id))[0];
    },
    async removeAll() {
      return take(await open());
    },
    async restore(entries) {
      await put(await open(), entries);
    },
    async mark(id, state, details = {}) {
      const entry = await change(await open(), id, (old) => ({ ...old, ...details, state }));
      return entry !== undefined;
    },
  };
}
