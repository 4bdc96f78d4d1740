import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SegmentFile } from '../../lib/list/metadata.ts';
import { cheapestPath, stepsOf } from '../../lib/list/path.ts';

const file = (from: number, to: number, length: number, part = 1, of = 1): SegmentFile => ({
  length,
  hashes: { sha256: 'a'.repeat(64) },
  custom: { from, to, part, of, raw: length * 3 },
});
const stepsFrom = (...files: SegmentFile[]) =>
  stepsOf({ targets: Object.fromEntries(files.map((each, at) => [`segments/${at}`, each])) });
const ranges = (path: ReturnType<typeof cheapestPath>) =>
  path?.steps.map(({ from, to }) => `${from}-${to}`);

describe('the way from a version to the newest', () => {
  const steps = stepsFrom(
    file(0, 90, 900_000),
    file(99, 100, 4000),
    file(97, 100, 11_000),
    file(90, 100, 40_000),
    file(10, 100, 120_000),
  );

  it.each([
    [0, true, ['0-90', '90-100']],
    [99, false, ['99-100']],
    [98, false, ['97-100']],
    [91, false, ['90-100']],
    [12, false, ['10-100']],
    [5, true, ['0-90', '90-100']],
  ])('is the shortest from %i', (version, fromNothing, expected) => {
    const path = cheapestPath(steps, version, 100);
    expect(path?.fromNothing).toBe(fromNothing);
    expect(ranges(path)).toEqual(expected);
  });

  it('takes the whole list where catching up costs more', () => {
    const heavy = stepsFrom(file(0, 3, 5000), file(1, 3, 50_000));
    expect(cheapestPath(heavy, 1, 3)).toMatchObject({ fromNothing: true, bytes: 5000 });
  });

  it('takes the whole list where the device is ahead of it', () => {
    const found = cheapestPath(stepsFrom(file(0, 3, 5000), file(2, 3, 10)), 9, 3);
    expect([found?.fromNothing, ranges(found)]).toEqual([true, ['0-3']]);
  });

  it('takes the parts in their order, however they are listed', () => {
    const parts = [2, 3, 1].map((part) => file(0, 2, 10, part, 3));
    const [step] = cheapestPath(stepsFrom(...parts), 0, 2)?.steps ?? [];
    expect(step?.files.map((one) => one.file.custom.part)).toEqual([1, 2, 3]);
  });

  it('takes no list of which a part is missing', () => {
    const parts = [file(0, 2, 10, 1, 2), file(0, 2, 10, 2, 2)];
    expect(ranges(cheapestPath(stepsFrom(...parts), 0, 2))).toEqual(['0-2']);
    const partial = [
      [file(0, 2, 10, 1, 2)],
      parts.slice(1),
      [file(0, 2, 10, 1, 2), file(0, 2, 10, 3, 2)],
    ];
    for (const some of partial) expect(cheapestPath(stepsFrom(...some), 0, 2)).toBeUndefined();
  });

  it('is none where nothing leads there, and none that goes backwards', () => {
    expect(cheapestPath(steps, 99, 101)).toBeUndefined();
    expect(cheapestPath(stepsFrom(file(5, 5, 1), file(7, 6, 1)), 5, 7)).toBeUndefined();
    expect(stepsFrom(file(5, 5, 1), file(7, 6, 1), file(5, 6, 1))).toMatchObject([
      { from: 5, to: 6 },
    ]);
    // A step to the goal brings nothing back that a newer list has changed.
    expect(cheapestPath(stepsFrom(file(0, 9, 1), file(5, 7, 1)), 0, 7)).toBeUndefined();
  });

  it('is the cheapest of all ways, whatever there is', () => {
    const any = fc.record({
      from: fc.integer({ min: 0, max: 6 }),
      to: fc.integer({ min: 1, max: 7 }),
      length: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.integer({ min: 0, max: 6 }), (all, start) => {
        const unique = new Map(all.map((one) => [`${one.from}-${one.to}`, one]));
        const found = stepsFrom(
          ...[...unique.values()].map((one) => file(one.from, one.to, one.length)),
        );
        const path = cheapestPath(found, start, 7);
        const best = Math.min(brute(found, 0), start > 0 ? brute(found, start) : Infinity);
        const cost = path?.steps.reduce((sum, { bytes }) => sum + bytes, 0) ?? Infinity;
        expect(cost).toBe(best);
      }),
    );
  });

  /** Every way tried. */
  function brute(steps: ReturnType<typeof stepsOf>, version: number): number {
    if (version === 7) return 0;
    const usable = steps.filter(({ from, to }) =>
      version === 0 ? from === 0 : from > 0 && from <= version && to === 7,
    );
    return Math.min(Infinity, ...usable.map(({ to, bytes }) => bytes + brute(steps, to)));
  }
});
