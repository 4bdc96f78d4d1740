import { describe, expect, it } from 'vitest';
import { retryAfter, retryDelay, withJitter } from '../../lib/core/retry.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const backoff = { first: 15 * minute, max: day };

describe('back-off', () => {
  it('doubles up to its end', () => {
    const minutes = [1, 2, 3, 4, 7, 8, 100].map((n) => retryDelay(n, 0, backoff) / minute);
    expect(minutes).toEqual([15, 30, 60, 120, 960, 1440, 1440]);
  });

  it('is stretched by random, by half at most', () => {
    expect(retryDelay(1, 0.999, backoff) / minute).toBeCloseTo(22.5, 1);
    expect(retryDelay(50, 0.999, backoff)).toBeLessThan(1.5 * day);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-25T09:00:00Z');
  it.each([
    ['120', 2 * minute],
    [' 120 ', 2 * minute],
    ['Wed, 25 Nov 2026 09:05:00 GMT', 5 * minute],
    ['9999999999', day],
    ['Wed, 25 Nov 2099 09:05:00 GMT', day],
    ['Wed, 25 Nov 2020 09:05:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s', (header, wait) => {
    expect(retryAfter(header, now, day)).toBe(wait);
  });
});

it('jitter adds up to a fifth', () => {
  expect([0, 0.5, 1].map((random) => withJitter(100, random))).toEqual([100, 110, 120]);
});
