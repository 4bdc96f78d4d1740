import { describe, expect, it } from 'vitest';
import { listingFacts, productFacts } from '../../../lib/core/match/facts.ts';
import { brandMatch } from '../../../lib/core/match/maker.ts';
import { hazard, titled } from '../fixtures.ts';

const met = (title: string, brand: string) => {
  const notice = hazard({ names: { en: 'Lamp' }, brands: [brand] });
  const [product] = notice.products;
  return product && brandMatch(listingFacts(titled(title)), productFacts(notice, product));
};

describe('a maker in a title', () => {
  it.each([
    ['Good Life lamp', 'Good Life', false],
    ['Good Life Summer lamp', 'Good Life Summer', true],
    ['Besrey lamp', 'Besrey', true],
  ])('several ordinary words may name one together: %s', (title, brand, isTelling) => {
    expect(met(title, brand)).toMatchObject({ page: brand, isTelling });
  });

  it('is no words for goods, unless one of them is well known', () => {
    expect(met('Toy Stroller lamp', 'Toy Stroller')).toBeUndefined();
    expect(met('Razor Scooter lamp', 'Razor Scooter')?.page).toBe('Razor Scooter');
    expect(met('Lamp 무선충전기뽀로 black', '무선충전기뽀로')?.page).toBe('무선충전기뽀로');
  });

  it('is heard in the other script, both ways', () => {
    expect(met('Ortlieb bag', '오틀립')).toMatchObject({ page: 'Ortlieb', isBySound: true });
    expect(met('오틀립 bag', 'Ortlieb')).toMatchObject({ page: '오틀립', isBySound: true });
  });

  it('is no word of one syllable: “맘” is a mother', () => {
    expect(met('맘 lamp', 'MAM')).toBeUndefined();
    expect(met('갭 lamp', 'GAP')).toBeUndefined();
  });

  it('in two scripts ends where letters of either end', () => {
    expect(met('Lamp prephone조벡스 black', 'prephone조벡스')?.page).toBe('prephone조벡스');
    expect(met('Lamp가prephone조벡스 black', 'prephone조벡스')).toBeUndefined();
  });
});
