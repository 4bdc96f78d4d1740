const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNumber = (name: string): number => months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
const two = (n: number): string => String(n).padStart(2, '0');

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
};

/** `YYYY-MM-DD` out of `2026-10-01T…`, `20261001`, `2026.10.1`, `2026/10/01`; else `undefined`. */
export function dayOf(text: string | null | undefined): string | undefined {
  const m = (text ?? '').match(/^\s*(\d{4})[-./]?\s*(\d{1,2})[-./]?\s*(\d{1,2})(?!\d)/);
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isDay(year, month, day) ? `${m[1]}-${two(month)}-${two(day)}` : undefined;
}

/** The day of an RFC 822 date (`Tue, 29 Sep 2026 00:00:00 +1000`) in the authority's own time zone. */
export function dayOfRfc822(text: string | null | undefined): string | undefined {
  const m = (text ?? '').match(/^\s*(?:[a-z]{3,9},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i);
  if (!m?.[2]) return undefined;
  const [year, month, day] = [Number(m[3]), monthNumber(m[2]), Number(m[1])];
  return isDay(year, month, day) ? `${m[3]}-${two(month)}-${two(day)}` : undefined;
}

const monthWord =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const written = `(?:${monthWord}\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?)?(?:of\\s+)?(\\d{4})`;
const writtenDate = new RegExp(`^${written}$`, 'i');

/** `April 1, 2024` → `2024-04-01`; `May 2024` → `2024-05`; `2019` → `2019`. */
export function partialDate(text: string): string | undefined {
  const m = text.trim().match(writtenDate);
  if (!m?.[3]) return undefined;
  const year = Number(m[3]);
  if (year < 1900 || year > 2100) return undefined;
  if (!m[1]) return m[3];
  const month = monthNumber(m[1]);
  if (month === 0) return undefined;
  if (!m[2]) return `${m[3]}-${two(month)}`;
  return isDay(year, month, Number(m[2]))
    ? `${m[3]}-${two(month)}-${two(Number(m[2]))}`
    : undefined;
}

const rangePattern = new RegExp(
  `(?:between|from|in)?\\s*(${written})\\s*,?\\s*(?:and|to|through|until|-|–)\\s*(${written})`,
  'i',
);

/** `between April 1, 2024, and August 20, 2024` → both ends; `undefined` where there is no range. */
export function dateRange(text: string): { from: string; to: string } | undefined {
  const m = text.match(rangePattern);
  const from = m?.[1] && partialDate(m[1]);
  const to = m?.[5] && partialDate(m[5]);
  return from && to && from <= to ? { from, to } : undefined;
}

/**
 * A single date with "before" or "after". Not where "have", "are not" or the like follow: "beds made after July
 * 2007 also have a tag" and "units made after July 2007 are not included" do not say when recalled units were made.
 */
const single = new RegExp(
  `^\\W*(?:\\w+ ){0,3}?(?<inclusive>on or )?(?<way>before|prior to|after|since)\\s+(?<date>${written})(?!,? (?:also )?(?:have|has|had|include|are not|were not|do not|did not)\\b)`,
  'i',
);

/** The day, month or year before (`-1`) or after a date of that precision. */
const nextTo = (date: string, step: 1 | -1): string => {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year + step);
  return day === undefined
    ? new Date(Date.UTC(year, month - 1 + step)).toISOString().slice(0, 7)
    : new Date(Date.UTC(year, month - 1, day + step)).toISOString().slice(0, 10);
};

/** `before May 2017` ends with April, `on or after May 2017` begins with May. */
export function halfOpenRange(text: string): { from?: string; to?: string } | undefined {
  const { inclusive, way = '', date = '' } = text.match(single)?.groups ?? {};
  const end = partialDate(date);
  // "Made in China and sold before May 2017" gives a date of sale, which is none of manufacture.
  if (end === undefined || /\bsold\b/i.test(text.split(date)[0] ?? '')) return undefined;
  if (/since|after/i.test(way))
    return { from: inclusive || /since/i.test(way) ? end : nextTo(end, 1) };
  return { to: inclusive ? end : nextTo(end, -1) };
}
