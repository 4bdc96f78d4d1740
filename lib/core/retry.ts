/** When to try again. Durations are milliseconds, `chance` is in [0, 1). */

export interface Backoff {
  first: number;
  /** The longest delay, before chance adds up to half. */
  most: number;
}

/** Doubles with each failure (from 1); chance adds up to half, to spread clients over time. */
export function retryDelay(failures: number, chance: number, { first, most }: Backoff): number {
  const doubled = first * 2 ** Math.min(Math.max(failures - 1, 0), 30);
  return Math.round(Math.min(doubled, most) * (1 + chance / 2));
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds, at most `most`; `undefined` where unusable. */
export function retryAfter(header: string | null, now: number, most: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d{1,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) || wait <= 0 ? undefined : Math.min(wait, most);
}

/** Adds up to a fifth, so that clients spread over the day. */
export const withJitter = (period: number, chance: number): number =>
  Math.round(period * (1 + chance / 5));

/** Longer than any delay we set. */
const furthest = 37 * 3600_000;

/**
 * Milliseconds until `moment`. If it is too far off, the clock was put back, and it counts as due.
 */
export const timeLeft = (moment: number, now: number): number =>
  moment - now > furthest ? 0 : Math.max(0, moment - now);
