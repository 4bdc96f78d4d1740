import type { Report } from '../core/report.ts';
import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import type { OutboxEntry, Picture } from './records.ts';

/** Returns the changed entry, `gone` to delete it, or `undefined` to leave it as it is. */
type Edit = (entry: OutboxEntry) => OutboxEntry | 'gone' | undefined;

/**
 * Resolves with the entry as it is now, or was if deleted; `undefined` where nothing was changed.
 */
export async function change(open: Open, id: string, edit: Edit) {
  return atomically(await open(), ['reports'], async ({ store }) => {
    const entry = await store.get(id);
    const edited = entry && edit(entry);
    if (edited === 'gone') await store.delete(id);
    else if (edited) await store.put(edited);
    return edited === 'gone' ? entry : edited;
  });
}

type Changes<T> = { [Key in keyof T]?: T[Key] | undefined };

/** Merges the changes; fields that are `undefined` or empty are removed. */
export function changed<T extends object>(old: T, changes: Changes<T>): T {
  const all = Object.entries({ ...old, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== '')) as T;
}

/** What a shopper may change until the report is sent. */
export type Amendment = Pick<Report, 'reason' | 'note' | 'harm'>;

const whileWaiting =
  (edit: (entry: OutboxEntry) => OutboxEntry): Edit =>
  (entry) =>
    entry.state === 'queued' && !entry.hasArrived ? edit(entry) : undefined;

export type Outbox = ReturnType<typeof createOutbox>;

/** Reports on this device; `delivery-queue.ts` sends them. */
export function createOutbox(open: Open) {
  const list = async () =>
    (await (await open()).getAll('reports')).sort((a, b) => b.addedAt - a.addedAt);
  return {
    /** Newest first. */
    list,
    /** Resolves when the report is on the disk. Adding the same id twice keeps the first. */
    async add(report: Report, now: number, sendAfter = now) {
      const entry: OutboxEntry = {
        report,
        state: 'queued',
        addedAt: now,
        attempts: 0,
        nextAttempt: sendAfter,
      };
      await putMissing(open, [entry]);
    },
    get: async (id: string) => (await open()).get('reports', id),
    count: async () => (await open()).count('reports'),
    /** `undefined` if it no longer waits. Not sent before `sendAfter`: it is being edited. */
    amend(id: string, amendment: Amendment, sendAfter = 0) {
      const edit = whileWaiting((entry) => ({
        ...entry,
        report: changed(entry.report, amendment),
        nextAttempt: Math.max(entry.nextAttempt, sendAfter),
      }));
      return change(open, id, edit);
    },
    setPicture: (id: string, picture: Picture | undefined) =>
      change(
        open,
        id,
        whileWaiting((entry) => changed(entry, { picture })),
      ),
    /** Resolves with the removed entry, which `restore` takes. */
    remove: (id: string) => change(open, id, () => 'gone'),
    restore: (entries: readonly OutboxEntry[]) => putMissing(open, entries),
  };
}

const putMissing = async (open: Open, entries: readonly OutboxEntry[]): Promise<void> =>
  atomically(await open(), ['reports'], async ({ store }) => {
    for (const entry of entries) if (!(await store.getKey(entry.report.id))) await store.put(entry);
  });
