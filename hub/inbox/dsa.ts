import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from '../command.ts';
import { percentile } from './site-stats.ts';
import { daysBetween } from './working-days.ts';

/**
 * What a platform itself told the EU: statements of reasons about unsafe products, from the daily files of
 * the DSA Transparency Database (transparency.dsa.ec.europa.eu, "Download"; full or light, unzipped). Columns
 * as in its documentation and its exporter (`category`, `content_date`, `application_date`, `source_type`,
 * `automated_detection`, `automated_decision`, `platform_name`). No file of a real day was read here.
 */
export interface DsaStats {
  platform: string;
  /** Statements about unsafe products. */
  unsafe: number;
  /** Of those: found by a machine, decided by a machine alone, after somebody's notice (Art. 16, 22). */
  share: { detected: number; decided: number; notified: number };
  /** From the content's first day to the decision. */
  days: { median: number | null; p90: number | null };
}

/** The second name is that of statements before 1 July 2025. */
const unsafeCategories = [
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS',
];
const notices = ['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER'];
const columns = [
  ...['platform_name', 'category', 'content_date', 'application_date'],
  ...['source_type', 'automated_detection', 'automated_decision'],
] as const;

interface Count {
  unsafe: number;
  detected: number;
  decided: number;
  notified: number;
  days: number[];
}

/** One record a line: the exporter has line breaks of texts replaced, and quotes escaped with `\` or doubled. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"\\]|\\.|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

function placesIn(header: string, file: string): Map<string, number> {
  const names = cellsOf(header.replace(/^\ufeff/, ''));
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined)
    throw new UsageError(
      `${file}: no column "${missing}", so not a daily file of the DSA database`,
    );
  return new Map(names.map((name, at) => [name, at]));
}

function add(count: Count, of: (column: (typeof columns)[number]) => string) {
  count.unsafe += 1;
  if (of('automated_detection') === 'Yes') count.detected += 1;
  if (of('automated_decision') === 'AUTOMATED_DECISION_FULLY') count.decided += 1;
  if (notices.includes(of('source_type'))) count.notified += 1;
  const [from, to] = [of('content_date').slice(0, 10), of('application_date').slice(0, 10)];
  if (from !== '' && to >= from) count.days.push(daysBetween(from, to));
}

/** Files of any number of days and platforms, read line by line: a day has gigabytes. */
export async function readDsa(files: readonly string[]): Promise<DsaStats[]> {
  const counts = new Map<string, Count>();
  for (const file of files) {
    let places: Map<string, number> | undefined;
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (!places) {
        places = placesIn(line, file);
        continue;
      }
      const cells = cellsOf(line);
      const of = (column: string) => cells[places?.get(column) ?? -1] ?? '';
      if (!unsafeCategories.includes(of('category'))) continue;
      const empty = { unsafe: 0, detected: 0, decided: 0, notified: 0, days: [] };
      const count = counts.get(of('platform_name')) ?? empty;
      counts.set(of('platform_name'), count);
      add(count, of);
    }
  }
  return [...counts].map(([platform, { unsafe, detected, decided, notified, days }]) => ({
    ...{ platform, unsafe },
    share: { detected: detected / unsafe, decided: decided / unsafe, notified: notified / unsafe },
    days: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
  }));
}
