import { useState } from 'preact/hooks';
import { siteName } from '../../lib/sites/facts.ts';
import { Icon } from '../icon.tsx';
import { OutsideLink } from '../links.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { RowActions, type RowHandlers, StateNotes } from './row-state.tsx';
import {
  type CellWords,
  nextOrder,
  type Order,
  type ReportRow,
  type SortKey,
  sortKeys,
  sortReports,
} from './sort-reports.ts';

const useCellWords = (): CellWords => {
  const { reporting } = useLocale();
  const { reports, sending } = usePageWords();
  return ({ report, state, isReleased }, key) =>
    ({
      product:
        report.title ?? reports.noTitle({ site: siteName(report.site), id: report.listingId }),
      kind: reporting.kind[report.kind],
      reason: report.reason ? reporting.reason[report.reason] : '',
      state: state === 'queued' && isReleased ? sending.row.waiting : reporting.state[state],
    })[key];
};

interface HeadingProps {
  name: SortKey;
  order: Order;
  onSort(by: SortKey): void;
}

const Heading = ({ name, order, onSort }: HeadingProps) => {
  const { reports } = usePageWords();
  const isSorted = order.by === name;
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <button type="button" class="sort" onClick={() => onSort(name)}>
        {reports[name]}
        {isSorted && <Icon name={order.isDescending ? 'down' : 'up'} size={14} />}
      </button>
    </th>
  );
};

interface RowProps {
  row: ReportRow;
  words: CellWords;
  /** Milliseconds since 1970. */
  now: number;
  actions: RowHandlers;
}

const Row = ({ row, words, now, actions }: RowProps) => {
  const { reports } = usePageWords();
  const { dateTime } = useLocale();
  const { report } = row;
  const title = words(row, 'product');
  return (
    <tr>
      <th scope="row" data-label={reports.product}>
        <OutsideLink href={report.url}>{title}</OutsideLink>
        <span class="cell-note">{siteName(report.site)}</span>
      </th>
      <td data-label={reports.kind}>{words(row, 'kind')}</td>
      <td data-label={reports.reason}>{words(row, 'reason') || reports.noReason}</td>
      <td data-label={reports.state}>
        {words(row, 'state')}
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

interface ReportsTableProps {
  rows: readonly ReportRow[];
  now: number;
  actions: RowHandlers;
}

/** A table on wide screens, one card a report on a phone; sorted by what the reader sees. */
export const ReportsTable = ({ rows, now, actions }: ReportsTableProps) => {
  const { reports } = usePageWords();
  const { language } = useLocale();
  const words = useCellWords();
  const [order, setOrder] = useState<Order>({ by: 'date', isDescending: true });
  return (
    <table class="table">
      <caption class="unseen">{reports.title}</caption>
      <thead>
        <tr>
          {sortKeys.map((name) => (
            <Heading
              key={name}
              name={name}
              order={order}
              onSort={(by) => setOrder(nextOrder(order, by))}
            />
          ))}
          <th scope="col">
            <span class="unseen">{reports.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sortReports(rows, order, words, language).map((row) => (
          <Row key={row.report.id} row={row} words={words} now={now} actions={actions} />
        ))}
      </tbody>
    </table>
  );
};
