const day = 86_400_000;

/** Whole days between two dates; a list from tomorrow (a clock that is behind) is from today. */
export const daysBetween = (from: string, to: string): number => {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / day);
  return Number.isFinite(days) ? Math.max(0, days) : 0;
};
