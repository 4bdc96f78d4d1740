import { useState } from 'preact/hooks';
import { undoWindow } from '../core/report-terms.ts';
import { askToSend } from '../extension/permissions.ts';
import { send } from '../extension/send.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { Outbox } from '../store/outbox.ts';
import type { OutboxEntry } from '../store/records.ts';

interface Deleted {
  /** Gone from the device; to be put back. */
  removed: OutboxEntry[];
  /** An inbox has it: deleted there too, a little later. */
  takenBack: string[];
  /** A disk failed before all were deleted: the next deletion goes on with it. */
  isCut?: boolean;
}

/** What there is to say of a deletion, as things are now: an inbox that has done it is not asked back. */
export function deletionState(deleted: Deleted, entries: readonly OutboxEntry[] | undefined) {
  const { removed, takenBack } = deleted;
  const isDeleting = (id: string) =>
    entries?.some(({ report, state }) => report.id === id && state === 'deleting') ?? true;
  const inboxDeletionPending = takenBack.some(isDeleting);
  return {
    isDeleted: removed.length + takenBack.length > 0,
    inboxDeletionPending,
    canUndo: inboxDeletionPending || removed.length > 0,
  };
}

const nothing: Deleted = { removed: [], takenBack: [] };

export interface DeletionServices {
  outbox: Outbox;
  queue: DeliveryQueue;
  attempt(action: () => Promise<unknown>): Promise<void>;
}

export const useDeletion = ({ outbox, queue, attempt }: DeletionServices) => {
  const [deleted, setDeleted] = useState<Deleted>(nothing);
  const [isRefused, setRefused] = useState(false);

  const take = async (entries: readonly OutboxEntry[]) => {
    const { removed: earlier, takenBack } = deleted.isCut ? deleted : nothing;
    const done: Deleted = { removed: [...earlier], takenBack: [...takenBack], isCut: true };
    try {
      for (const { report } of entries) {
        const taken = await queue.requestDeletion(report.id, Date.now() + undoWindow);
        const removed = taken ? undefined : await outbox.remove(report.id);
        if (taken) done.takenBack.push(report.id);
        if (removed) done.removed.push(removed);
      }
      done.isCut = false;
    } finally {
      setDeleted(done);
    }
    await send('deliver', {});
  };
  /** Inside the click: the browser asks for permission to contact an inbox only there. */
  const remove = (entries: readonly OutboxEntry[]) => {
    const inboxes = new Set(entries.flatMap(({ inbox }) => inbox ?? []));
    const permission = inboxes.size > 0 ? askToSend(...inboxes) : Promise.resolve(true);
    setRefused(false);
    return attempt(async () => {
      if (await permission) await take(entries);
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
        for (const id of deleted.takenBack) await queue.cancelDeletion(id);
        setDeleted(nothing);
        await send('deliver', {});
      }),
  };
};
