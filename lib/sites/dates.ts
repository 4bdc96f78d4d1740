/** Dates as the shops write them on orders, in the languages they speak. */

/** How a month's name begins: en, de, fr, es. Order matters where one begins like another. */
const months = [
  'jan|ene',
  'feb|fév|fev',
  'mar|mär|mrz',
  'apr|avr|abr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|ago|aoû|aou',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez|dic|déc',
].map((names) => new RegExp(`^(?:${names})`, 'i'));

const numeric = /(?<!\d)(20\d\d)\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/g;
const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2}),? (20\d\d)(?!\d)/gu;
const dayFirst = /(?<!\d)(\d{1,2})\.? (?:de )?(\p{L}{3,10})\.? (?:de )?(20\d\d)(?!\d)/gu;

const monthOf = (name: string): number => months.findIndex((pattern) => pattern.test(name)) + 1;

/** `YYYY-MM-DD`; `undefined` for a day that no calendar has. */
const dayOf = (year: string, month: number, day: string): string | undefined => {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
};

/** Every day in a text, as `YYYY-MM-DD`. `3/11/2026` is two days to two readers, and none to us. */
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
