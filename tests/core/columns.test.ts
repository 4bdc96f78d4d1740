import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../lib/core/canonical.ts';
import { fromColumn, toColumn } from '../../lib/core/columns.ts';

/** JSON as a segment carries it: no `__proto__`, no negative zero (JSON has none). */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('columns', () => {
  it('give back any records', () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 12 }), (rows) => {
        const text = JSON.stringify(toColumn(rows));
        expect(canonicalJson(fromColumn(JSON.parse(text), rows.length, 1e6))).toBe(
          canonicalJson(rows),
        );
      }),
    );
  });

  it('name a repeated value once, and a field only where it is there', () => {
    const rows: Json[] = [
      { source: 'a', note: 'x', n: 1 },
      { source: 'a', n: 1 },
      { source: 'a', n: 2 },
      { source: 'a', n: 1 },
    ];
    expect(toColumn(rows)).toEqual({
      fields: {
        source: { same: 'a' },
        note: { rows: '1000', of: { same: 'x' } },
        n: { words: [1, 2], at: [0, 0, 1, 0] },
      },
    });
  });

  it.each([
    ['something else than a column', 7],
    ['null', null],
    ['too few values', ['a']],
    ['an unknown kind', { other: 1 }],
    ['a word that is not there', { words: ['a'], at: [0, 5] }],
    ['a place that is no number', { words: ['a'], at: ['__proto__', 'length'] }],
    ['sizes below nothing', { sizes: [1, -1], items: [] }],
    ['sizes that are no numbers', { sizes: ['1', '2'], items: ['a', 'b', 'c'] }],
    ['sizes that no memory holds', { sizes: { same: 1e300 }, items: [] }],
    ['fields for other records', { fields: { a: { rows: '111', of: ['x', 'y', 'z'] } } }],
    ['fields that are none', { fields: 'a' }],
    ['the prototype as a field', JSON.parse('{"fields":{"__proto__":{"same":1}}}')],
  ])('refuse %s', (_what, column) => {
    expect(() => fromColumn(column, 2, 1000)).toThrow(TypeError);
  });

  it.each([
    ['the same value a billion times', { same: 'x' }, 1e9],
    ['lists of a billion', { sizes: { same: 1e9 }, items: { same: 'x' } }, 1],
    [
      'lists of lists of lists',
      { sizes: { same: 100 }, items: { sizes: { same: 100 }, items: { same: 1 } } },
      100,
    ],
  ])('do not unfold %s', (_what, column, rows) => {
    expect(() => fromColumn(column, rows, 100_000)).toThrow(/more than 100000 values/);
  });
});
