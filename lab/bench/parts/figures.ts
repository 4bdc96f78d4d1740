/** Order statistics over measured values; no averages, which one slow run would move. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const ms = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : value.toFixed(Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1);

export const signed = (value: number): string => `${value >= 0 ? '+' : ''}${ms(value)}`;
