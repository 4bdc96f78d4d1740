import { useEffect, useState } from 'preact/hooks';
import { MyReports } from '../../components/reports/my-reports.tsx';
import { type ReportsFile, reportsAsCsv, reportsAsJson } from '../../lib/reports/export.ts';
import { connect } from '../../lib/store/database.ts';
import { createOutbox, type OutboxEntry } from '../../lib/store/outbox.ts';
import { showOwnPage } from '../own-pages/own-page.tsx';

const outbox = createOutbox(connect());

const save = ({ name, type, text }: ReportsFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the data as soon as the download has begun; Firefox begins it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

const App = () => {
  const [entries, show] = useState<OutboxEntry[] | undefined>(undefined);
  const [deleted, setDeleted] = useState<OutboxEntry[]>([]);
  const [wasAll, setWasAll] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const attempt = async (deed: () => Promise<void>) => {
    try {
      await deed();
      show(await outbox.list());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    const read = () =>
      outbox.list().then(
        (list) => show(list),
        () => setFailed(true),
      );
    read();
    // Reports are made in other tabs; what became of them is told when the shopper comes back.
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);

  const today = new Date().toISOString().slice(0, 10);
  return (
    <MyReports
      rows={entries}
      deleted={deleted.length === 0 ? undefined : wasAll ? 'all' : 'one'}
      hasFailed={hasFailed}
      onDelete={(id) =>
        attempt(async () => {
          const entry = await outbox.remove(id);
          setWasAll(false);
          setDeleted(entry ? [entry] : []);
        })
      }
      onDeleteAll={() =>
        attempt(async () => {
          setDeleted(await outbox.removeAll());
          setWasAll(true);
        })
      }
      onUndo={() =>
        attempt(async () => {
          await outbox.restore(deleted);
          setDeleted([]);
        })
      }
      onExport={(format) =>
        save((format === 'csv' ? reportsAsCsv : reportsAsJson)(entries ?? [], today))
      }
    />
  );
};

showOwnPage(
  ({ name, reports }) => `${reports.title} · ${name}`,
  () => <App />,
);
