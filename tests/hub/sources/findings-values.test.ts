import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';

/** Which number belongs to which substance, in the spellings that notices use. */

describe('a measured value', () => {
  const valuesOf = (text: string, about = 'Chemical Ink') =>
    findingsOf(text, 'eu-safety-gate', about).findings.map(({ substance, value, unit }) =>
      [substance, value, unit].join(' '),
    );
  it.each([
    ['It contains cadmium (measured value: 8.2±1.6 mg/Kg).', ['cadmium 8.2 mg/kg']],
    ['It contains nicotine (measured value: 30.5 +/- 7.1 mg/g).', ['nicotine 30.5 mg/g']],
    ['It contains boron (measured value: 3 210.5 mg/kg).', ['boron 3210.5 mg/kg']],
    ['It contains DBP (measured value: 4 6 % by weight).', ['dbp  ']],
    [
      'It contains naphthalene: 1.5 mg/kg, pyrene: 7 mg/kg and benzo[a]pyrene 40 ppb.',
      ['naphthalene 1.5 mg/kg', 'benzo_a_pyrene 40 ppb'],
    ],
    [
      'It contains MCI and MI. Measured values: MCI 0.002% and MI 0.001 % (Lot 1) MCI 0.003%.',
      ['mci 0.003 %', 'mi 0.001 %'],
    ],
    [
      'It holds too much liquid (measured value: 9 ml), which contains an excessive concentration of nicotine (measured value: 41 mg/ml).',
      ['nicotine 41 mg/ml'],
    ],
    [
      'Migration of boron exceeds the limit of the directive on toys with a measured value of 470 mg/kg.',
      ['boron 470 mg/kg'],
    ],
    ['It contains lead. The limit of the law on jewellery is 0.05 %.', ['lead  ']],
    ['It contains carbon black (CI 77266).', ['carbon_black  ']],
    [
      'It releases nitrosamines and nitrosable (measured values: 0.1 mg/kg and 3 mg/kg respectively).',
      ['nitrosamines 0.1 mg/kg', 'nitrosatable 3 mg/kg'],
    ],
    ['It contains lead and unobtainium (measured values: 2% and 9% respectively).', ['lead  ']],
    ['The lid and the cup contain lead (measured values: 2% and 9% respectively).', ['lead  ']],
    [
      'It contains a mixture of DBP and DIBP (measured total value: 9%) and a mixture of DINP and DIDP (measured total value: 4%).',
      ['dbp  ', 'dibp  ', 'dinp  ', 'didp  '],
    ],
    [
      'It contains perfluorooctanoic-acid-related compounds (PFOAs) (measured value: 3 mg/kg).',
      ['pfas  '],
    ],
    [
      'It contains DEHP and DBP (measured value: 5 %) and lead (measured value: 2 %).',
      ['lead 2 %', 'dehp  ', 'dbp  '],
    ],
    [
      'It contains HHC (measured value: 68 %) and tetrahydrocannabinol (measured value: 9 mg/kg).',
      ['cannabinoids  '],
    ],
    ['The balloon releases nitrosamines (measured total value: 1.6 mg/kg).', ['nitrosamines  ']],
    ['The balloon contains nitrosamines (measured value: 1.6 mg/kg).', ['nitrosamines 1.6 mg/kg']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });
  it('stays with its own sentence where the full stop is missing', () => {
    const { findings } = findingsOf(
      'The solder contains lead (measured value: 60 %) In addition, the product contains DEHP (measured value: 2 %).',
      'eu-safety-gate',
      'Lighting Torch',
    );
    expect(findings.map(({ part }) => part)).toEqual(['solder', undefined]);
  });
});
