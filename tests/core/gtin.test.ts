import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtin14, gtinsIn, isGtinName } from '../../lib/core/gtin.ts';

const checkDigit = (body: string): number => {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
};

describe('gtin14', () => {
  it.each([
    ['GTIN-8', '96385074', '00000096385074'],
    ['UPC of twelve', '089301008588', '00089301008588'],
    ['EAN of thirteen', '8710124155013', '08710124155013'],
    ['case of fourteen', '18710124155010', '18710124155010'],
    ['with spaces', '8 710124 155013', '08710124155013'],
    ['a book', '9780306406157', '09780306406157'],
  ])('%s', (_, raw, gtin) => {
    expect(gtin14(raw)).toBe(gtin);
  });

  it.each([
    ['wrong check digit', '8710124155014'],
    ['an AliExpress id of thirteen digits', '4001118448877'],
    ['another one', '4000429697058'],
    ['a listing id of sixteen digits', '1005005245752641'],
    ['all zeros', '0000000000000'],
    ['typed as an example', '1234567890128'],
    ['an in-store number', '2000000000008'],
    ['a word', 'nincs'],
    ['nothing', ''],
  ])('is none: %s', (_, raw) => {
    expect(gtin14(raw)).toBeUndefined();
  });

  it('takes exactly the numbers whose check digit is right', () => {
    const body = fc.stringMatching(/^[3-9]\d{11}$/).filter((text) => !/^(\d)\1+$/.test(text));
    fc.assert(
      fc.property(body, fc.nat(9), (digits, last) => {
        const isRight = last === checkDigit(digits);
        const isCoupon = digits.startsWith('98') || digits.startsWith('99');
        expect(gtin14(`${digits}${last}`) !== undefined).toBe(isRight && !isCoupon);
      }),
    );
  });
});

it('finds several in one field, whatever stands between', () => {
  expect(gtinsIn('3667360229679 3667360229686, 3667360229693;3667360229709')).toHaveLength(4);
  expect(gtinsIn('EAN: 8710124155013')).toEqual(['08710124155013']);
  expect(gtinsIn('no number')).toEqual([]);
});

it.each(['EAN', 'UPC', 'GTIN-13', 'Barcode', '바코드', 'EAN code'])(
  '%s names a barcode',
  (name) => {
    expect(isGtinName(name)).toBe(true);
  },
);
it.each(['Ocean colour', 'Material', 'Model'])('%s does not', (name) => {
  expect(isGtinName(name)).toBe(false);
});
