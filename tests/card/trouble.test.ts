import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHiding, createReturns } from '../../entrypoints/card.content/trouble.ts';

/** To the millisecond: what is too much trouble with a page. */

let now = 0;
beforeEach(() => {
  now = 100_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

it('three returns are no trouble, the fourth is, until a minute has passed without one', () => {
  const returns = createReturns();
  const back = (after: number) => {
    now += after;
    return returns.isTooMany();
  };
  // Each within a minute of the one before.
  expect([0, 60_000, 60_000, 60_000, 1].map(back)).toEqual([false, false, false, true, true]);
  expect([60_001, 1, 1, 1].map(back)).toEqual([false, false, false, true]);
});

/** Looks as `[milliseconds since the one before, is it seen]`: which of them find us hidden. */
const looks = (hiding: ReturnType<typeof createHiding>, all: [number, boolean][], seenFor = 500) =>
  all.map(([after, isSeen]) => {
    now += after;
    return hiding.isHidden(isSeen, now - seenFor);
  });

it('what three looks miss for 900 milliseconds is hidden', () => {
  expect(
    looks(createHiding(false), [
      [0, false],
      [450, false],
      [449, false],
      [1, false],
    ]),
  ).toEqual([false, false, false, true]);
});

it('two looks are too few, however long the page stood still between', () => {
  expect(
    looks(createHiding(false), [
      [0, false],
      [2_000, false],
      [10, false],
    ]),
  ).toEqual([false, false, true]);
});

it('a look that finds us begins the count anew', () => {
  const hiding = createHiding(false);
  const miss: [number, boolean] = [450, false];
  expect(looks(hiding, [miss, miss, [10, true], miss, miss])).not.toContain(true);
  expect(looks(hiding, [miss])).toEqual([true]);
});

it('so does a rest', () => {
  const hiding = createHiding(false);
  const miss: [number, boolean] = [450, false];
  expect(looks(hiding, [miss, miss])).not.toContain(true);
  hiding.rest();
  expect(
    looks(hiding, [
      [0, false],
      [1_000, false],
    ]),
  ).not.toContain(true);
  hiding.rest();
  // Hidden since before the rest, it would be too long.
  expect(
    looks(hiding, [
      [0, false],
      [1, false],
      [1, false],
    ]),
  ).not.toContain(true);
});

it('what is never in sight for half a second is hidden after 2.4 seconds', () => {
  const seen = (after: number): [number, boolean] => [after, true];
  const flickers = () => {
    const hiding = createHiding(false);
    return {
      hiding,
      shown: (after: number, for_: number) => looks(hiding, [seen(after)], for_)[0],
    };
  };
  const one = flickers();
  expect([one.shown(2_399, 499), one.shown(1, 499)]).toEqual([false, true]);
  const other = flickers();
  expect([other.shown(2_399, 500), other.shown(2_399, 499)]).toEqual([false, false]);
  const rested = flickers();
  now += 9_000;
  rested.hiding.rest();
  expect(rested.shown(2_399, 499)).toBe(false);
  // What scrolls with the page comes and goes.
  expect(looks(createHiding(true), [seen(9_000)], 0)).toEqual([false]);
});
