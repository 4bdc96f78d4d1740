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
    looks(createHiding(), [
      [0, false],
      [450, false],
      [449, false],
      [1, false],
    ]),
  ).toEqual([false, false, false, true]);
});

it('two looks are too few, however long the page stood still between', () => {
  expect(
    looks(createHiding(), [
      [0, false],
      [2_000, false],
      [10, false],
    ]),
  ).toEqual([false, false, true]);
});

it('a look that finds us begins the count anew', () => {
  const hiding = createHiding();
  const miss: [number, boolean] = [450, false];
  expect(looks(hiding, [miss, miss, [10, true], miss, miss])).not.toContain(true);
  expect(looks(hiding, [miss])).toEqual([true]);
});

it('so does a rest', () => {
  const hiding = createHiding();
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

it('what three looks never find in sight for half a second is hidden after 1.8 seconds', () => {
  const seen = (after: number): [number, boolean] => [after, true];
  const flickers = (hiding: ReturnType<typeof createHiding>, ...after: number[]) =>
    looks(hiding, after.map(seen), 499);
  expect(flickers(createHiding(), 600, 600, 599, 1)).toEqual([false, false, false, true]);
  // However long the page stood still between.
  expect(flickers(createHiding(), 2_000, 2_000, 1)).toEqual([false, false, true]);
  const stood = createHiding();
  expect(flickers(stood, 600, 600)).not.toContain(true);
  expect(looks(stood, [seen(499)], 500)).toEqual([false]);
  expect(flickers(stood, 900, 899, 1)).toEqual([false, false, true]);
  // Told between two looks.
  stood.stood(now - 500);
  expect(flickers(stood, 900, 899, 1)).toEqual([false, false, true]);
  stood.stood(now - 499);
  expect(flickers(stood, 1)).toEqual([true]);
  // Known without another look.
  expect(stood.flickers()).toBe(true);
  expect(createHiding().flickers()).toBe(false);
  const rested = createHiding();
  expect(flickers(rested, 700, 700)).not.toContain(true);
  rested.rest();
  expect(flickers(rested, 900, 899, 1)).toEqual([false, false, true]);
});

it('what scrolls with the page flickers from where it stands', () => {
  const hiding = createHiding();
  const flickers = (...after: number[]) =>
    looks(
      hiding,
      after.map((one) => [one, true]),
      499,
    );
  expect(flickers(600, 600, 599)).not.toContain(true);
  hiding.moved(now);
  expect(flickers(900, 899, 1)).toEqual([false, false, true]);
  // Long before it stood in sight.
  looks(hiding, [[1, true]]);
  hiding.moved(now - 5_000);
  expect(flickers(900, 899, 1)).toEqual([false, false, true]);
});
