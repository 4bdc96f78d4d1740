import * as z from 'zod/mini';
import { cpscOrigin, hazardOfNotice, releaseNumber } from './cpsc/notice.ts';
import { parseCsv } from './reading/csv.ts';
import { partialDate } from './reading/dates.ts';
import { oneLine } from './reading/words.ts';
import type { Source } from './source.ts';
import { expectShape, SourceDrift } from './source.ts';

/**
 * CPSC's unilateral warnings, for firms that refuse a recall: where most sellers of Temu and
 * AliExpress are named. The Recall API does not carry them, this listing does (CSV, no addresses of
 * the pages). Its columns are known from other programs that read it, no answer was recorded.
 */
const name = 'us-cpsc-warnings';
const listing = 'https://www.cpsc.gov/s3fs-public/recall-data/product_safety_warning_listing.csv';

const Row = z.object({
  'Product Safety Warning Number': z.string().check(z.minLength(3)),
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
  const number = oneLine(row['Product Safety Warning Number']);
  const hazard = hazardOfNotice({
    reference: releaseNumber(number),
    title: row['Product Safety Warning Title'],
    url: undefined,
    names: [oneLine(row['Name of product'])].filter(Boolean),
    description: oneLine(row.Description),
    hazard: oneLine(row['Hazard Description']),
    remedy: row['Consumer Action'] ?? '',
    remedyOptions: (row['Remedy Type'] ?? '').split(/[,;|]/).map(oneLine).filter(Boolean),
    published: partialDate(oneLine(row['Product Safety Warning Date'])),
    updated: undefined,
    upcs: [],
    retailers: '',
    images: [],
    related: [],
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
    for (const [at, cells] of rows.entries()) {
      const record = Object.fromEntries(
        header.map((column, index) => [oneLine(column), cells[index] ?? '']),
      );
      const number = record['Product Safety Warning Number'];
      yield hazardOfRow(
        expectShape(Row, record, {
          source: name,
          record: number ? `warning ${number}` : `row ${at + 2}`,
        }),
      );
    }
  },
};
export default source;
