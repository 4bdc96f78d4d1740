import { siteName } from '../../../lib/sites/facts.ts';
import type { MonthStats, SiteStats } from '../../inbox/site-stats.ts';

/** What a chart shows: one figure for each series in each column; `null` where there is none. */
export interface ChartData {
  columns: string[];
  series: { name: string; values: (number | null)[] }[];
}

/** Months of all sites in one row, so that columns mean the same for each. */
export function monthly(
  sites: readonly SiteStats[],
  of: (month: MonthStats) => number | null,
): ChartData {
  const columns = [...new Set(sites.flatMap(({ months }) => months.map(({ month }) => month)))];
  columns.sort();
  return {
    columns,
    series: sites
      .filter(({ months }) => months.length > 0)
      .map(({ site, months }) => {
        const known = new Map(months.map((month) => [month.month, of(month)]));
        return { name: siteName(site), values: columns.map((month) => known.get(month) ?? null) };
      }),
  };
}

/** The end of the scale and the step of its lines: 1, 2 or 5 times a power of ten, at most five steps. */
export function scaleOf(most: number): { end: number; step: number } {
  if (most <= 0) return { end: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const rough = most / 5 / power;
  const step = Math.max(1, (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10) * power);
  return { end: Math.ceil(most / step) * step, step };
}
