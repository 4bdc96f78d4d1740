import type { Bag } from './offer.ts';

/** How alike bags of words, sets and codes are: the sums behind the features. */

export const dot = (a: Bag, b: Bag): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [token, weight] of small) sum += weight * (large.get(token) ?? 0);
  return sum;
};

/** Share of `a`'s squared weight whose tokens `b` has too. */
export const covered = (a: Bag, b: Bag): number => {
  let sum = 0;
  for (const [token, weight] of a) if (b.has(token)) sum += weight * weight;
  return sum;
};

export const dice = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return (2 * shared) / (a.size + b.size);
};

export const sharedStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
};

/** One edit apart, for words of five letters and more. */
export const isNear = (a: string, b: string): boolean => {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  const start = sharedStart(a, b);
  const restA = a.slice(start);
  const restB = b.slice(start);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
};

/** 1 for equal codes, less for one that goes on (`pn50a450` and `pn50a450p1d`). */
export const codeLikeness = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return -1;
  let best = 0;
  for (const one of a)
    for (const other of b) {
      const start = sharedStart(one, other);
      const shorter = Math.min(one.length, other.length);
      const isStart = start === shorter && start >= 4;
      const likeness = isStart ? 0.6 + 0.4 * (start / Math.max(one.length, other.length)) : 0;
      const close = start >= 4 ? (0.5 * start) / Math.max(one.length, other.length) : 0;
      best = Math.max(best, one === other ? 1 : Math.max(likeness, close));
    }
  return best;
};

export const codesFound = (codes: readonly string[], packed: string): number => {
  const long = codes.filter((code) => code.length >= 4);
  if (long.length === 0) return -1;
  return long.some((code) => packed.includes(code)) ? 1 : 0;
};
