import { useState } from 'preact/hooks';
import { Confirm } from '../confirm.tsx';
import { Canary } from '../icon.tsx';
import { usePageWords } from '../locale.tsx';
import { ReportsTable } from './reports-table.tsx';
import type { ReportRow } from './sort-reports.ts';

export interface MyReportsProps {
  /** Missing while the store is being opened. */
  rows: readonly ReportRow[] | undefined;
  /** What was deleted and can be brought back: one report, or all. */
  deleted: 'one' | 'all' | undefined;
  hasFailed: boolean;
  onDelete(id: string): void;
  onDeleteAll(): void;
  onUndo(): void;
  onExport(format: 'json' | 'csv'): void;
}

const Empty = () => {
  const { reports } = usePageWords();
  return (
    <section class="empty">
      <Canary size={56} />
      <h2>{reports.empty}</h2>
      <p>{reports.emptyBody}</p>
    </section>
  );
};

const Filled = (props: MyReportsProps & { rows: readonly ReportRow[] }) => {
  const { reports } = usePageWords();
  const [isAsking, ask] = useState(false);
  const { rows } = props;
  return (
    <>
      <div class="toolbar">
        <p class="count">{reports.count(rows.length)}</p>
        <button type="button" class="button outlined" onClick={() => props.onExport('json')}>
          {reports.exportJson}
        </button>
        <button type="button" class="button outlined" onClick={() => props.onExport('csv')}>
          {reports.exportCsv}
        </button>
        <button type="button" class="button grave" onClick={() => ask(true)}>
          {reports.deleteAll}
        </button>
      </div>
      {isAsking && (
        <Confirm
          question={reports.confirmAll(rows.length)}
          yes={reports.confirmYes}
          no={reports.confirmNo}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            props.onDeleteAll();
          }}
        />
      )}
      <ReportsTable rows={rows} onDelete={props.onDelete} />
    </>
  );
};

const Status = ({ deleted, hasFailed, onUndo }: MyReportsProps) => {
  const { reports } = usePageWords();
  const said = { one: reports.deleted, all: reports.deletedAll };
  return (
    <div class="page-status">
      <p role="alert">{hasFailed ? reports.failed : ''}</p>
      <p role="status">{deleted ? said[deleted] : ''}</p>
      {deleted && (
        <button type="button" class="text-button" onClick={onUndo}>
          {reports.undo}
        </button>
      )}
    </div>
  );
};

/** Everything this device says about reports: seen, taken along, deleted. */
export const MyReports = (props: MyReportsProps) => {
  const { reports } = usePageWords();
  const { rows, hasFailed } = props;
  return (
    <main class="page">
      <header class="page-head">
        <Canary size={40} />
        <div>
          <h1>{reports.title}</h1>
          <p class="note">{reports.intro}</p>
        </div>
      </header>
      <Status {...props} />
      {rows === undefined && !hasFailed && <p>{reports.loading}</p>}
      {rows?.length === 0 && <Empty />}
      {rows && rows.length > 0 && <Filled {...props} rows={rows} />}
    </main>
  );
};
