import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from '../command.ts';
import { percentile } from './site-stats.ts';
import { daysBetween } from './working-days.ts';

/** Statements before 1 July 2025 have the second name. */
const unsafeCategories = [
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS',
];
const noticeSources = ['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER'];
const columns = [
  ...['platform_name', 'category', 'content_date', 'application_date'],
  ...['source_type', 'automated_detection', 'automated_decision'],
] as const;

/** One record a line: the exporter has line breaks of texts replaced, and quotes escaped with `\` or doubled. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"\\]|\\.|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

function columnIndexes(header: string, file: string): Map<string, number> {
  const names = cellsOf(header.replace(/^\ufeff/, ''));
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined)
    throw new UsageError(
      `${file}: no column "${missing}", so not a daily file of the DSA database`,
    );
  return new Map(names.map((name, at) => [name, at]));
}

const hasTrait: Record<'detected' | 'decided' | 'notified', (of: Cell) => boolean> = {
  detected: (of) => of('automated_detection') === 'Yes',
  decided: (of) => of('automated_decision') === 'AUTOMATED_DECISION_FULLY',
  notified: (of) => noticeSources.includes(of('source_type')),
};

type Cell = (column: (typeof columns)[number]) => string;

/** Days from the content's first day to the decision; empty where a date is missing. */
function daysToDecision(of: Cell): number[] {
  const [from, to] = [of('content_date').slice(0, 10), of('application_date').slice(0, 10)];
  return from !== '' && to >= from ? [daysBetween(from, to)] : [];
}

const emptyCounts = (platform: string) => ({
  ...{ platform, unsafe: 0, detected: 0, decided: 0, notified: 0 },
  days: [] as number[],
});

/**
 * Counts platforms' own statements of reasons about unsafe products, from the daily files of
 * the DSA Transparency Database (transparency.dsa.ec.europa.eu, "Download"; full or light, unzipped). Columns
 * as in its documentation and its exporter (`category`, `content_date`, `application_date`, `source_type`,
 * `automated_detection`, `automated_decision`, `platform_name`). No file of a real day was read here.
 */
export async function readDsa(files: readonly string[]) {
  const counts = new Map<string, ReturnType<typeof emptyCounts>>();
  for (const file of files) {
    let places: Map<string, number> | undefined;
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (!places) {
        places = columnIndexes(line, file);
        continue;
      }
      const cells = cellsOf(line);
      const of: Cell = (column) => cells[places?.get(column) ?? -1] ?? '';
      if (!unsafeCategories.includes(of('category'))) continue;
      const platform = of('platform_name');
      const count = counts.get(platform) ?? emptyCounts(platform);
      counts.set(platform, count);
      count.unsafe += 1;
      for (const what of ['detected', 'decided', 'notified'] as const)
        count[what] += Number(hasTrait[what](of));
      count.days.push(...daysToDecision(of));
    }
  }
  return [...counts.values()].map(({ platform, unsafe, detected, decided, notified, days }) => ({
    ...{ platform, unsafe },
    share: { detected: detected / unsafe, decided: decided / unsafe, notified: notified / unsafe },
    days: { median: percentile(days, 0.5), p90: percentile(days, 0.9) },
  }));
}
export type DsaStats = Awaited<ReturnType<typeof readDsa>>[number];
