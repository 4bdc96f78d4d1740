import named from './months.json' with { type: 'json' };

/** Dates as the shops write them on orders, in the languages they speak. */

/**
 * Month names in en, de, fr, es, also without accents; `Mrz` is the only abbreviation that is no
 * prefix.
 */
const months = named.map((names) => names.split(' '));

const numeric = /(?<!\d)(20\d\d)\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/g;
const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2}),? (20\d\d)(?!\d)/gu;
const dayFirst = /(?<!\d)(\d{1,2})\.? (?:de )?(\p{L}{3,10})[.,]? (?:de )?(20\d\d)(?!\d)/gu;

/** The month of a name or its abbreviation; 0 for "Nova 11 2023", a phone. */
const monthOf = (name: string): number => {
  const start = name.toLowerCase();
  return months.findIndex((names) => names.some((full) => full.startsWith(start))) + 1;
};

/** `undefined` for a day that does not exist. */
const dayOf = (year: string, month: number, day: string): string | undefined => {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
};

/** Days in a text, as `YYYY-MM-DD`. `3/11/2026` is ambiguous and left out. */
export const daysIn = (text: string): string[] => [
  ...[...text.matchAll(numeric)].flatMap(
    ([, year = '', month = '', day = '']) => dayOf(year, Number(month), day) ?? [],
  ),
  ...[...text.matchAll(monthFirst)].flatMap(
    ([, month = '', day = '', year = '']) => dayOf(year, monthOf(month), day) ?? [],
  ),
  ...[...text.matchAll(dayFirst)].flatMap(
    ([, day = '', month = '', year = '']) => dayOf(year, monthOf(month), day) ?? [],
  ),
];
