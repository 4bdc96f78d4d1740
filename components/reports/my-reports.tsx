import { useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { Callout, Confirm } from '../shared/callout.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { Empty, PageHead, PageStatus } from '../shared/page-head.tsx';
import { ReportsTable } from './reports-table.tsx';
import type { ReportRow, RowHandlers } from './row-state.tsx';

export interface MyReportsProps {
  rows: readonly ReportRow[] | undefined;
  now: number;
  isDeleted: boolean;
  canUndo: boolean;
  /** An inbox still has to delete a report too. */
  inboxDeletionPending: boolean;
  hasFailed: boolean;
  /** The browser refused the permission to contact the inbox, so nothing was deleted. */
  isRefused: boolean;
  /** Inboxes with waiting reports that we have no permission to contact. */
  withoutPermission: readonly string[];
  actions: RowHandlers;
  onAllow(inbox: string): void;
  onDeleteAll(): void;
  onUndo(): void;
  onExport(format: 'json' | 'csv'): void;
}

const Filled = (props: MyReportsProps & { rows: readonly ReportRow[] }) => {
  const { reports, sending } = usePageLocale();
  const { rows, onDeleteAll } = props;
  const [isAsking, setAsking] = useState(false);
  const remaining = rows.filter(({ state }) => state !== 'deleting');
  // The deletion of what an inbox has can be undone for seconds only.
  const isSent = remaining.some(({ inbox }) => inbox !== undefined);
  return (
    <>
      <div class="toolbar">
        <p class="count">{reports.count({ count: rows.length })}</p>
        <Button label={reports.exportJson} onClick={() => props.onExport('json')} />
        <Button label={reports.exportCsv} onClick={() => props.onExport('csv')} />
        <Button
          look="destructive"
          label={reports.deleteAll}
          disabled={remaining.length === 0}
          onClick={isSent ? () => setAsking(true) : onDeleteAll}
        />
      </div>
      {isAsking && remaining.length > 0 && (
        <Confirm
          question={reports.confirmAll({ count: remaining.length })}
          yes={reports.deleteAll}
          no={reports.confirmNo}
          onYes={() => {
            setAsking(false);
            onDeleteAll();
          }}
          onNo={() => setAsking(false)}
        >
          {sending.row.deleted}
        </Confirm>
      )}
      <ReportsTable rows={rows} now={props.now} actions={props.actions} />
    </>
  );
};

const Status = (props: MyReportsProps) => {
  const { isDeleted, inboxDeletionPending, canUndo, hasFailed, isRefused, onUndo } = props;
  const { reports, sending } = usePageLocale();
  const done = inboxDeletionPending ? sending.row.deleted : reports.deleted;
  const refused = isRefused ? sending.row.refused : '';
  return (
    <PageStatus error={hasFailed ? reports.failed : refused} done={isDeleted ? done : ''}>
      {isDeleted && canUndo && <Button look="text" label={reports.undo} onClick={onUndo} />}
    </PageStatus>
  );
};

const Forbidden = ({ withoutPermission, onAllow }: MyReportsProps) => {
  const { sending } = usePageLocale();
  return withoutPermission.map((inbox) => (
    <Callout
      key={inbox}
      tone="caution"
      role="status"
      action={{ label: sending.row.allow, onClick: () => onAllow(inbox) }}
    >
      {sending.row.forbidden({ host: new URL(inbox).host })}
    </Callout>
  ));
};

export const MyReports = (props: MyReportsProps) => {
  const { reports, warning } = usePageLocale();
  const { rows, hasFailed } = props;
  return (
    <main class="page">
      <PageHead title={reports.title} note={reports.intro} />
      <Status {...props} />
      <Forbidden {...props} />
      {rows === undefined && !hasFailed && <p>{reports.loading}</p>}
      {rows?.length === 0 && (
        <Empty title={reports.empty} body={reports.emptyBody({ button: warning.button.report })} />
      )}
      {rows && rows.length > 0 && <Filled {...props} rows={rows} />}
    </main>
  );
};
