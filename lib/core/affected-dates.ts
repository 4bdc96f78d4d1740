import type { Compared } from './affected-compare.ts';

/** The first and last day of a date that may lack month or day. */
function spanOf(partial: string): { first: string; last: string } {
  const [year = '', month, day] = partial.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? String(last).padStart(2, '0')}`,
  };
}

/** A typed date, year first, as notices write it (`2025`, `2025-03`, `2025-03-14`). */
export function readDate(raw: string): string | undefined {
  const found = /^\D{0,20}?((?:19|20)\d\d)(?:\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?)?\D{0,3}$/.exec(
    raw.trim(),
  );
  const packed = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(raw.trim());
  const [, year, month, day] = packed ?? found ?? [];
  if (year === undefined) return undefined;
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/**
 * Both ends included; a date known by its year alone may be half inside. Nothing is outside a
 * period that ends before it begins.
 */
export function comparedDate(
  raw: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Compared {
  const read = readDate(raw);
  if (read === undefined) return 'unclear';
  const { first, last } = spanOf(read);
  const start = from === undefined ? '0000' : spanOf(from).first;
  const end = to === undefined ? '9999' : spanOf(to).last;
  if (end < start) return 'unclear';
  if (start <= first && last <= end) return 'meets';
  return last < start || end < first ? 'contradicts' : 'unclear';
}
