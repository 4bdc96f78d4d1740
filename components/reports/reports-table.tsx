import { siteName } from '../../lib/sites/facts.ts';
import { OutsideLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import {
  type ReportRow,
  RowActions,
  type RowHandlers,
  type RowProps,
  StateNotes,
} from './row-state.tsx';

const Row = ({ row, now, actions }: RowProps & { now: number }) => {
  const { reports, sending, dateTime, reporting } = usePageLocale();
  const { report, state, isScheduled } = row;
  const { site, listingId: id, kind, reason } = report;
  const title = report.title ?? reports.noTitle({ site: siteName(site), id });
  const isWaiting = state === 'queued' && isScheduled;
  return (
    <tr>
      <th scope="row" data-label={reports.product}>
        <OutsideLink href={report.url}>{title}</OutsideLink>
        <span class="cell-note">{siteName(site)}</span>
      </th>
      <td data-label={reports.kind}>{reporting.kind[kind]}</td>
      <td data-label={reports.reason}>{reason ? reporting.reason[reason] : reports.noReason}</td>
      <td data-label={reports.state}>
        {isWaiting ? sending.row.waiting : reporting.state[state]}
        <StateNotes row={row} now={now} />
      </td>
      <td data-label={reports.date} class="date">
        {dateTime(report.createdAt)}
      </td>
      <td class="row-actions">
        <RowActions row={row} title={title} actions={actions} />
      </td>
    </tr>
  );
};

const columns = ['product', 'kind', 'reason', 'state', 'date'] as const;

interface ReportsTableProps {
  /** The newest first. */
  rows: readonly ReportRow[];
  /** Milliseconds since 1970. */
  now: number;
  actions: RowHandlers;
}

/** A table on wide screens, one card a report on a phone. */
export const ReportsTable = ({ rows, now, actions }: ReportsTableProps) => {
  const { reports } = usePageLocale();
  return (
    <table class="table">
      <caption class="visually-hidden">{reports.title}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col" key={name}>
              {reports[name]}
            </th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{reports.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.report.id} row={row} now={now} actions={actions} />
        ))}
      </tbody>
    </table>
  );
};
