/** When to try again. Durations are milliseconds, `random` is in [0, 1). */

export interface Backoff {
  first: number;
  /** The longest delay, before randomness adds up to half. */
  max: number;
}

/** Doubles with each failure (from 1); randomness adds up to half, to spread clients over time. */
export function retryDelay(failures: number, random: number, { first, max }: Backoff): number {
  const doubled = first * 2 ** Math.min(Math.max(failures - 1, 0), 30);
  return Math.round(Math.min(doubled, max) * (1 + random / 2));
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds, at most `max`; `undefined` where unusable. */
export function retryAfter(header: string | null, now: number, max: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d{1,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) || wait <= 0 ? undefined : Math.min(wait, max);
}

/** Adds up to a fifth, so that clients spread over the day. */
export const withJitter = (period: number, random: number): number =>
  Math.round(period * (1 + random / 5));

/** Longer than any delay we set. */
const longestDelay = 37 * 3600_000;

/**
 * Milliseconds until `moment`. If it is too far off, the clock was put back, and it counts as due.
 */
export const timeLeft = (moment: number, now: number): number =>
  moment - now > longestDelay ? 0 : Math.max(0, moment - now);
