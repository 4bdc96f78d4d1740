import { useState } from 'preact/hooks';
import { undoWindow } from '../core/report-terms.ts';
import { askToSend } from '../extension/permissions.ts';
import { send } from '../extension/send.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { Outbox } from '../store/outbox.ts';
import type { OutboxEntry } from '../store/records.ts';

interface Deleted {
  /** Deleted on the device; kept here for undo. */
  removed: OutboxEntry[];
  /** Ids of reports whose deletion was requested from their inbox, a little later. */
  requested: string[];
  /** The disk failed before all were deleted: the next deletion continues. */
  isIncomplete?: boolean;
}

/** What the page says about a deletion. One that an inbox has already done cannot be undone. */
export function deletionState(deleted: Deleted, entries: readonly OutboxEntry[] | undefined) {
  const { removed, requested } = deleted;
  const isDeleting = (id: string) =>
    entries?.some(({ report, state }) => report.id === id && state === 'deleting') ?? true;
  const inboxDeletionPending = requested.some(isDeleting);
  return {
    isDeleted: removed.length + requested.length > 0,
    inboxDeletionPending,
    canUndo: inboxDeletionPending || removed.length > 0,
  };
}

const nothing: Deleted = { removed: [], requested: [] };

export interface DeletionServices {
  outbox: Outbox;
  queue: DeliveryQueue;
  attempt(action: () => Promise<unknown>): Promise<void>;
}

export const useDeletion = ({ outbox, queue, attempt }: DeletionServices) => {
  const [deleted, setDeleted] = useState<Deleted>(nothing);
  const [isRefused, setRefused] = useState(false);

  const deleteAll = async (entries: readonly OutboxEntry[]) => {
    const { removed: earlier, requested } = deleted.isIncomplete ? deleted : nothing;
    const done: Deleted = { removed: [...earlier], requested: [...requested], isIncomplete: true };
    try {
      for (const { report } of entries) {
        const taken = await queue.requestDeletion(report.id, Date.now() + undoWindow);
        const removed = taken ? undefined : await outbox.remove(report.id);
        if (taken) done.requested.push(report.id);
        if (removed) done.removed.push(removed);
      }
      done.isIncomplete = false;
    } finally {
      setDeleted(done);
    }
    await send('deliver', {});
  };
  /** Has to be called in the click: only then the browser asks for the permission. */
  const remove = (entries: readonly OutboxEntry[]) => {
    const inboxes = new Set(entries.flatMap(({ inbox }) => inbox ?? []));
    const permission = inboxes.size > 0 ? askToSend(...inboxes) : Promise.resolve(true);
    setRefused(false);
    return attempt(async () => {
      if (await permission) await deleteAll(entries);
      else setRefused(true);
    });
  };
  return {
    deleted,
    isRefused,
    remove,
    undo: () =>
      attempt(async () => {
        await outbox.restore(deleted.removed);
        for (const id of deleted.requested) await queue.cancelDeletion(id);
        setDeleted(nothing);
        await send('deliver', {});
      }),
  };
};
