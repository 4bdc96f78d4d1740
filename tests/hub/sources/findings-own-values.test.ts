import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** A value is that of its own substance, part and kind: sentences of our own. */

const told = (text: string, about = 'Cosmetics Dye') =>
  findingsOf(text, 'eu-safety-gate', about).findings.map((one) =>
    [one.cause ?? one.substance, one.mode, one.part, one.bound, one.value]
      .filter((field) => field !== undefined)
      .join(' '),
  );

describe('a value of its own substance', () => {
  it.each([
    ['It contains PAHs, notably chrysene (measured value: 4 mg/kg).', ['pah']],
    ['It contains m-aminophenol (measured value: 0.2 %).', ['aminophenols']],
    [
      'It contains benzoic acid (measured value: 60, 4 mg/kg) and chlorocresol (measured value: 189 mg/kg).',
      ['benzoic_acid 60.4'],
    ],
    ['It contains lead (measured value, at least : 33 mg/kg).', ['lead']],
    [
      'It contains DIBP and DBP (measured values up to 20 % DBP and to 0,4 % DIBP).',
      ['dibp', 'dbp'],
    ],
    [
      'It contains lead (2 g/kg), antimony (3 g/kg), which is prohibited in creams, mercury (4 g/kg) and an excessive amount of arsenic (5 g/kg).',
      ['lead 2', 'antimony prohibited 3', 'mercury 4', 'arsenic over_limit 5'],
    ],
    ['It contains kojic acid (measured value up to 2.6 g/100g).', ['kojic_acid up_to 2.6']],
    ['It contains linalool, geraniol, citral or eugenol.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('a value of its own part and kind', () => {
  it.each([
    [
      'It has an excessive concentration of cadmium and release of nickel (80 % and up to 0.8 µg/cm²/week, respectively).',
      ['cadmium over_limit 80', 'nickel release_high up_to 0.8'],
    ],
    [
      'The solders and the plastic of the cable have an excessive amount of lead (70 % and 0.3 %).',
      ['lead over_limit up_to 70'],
    ],
    [
      'The solders contain too much lead (70 %). The plastic of the cable has too much lead (1 %).',
      ['lead over_limit solder 70'],
    ],
    [
      'It has an excessive concentration of nicotine-containing liquid (measured value: 50 mg/ml).',
      ['nicotine over_limit 50'],
    ],
    [
      'It contains more than the maximum permitted amount of nicotine (announced value 6 ml).',
      ['nicotine_container_too_large 6', 'nicotine'],
    ],
  ])('%s', (text, expected) => expect(told(text, 'Electronic cigarette')).toEqual(expected));
});

describe('the next sentence', () => {
  it.each([
    [
      'It contains linalool. Since these substances are not indicated in the list of ingredients, nobody knows.',
      ['linalool undeclared'],
    ],
    [
      'It contains the colourant CI 12345. These colourants are not allowed in cosmetics.',
      ['colourants prohibited'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
