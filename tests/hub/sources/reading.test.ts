import { describe, expect, it } from 'vitest';
import { brandsIn } from '../../../hub/sources/reading/brands.ts';
import { phrasesOf } from '../../../hub/sources/reading/tables.ts';
import { parseCsv } from '../../../hub/sources/us-cpsc-warnings.ts';
import codes from '../../../lib/core/finding-codes.json' with { type: 'json' };
import { ActionType, MeasureType, RemedyType, RiskType } from '../../../lib/core/hazard-terms.ts';

const csv = (text: string) => parseCsv(text, { source: 'x', record: 'listing' });

it.each([
  ['Lumeo Defense’.', ['Lumeo Defense']],
  ['«Zorvex»', ['Zorvex']],
  ['Zorvex Inc.', ['Zorvex Inc.']],
])('the brand of the field “%s” is without stray marks', (field, brands) => {
  expect(brandsIn([field])).toEqual(brands);
});

describe('CSV', () => {
  it.each([
    ['', []],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa,b\n\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a, ""b""\nc",d', [['a, "b"\nc', 'd']]],
    ['a,', [['a', '']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      '5" hose,3" pipe\nnext,row',
      [
        ['5" hose', '3" pipe'],
        ['next', 'row'],
      ],
    ],
  ])('%j', (text, rows) => {
    expect(csv(text)).toEqual(rows);
  });

  it.each([
    ['a quote that never ends', 'a,b\n"c,d\ne,f'],
    ['more behind the closing quote', 'a,b\n"c" d,e\nf,g'],
    ['line ends of another age', 'a,b\rc,d\re,f'],
  ])('%s is drift: what comes behind it must not be lost without a word', (_, text) => {
    expect(() => csv(text)).toThrow(/^x: listing: row \d: not CSV$/);
  });
});

it.each([
  ['risk', RiskType.options],
  ['measure', MeasureType.options],
  ['action', ActionType.options],
  ['remedy', RemedyType.options],
  ['kats', Object.keys(codes.causes)],
] as const)('every phrase of the table %s stands for a code that there is', (table, known) => {
  const given = phrasesOf(table).map(([code]) => code);
  expect(given.length).toBeGreaterThan(0);
  expect(given.filter((code) => !known.some((one) => one === code))).toEqual([]);
});
