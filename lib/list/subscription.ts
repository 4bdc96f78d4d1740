import { type Backoff, retryDelay, withJitter } from '../core/retry.ts';
import type { Outcome } from './advance.ts';
import type { FailureCode } from './failure.ts';

/**
 * What a subscriber's schedule remembers between two checks. Plain data for the settings; what the
 * list itself is (version, date, count, bytes) stands in the store's `HeldList`. Moments are
 * milliseconds since 1970.
 */
export interface Schedule {
  /** When we last asked, whatever came of it. */
  lastChecked?: number;
  /** When a check last confirmed that the list is the newest. */
  lastConfirmed?: number;
  lastError?: { code: FailureCode; status?: number; at: number };
  /** Failures since the last success. */
  failures: number;
  /** Not before this moment, unless the shopper asks. */
  nextCheck: number;
}

const hour = 3600_000;
export const period = 6 * hour;
const backoff: Backoff = { first: 15 * 60_000, most: 24 * hour };
const longestWait = backoff.most * 1.5;

/** For someone who has just opted in: at once. */
export const newSchedule = (): Schedule => ({ failures: 0, nextCheck: 0 });

/**
 * Is it time? `isSavingData`: the browser's data saver is on, so nothing is fetched unasked; the
 * shopper's own "update now" does not ask here. A next check further off than we ever set one means
 * that the device's clock has been put back: then it is time.
 */
export const isDue = ({ nextCheck }: Schedule, now: number, isSavingData: boolean): boolean =>
  !isSavingData && (now >= nextCheck || nextCheck - now > longestWait);

/** The schedule after a check. `chance` is in [0, 1). */
export function afterCheck(
  schedule: Schedule,
  outcome: Outcome,
  now: number,
  chance: number,
): Schedule {
  if (outcome.kind !== 'failed') {
    return {
      lastChecked: now,
      lastConfirmed: now,
      failures: 0,
      nextCheck: now + withJitter(period, chance),
    };
  }
  const { code, status, retryAfter = 0 } = outcome.failure;
  // The shopper's wish, and no failure: it does not come back by itself in a minute.
  if (code === 'stopped')
    return { ...schedule, nextCheck: Math.max(schedule.nextCheck, now + period) };
  const failures = schedule.failures + 1;
  return {
    ...schedule,
    lastChecked: now,
    lastError: { code, at: now, ...(status === undefined ? {} : { status }) },
    failures,
    nextCheck: now + Math.max(retryDelay(failures, chance, backoff), retryAfter),
  };
}
