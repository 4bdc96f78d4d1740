import { describe, expect, it } from 'vitest';
import { isOfGoods } from '../../../hub/sources/reading/brands.ts';
import { dayOfRfc822 } from '../../../hub/sources/reading/dates.ts';
import { gtinsIn } from '../../../hub/sources/reading/gtins.ts';
import { phrasesOf } from '../../../hub/sources/reading/tables.ts';
import { parseCsv } from '../../../hub/sources/us-cpsc-warnings.ts';
import codes from '../../../lib/core/finding-codes.json' with { type: 'json' };
import { ActionType, MeasureType, RemedyType, RiskType } from '../../../lib/core/hazard-terms.ts';

describe('barcodes in a field', () => {
  it.each([
    ['4006381333931', ['4006381333931']],
    ['40063813339315901234123457', ['4006381333931', '5901234123457']],
    // One that fails its check digit, beside two or beside one.
    ['400638133393159012341234579990113854541', ['4006381333931', '5901234123457']],
    ['40063813339315901234123458', []],
    ['4006381333931, 5901234123457', ['4006381333931', '5901234123457']],
  ])('%s', (field, gtins) => expect(gtinsIn(field)).toEqual(gtins));
});

const csv = (text: string) => parseCsv(text, { source: 'x', record: 'listing' });

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
  ['Tue, 29 Sep 2026 00:00:00 +0000', '2026-09-29'],
  ['Tue, 29 Sep 2026 00:00:00 +1000', '2026-09-29'],
  ['29 Sep 2026 23:30:00 -0800', '2026-09-29'],
  ['Tue, 1 September 2026', '2026-09-01'],
  ['Wed, 30 Feb 2026 00:00:00 GMT', undefined],
  ['29 Xyz 2026', undefined],
  ['2026-09-29', undefined],
  ['', undefined],
])('the day of %j is %s, as the authority wrote it', (text, day) => {
  expect(dayOfRfc822(text)).toBe(day);
});

it('a brand that only says what the goods are is none', () => {
  expect(isOfGoods('Toys', 'Toy car')).toBe(true);
  expect(isOfGoods('Toys', 'Lamp')).toBe(false);
  expect(isOfGoods('Plan Toys', 'Toy car')).toBe(false);
  expect(isOfGoods('Apple', 'USB charger')).toBe(false);
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
