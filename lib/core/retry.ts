/**
 * When to try again, for updates of the list and for reports alike. Pure: time and chance are given.
 * All durations are milliseconds.
 */

export interface Backoff {
  /** After the first failure. */
  first: number;
  /** Never longer than this (chance may stretch it to half as much again). */
  most: number;
}

/**
 * Doubles with each failure, then adds up to half by chance, so that a thousand clients which failed
 * together do not come back together. `failures` counts from 1. `chance` is in [0, 1).
 */
export function retryDelay(failures: number, chance: number, { first, most }: Backoff): number {
  const doubled = first * 2 ** Math.min(Math.max(failures - 1, 0), 30);
  return Math.round(Math.min(doubled, most) * (1 + chance / 2));
}

/**
 * `Retry-After` as milliseconds from `now` (RFC 9110, 10.2.3: seconds, or a date). `undefined` where
 * it is missing, unreadable or in the past. A server may ask for `most` at the longest: no answer
 * may silence a client for good.
 */
export function retryAfter(header: string | null, now: number, most: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d{1,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) || wait <= 0 ? undefined : Math.min(wait, most);
}

/** `period` give or take a tenth, so that clients spread over the day. `chance` is in [0, 1). */
export const withJitter = (period: number, chance: number): number =>
  Math.round(period * (0.9 + chance / 5));

/** Further off than any moment that we set: longer than a server may ask for. */
const furthest = 25 * 3600_000;

/**
 * How long until `moment`, which we set some time before. One further off than we ever set one means
 * that the device's clock has been put back since: then it is time.
 */
export const timeLeft = (moment: number, now: number): number =>
  moment - now > furthest ? 0 : Math.max(0, moment - now);
