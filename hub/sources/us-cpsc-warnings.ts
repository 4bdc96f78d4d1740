import * as z from 'zod/mini';
import { cpscOrigin, emptyNotice, hazardOfNotice, releaseNumber } from './cpsc/notice.ts';
import { partialDate } from './reading/dates.ts';
import { oneLine } from './reading/words.ts';
import type { Source } from './source.ts';
import { expectRows, type RecordPlace, SourceDrift } from './source.ts';

/**
 * RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Empty lines say nothing. A
 * quote inside a cell that does not begin with one stands for itself (`5" hose`); any other stray one
 * is drift, since the rows behind it would be lost.
 */
export function parseCsv(raw: string, at: RecordPlace): string[][] {
  const text = raw.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length || row.length > 0) {
    const m = cell.exec(text);
    if (!m) throw new SourceDrift(`${at.source}: ${at.record}: row ${rows.length + 1}: not CSV`);
    row.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
    if (m[3] === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * CPSC's unilateral warnings, for firms that refuse a recall: where most sellers of Temu and
 * AliExpress are named. The Recall API does not carry them, this listing does (CSV, no addresses of
 * the pages). Its columns are known from other programs that read it, no answer was recorded.
 */
const name = 'us-cpsc-warnings';
const listing = 'https://www.cpsc.gov/s3fs-public/recall-data/product_safety_warning_listing.csv';

const numberColumn = 'Product Safety Warning Number';
const Row = z.object({
  [numberColumn]: z.string().check(z.minLength(3)),
  'Product Safety Warning Date': z.string().check(z.minLength(4)),
  'Product Safety Warning Title': z.string().check(z.minLength(5)),
  'Name of product': z.string(),
  Description: z.string(),
  'Hazard Description': z.string(),
  'Consumer Action': z.optional(z.string()),
  'Remedy Type': z.optional(z.string()),
});
type Row = z.infer<typeof Row>;

const searchPage = (number: string): string =>
  `https://www.cpsc.gov/Recalls?search_combined_fields=${encodeURIComponent(number)}`;

function hazardOfRow(row: Row) {
  const number = oneLine(row[numberColumn]);
  const hazard = hazardOfNotice({
    ...emptyNotice,
    reference: releaseNumber(number),
    title: row['Product Safety Warning Title'],
    names: [oneLine(row['Name of product'])].filter(Boolean),
    description: oneLine(row.Description),
    hazard: oneLine(row['Hazard Description']),
    remedy: row['Consumer Action'] ?? '',
    remedyOptions: (row['Remedy Type'] ?? '').split(/[,;|]/).map(oneLine).filter(Boolean),
    published: partialDate(oneLine(row['Product Safety Warning Date'])),
    isWarning: true,
  });
  return { ...hazard, source: name, link: { url: searchPage(number), kind: 'search' as const } };
}

const source: Source = {
  ...cpscOrigin,
  name,
  status: 'shape only',
  brings: 'everything',
  async *fetchHazards(fetch) {
    const [header = [], ...rows] = parseCsv(await (await fetch(listing)).text(), {
      source: name,
      record: 'listing',
    });
    if (rows.length === 0) throw new SourceDrift(`${name}: listing: no rows`);
    const records = rows.map((cells) =>
      Object.fromEntries(header.map((column, index) => [oneLine(column), cells[index] ?? ''])),
    );
    const from = { source: name, field: numberColumn, label: 'warning', first: 2 };
    for (const row of expectRows(Row, records, from)) yield hazardOfRow(row);
  },
};
export default source;
