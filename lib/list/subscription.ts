import { type Backoff, retryDelay, timeLeft, withJitter } from '../core/retry.ts';
import type { Outcome } from './advance.ts';
import type { FailureCode } from './failure.ts';

/** The schedule of a subscriber. Moments are milliseconds since 1970. */
export interface Schedule {
  /** When a check last ended, successful or not. */
  lastChecked?: number;
  /** When a check last confirmed that the list is the newest. */
  lastConfirmed?: number;
  lastError?: { code: FailureCode; status?: number; at: number };
  /** Since the last success. */
  failures: number;
  /** No check before this moment, unless the shopper asks for one. */
  nextCheck: number;
}

const hour = 3600_000;
export const period = 6 * hour;
const backoff: Backoff = { first: 15 * 60_000, max: 24 * hour };

export const newSchedule = (): Schedule => ({ failures: 0, nextCheck: 0 });

/** A check that is later than this was missed because the browser was closed. */
const lateAfter = hour;
/** A list that was not checked for this long is checked at once, without spreading the load. */
const maxWait = 72 * hour;

/**
 * After the browser was started, when many others may have been started too: a random moment within
 * the next hour. `undefined` where no check was missed. `random` is in [0, 1).
 */
export function spreadOver(
  { nextCheck, lastChecked }: Schedule,
  now: number,
  random: number,
): number | undefined {
  const isLate = lastChecked !== undefined && now - nextCheck > lateAfter;
  return isLate && now - lastChecked < maxWait ? now + Math.round(random * hour) : undefined;
}

export const isDue = ({ nextCheck }: Schedule, now: number): boolean =>
  timeLeft(nextCheck, now) === 0;

/** `random` is in [0, 1). */
export function afterCheck(
  schedule: Schedule,
  outcome: Outcome,
  now: number,
  random: number,
): Schedule {
  if (outcome.kind !== 'failed') {
    return {
      lastChecked: now,
      lastConfirmed: now,
      failures: 0,
      nextCheck: now + withJitter(period, random),
    };
  }
  const { code, status, retryAfter = 0 } = outcome.failure;
  // The shopper stopped it, which is no failure.
  if (code === 'stopped')
    return { ...schedule, nextCheck: Math.max(schedule.nextCheck, now + period) };
  const failures = schedule.failures + 1;
  return {
    ...schedule,
    lastChecked: now,
    lastError: { code, at: now, ...(status === undefined ? {} : { status }) },
    failures,
    nextCheck: now + Math.max(retryDelay(failures, random, backoff), retryAfter),
  };
}
