import { useEffect } from 'preact/hooks';
import { saveFile } from '../extension/extension-page.ts';
import { askToSend } from '../extension/permissions.ts';
import { send } from '../extension/send.ts';
import type { Open } from '../store/database.ts';
import { createDeliveryQueue } from '../store/delivery-queue.ts';
import { createHazards } from '../store/hazards.ts';
import { createOutbox } from '../store/outbox.ts';
import { reportsAsCsv, reportsAsJson } from './export.ts';
import { noteFates } from './fate.ts';
import { deletionState, useDeletion } from './use-deletion.ts';
import { useOutbox } from './use-outbox.ts';
import { useDelivery } from './use-sending.ts';

/** State of the page of all reports: their results, and deleting them. */
export const useReportsPage = (open: Open) => {
  const outbox = createOutbox(open);
  const queue = createDeliveryQueue(open);
  const { entries, hasFailed, attempt } = useOutbox(open);
  const { status, refresh } = useDelivery();
  const { deleted, isRefused, remove, undo } = useDeletion({ outbox, queue, attempt });
  useEffect(() => {
    const stores = { outbox: createOutbox(open), queue: createDeliveryQueue(open) };
    const { lookup } = createHazards(open);
    // The list may be new from the package, after which no message is sent.
    void attempt(() => noteFates({ ...stores, lookup, now: Date.now }));
  }, [open, attempt]);
  const deliver = (action: Promise<unknown>) =>
    attempt(async () => {
      await action;
      await send('deliver', {});
    });
  return {
    entries,
    /** Where reports are sent by themselves, if anywhere. */
    address: status?.address,
    page: {
      ...deletionState(deleted, entries),
      hasFailed,
      isRefused,
      withoutPermission: status?.withoutPermission ?? [],
      actions: {
        onDelete: (id: string) => void remove(entries?.filter((one) => one.report.id === id) ?? []),
        onKeep: (id: string) => void deliver(queue.cancelDeletion(id)),
        onRetry: (id: string) => void deliver(queue.sendNow(id, Date.now())),
      },
      onAllow(inbox: string) {
        const permission = askToSend(inbox);
        void deliver(permission).then(refresh);
      },
      onDeleteAll: () => void remove(entries ?? []),
      onUndo: () => void undo(),
      onExport(format: 'csv' | 'json') {
        const today = new Date().toISOString().slice(0, 10);
        saveFile((format === 'csv' ? reportsAsCsv : reportsAsJson)(entries ?? [], today));
      },
    },
  };
};
