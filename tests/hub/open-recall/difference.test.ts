import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDifference, difference } from '../../../hub/open-recall/difference.ts';

/** JSON without `null`, as the values compared are. */
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.string({ maxLength: 3 }), fc.nat(3), fc.boolean()),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), tie('node'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).node;

/** Whether a list stands where the other has an object: nothing our records do. */
const mixes = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return true;
  return Object.entries(one).some(
    ([key, part]) => Object.hasOwn(other, key) && mixes(part, Reflect.get(other, key)),
  );
};

describe('the difference of two values', () => {
  it('makes the one out of the other', () => {
    fc.assert(
      fc.property(value, value, (base, target) => {
        fc.pre(!mixes(base, target));
        expect(applyDifference(base, difference(base, target))).toEqual(target);
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing between equals', () => {
    expect(difference({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBeUndefined();
  });

  it('names only what changed, entry by entry', () => {
    expect(difference({ a: [1, { b: 2, c: 3 }], d: 4 }, { a: [1, { b: 9, c: 3 }] })).toEqual({
      a: { 1: { b: 9 } },
      d: null,
    });
    expect(difference({ a: [1] }, { a: [1, 2] })).toEqual({ a: [1, 2] });
  });

  it('ignores entries that a list does not have', () => {
    expect(applyDifference([1, 2], { 1: 5, 7: 9, x: 1 })).toEqual([1, 5]);
  });
});
