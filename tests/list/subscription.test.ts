import { describe, expect, it } from 'vitest';
import type { StoredList } from '../../lib/core/stored-list.ts';
import type { Outcome } from '../../lib/list/advance.ts';
import { ListFailure } from '../../lib/list/failure.ts';
import { afterCheck, isDue, newSchedule, period } from '../../lib/list/subscription.ts';

const hour = 3600_000;
const now = 1_000 * hour;
const done: Outcome = { kind: 'current', list: {} as StoredList };
const failed = (details = {}): Outcome => ({
  kind: 'failed',
  failure: new ListFailure('http', 'the server answered 503', { status: 503, ...details }),
  list: undefined,
});

describe('the schedule of a subscriber', () => {
  it('is due at once after opting in', () => {
    expect(isDue(newSchedule(), now)).toBe(true);
  });

  it('asks every six hours at the most, and up to a fifth later', () => {
    const early = afterCheck(newSchedule(), done, now, 0).nextCheck;
    const late = afterCheck(newSchedule(), done, now, 0.999).nextCheck;
    expect((early - now) / period).toBeCloseTo(1);
    expect((late - now) / period).toBeCloseTo(1.2);
    expect(isDue({ failures: 0, nextCheck: early }, early - 1)).toBe(false);
    expect(isDue({ failures: 0, nextCheck: early }, early)).toBe(true);
  });

  it('backs off while it fails, keeps what was confirmed, and forgets failures at success', () => {
    let schedule = afterCheck(newSchedule(), done, now, 0.5);
    const waits = [1, 2, 3, 4].map(() => {
      schedule = afterCheck(schedule, failed(), now, 0);
      return (schedule.nextCheck - now) / hour;
    });
    expect(waits).toEqual([0.25, 0.5, 1, 2]);
    expect(schedule).toMatchObject({
      failures: 4,
      lastConfirmed: now,
      lastError: { code: 'http', status: 503, at: now },
    });
    const healed = afterCheck(schedule, done, now + hour, 0.5);
    expect(healed.failures).toBe(0);
    expect(healed.lastError).toBeUndefined();
  });

  it('waits no more than a day, and tells a status only where there was one', () => {
    const failure = new ListFailure('network', 'no answer');
    const offline: Outcome = { kind: 'failed', failure, list: undefined };
    const schedule = afterCheck({ failures: 20, nextCheck: now }, offline, now, 0);
    expect(schedule.nextCheck - now).toBe(24 * hour);
    expect(schedule.lastError).toStrictEqual({ code: 'network', at: now });
  });

  it('waits at least as long as the server asks', () => {
    const schedule = afterCheck(newSchedule(), failed({ retryAfter: 5 * hour }), now, 0);
    expect(schedule.nextCheck - now).toBe(5 * hour);
  });

  it('counts no stopped check as a failure, and does not begin it again at once', () => {
    const stopped = { ...failed(), failure: new ListFailure('stopped', 'stopped') } as Outcome;
    expect(afterCheck(newSchedule(), stopped, now, 0)).toEqual({
      ...newSchedule(),
      nextCheck: now + 6 * hour,
    });
    const later = { ...newSchedule(), nextCheck: now + 20 * hour };
    expect(afterCheck(later, stopped, now, 0)).toEqual(later);
  });

  it('is due when the clock was put back by more than it ever waits', () => {
    const schedule = { failures: 0, nextCheck: now };
    expect(isDue(schedule, now - 30 * hour)).toBe(false);
    expect(isDue(schedule, now - 400 * hour)).toBe(true);
  });
});
