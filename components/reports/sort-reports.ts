import type { OutboxEntry } from '../../lib/store/records.ts';

export interface ReportRow extends OutboxEntry {
  /** It goes by itself, or is gone by itself, at `nextAttempt`. */
  isReleased: boolean;
}

/** `always`: where reports from now on go. */
export const rowOf = (entry: OutboxEntry, always: string | undefined): ReportRow => ({
  ...entry,
  isReleased: entry.to !== undefined || (always !== undefined && !entry.isHeld),
});

export const sortKeys = ['product', 'kind', 'reason', 'state', 'date'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Order {
  by: SortKey;
  isDescending: boolean;
}

/** The words of a cell, as the reader sees them: that is what they expect to be sorted. */
export type CellWords = (row: ReportRow, key: Exclude<SortKey, 'date'>) => string;

/** A new list; equal cells keep the newest first. */
export const sortReports = (
  rows: readonly ReportRow[],
  { by, isDescending }: Order,
  words: CellWords,
  language: string,
): ReportRow[] => {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const compare = (a: ReportRow, b: ReportRow): number =>
    by === 'date' ? a.addedAt - b.addedAt : collator.compare(words(a, by), words(b, by));
  return [...rows].sort(
    (a, b) => (isDescending ? compare(b, a) : compare(a, b)) || b.addedAt - a.addedAt,
  );
};

/** The next order when a heading is pressed: the same again turns it round; dates begin newest. */
export const nextOrder = (order: Order, by: SortKey): Order =>
  order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by === 'date' };
