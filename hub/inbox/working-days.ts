/** Days as `YYYY-MM-DD`. Monday to Friday, less the holidays given; no calendar is built in. */

const dayMs = 86_400_000;

const isWorkingDay = (day: string, holidays: ReadonlySet<string>): boolean =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !holidays.has(day);

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The last day of a period of `count` working days; the day itself does not count (EU 1182/71). */
export function addWorkingDays(
  day: string,
  count: number,
  holidays: ReadonlySet<string> = new Set(),
): string {
  let last = day;
  for (let left = count; left > 0; ) {
    last = addDays(last, 1);
    if (isWorkingDay(last, holidays)) left -= 1;
  }
  return last;
}

/** Whole days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
