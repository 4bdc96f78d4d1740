import { Report } from '../core/report.ts';
import type { OutboxEntry } from '../store/records.ts';

type Row = Report & Pick<OutboxEntry, 'state' | 'problem'>;

const columns = [
  ...new Set(['createdAt', 'kind', 'reason', 'state', ...Object.keys(Report.shape), 'problem']),
] as (keyof Row)[];

const rowOf = ({ report, state, problem }: OutboxEntry): Row => ({
  ...report,
  state,
  ...(problem !== undefined && { problem }),
});

export const reportsAsJson = (entries: readonly OutboxEntry[], day: string) => ({
  name: `cart-canary-reports-${day}.json`,
  type: 'application/json',
  text: `${JSON.stringify(entries.map(rowOf), null, 2)}\n`,
});

/** Spreadsheets run such cells as formulas (OWASP). An apostrophe makes them text. */
const opensFormula = /^[=+\-@\t\r\n＝＋－＠]/u;

function textOf(value: Row[keyof Row]): string {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}

function cell(value: Row[keyof Row]): string {
  const text = textOf(value);
  const plain = opensFormula.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(plain) || plain !== plain.trim()
    ? `"${plain.replaceAll('"', '""')}"`
    : plain;
}

/** RFC 4180, with a byte order mark, which makes spreadsheets read it as UTF-8. */
export function reportsAsCsv(entries: readonly OutboxEntry[], day: string) {
  const rows = entries.map(rowOf).map((row) => columns.map((column) => cell(row[column])));
  const lines = [columns, ...rows].map((row) => row.join(','));
  return {
    name: `cart-canary-reports-${day}.csv`,
    type: 'text/csv;charset=utf-8',
    text: `\uFEFF${lines.join('\r\n')}\r\n`,
  };
}
