import { useEffect } from 'preact/hooks';
import { MyReports } from '../../components/reports/my-reports.tsx';
import { rowOf } from '../../components/reports/row-state.tsx';
import { saveFile } from '../../lib/extension/own-page.ts';
import { askToSend } from '../../lib/extension/permissions.ts';
import { send } from '../../lib/extension/send.ts';
import { reportsAsCsv, reportsAsJson } from '../../lib/reports/export.ts';
import { noteFates } from '../../lib/reports/fate.ts';
import { toldOf, useDeletion } from '../../lib/reports/use-deletion.ts';
import { useOutbox } from '../../lib/reports/use-outbox.ts';
import { useDelivery } from '../../lib/reports/use-sending.ts';
import { connect } from '../../lib/store/database.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';

const open = connect();
const outbox = createOutbox(open);
const queue = createDeliveryQueue(open);
const hazards = createHazards(open);

const App = () => {
  const { entries, hasFailed, attempt } = useOutbox(open);
  const { status, look } = useDelivery();
  const { deleted, isRefused, remove, undo } = useDeletion({ outbox, queue, attempt });
  useEffect(() => {
    // The list may have come with the package, which tells nobody.
    void attempt(() => noteFates({ outbox, queue, lookup: hazards.lookup, now: Date.now }));
  }, [attempt]);

  const deliver = (action: Promise<unknown>) =>
    attempt(async () => {
      await action;
      await send('deliver', {});
    });
  const today = new Date().toISOString().slice(0, 10);
  return (
    <MyReports
      rows={entries?.map((entry) => rowOf(entry, status?.address))}
      now={Date.now()}
      {...toldOf(deleted, entries)}
      hasFailed={hasFailed}
      isRefused={isRefused}
      forbidden={status?.forbidden ?? []}
      actions={{
        onDelete: (id) => void remove(entries?.filter((one) => one.report.id === id) ?? []),
        onKeep: (id) => void deliver(queue.keep(id)),
        onRetry: (id) => void deliver(queue.hurry(id, Date.now())),
      }}
      onAllow={(inbox) => {
        const asked = askToSend(inbox);
        void deliver(asked).then(look);
      }}
      onDeleteAll={() => void remove(entries ?? [])}
      onUndo={() => void undo()}
      onExport={(format) =>
        saveFile((format === 'csv' ? reportsAsCsv : reportsAsJson)(entries ?? [], today))
      }
    />
  );
};

showOwnPage(App);
