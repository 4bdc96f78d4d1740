import { describe, expect, it } from 'vitest';
import { judge } from '../../../lib/core/judge.ts';
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
  ])('several ordinary words may name one together: %s', (title, brand, isDistinctive) => {
    expect(met(title, brand)).toMatchObject({ page: brand, isDistinctive });
  });

  it('is no words for goods, unless one of them is well known', () => {
    expect(met('Toy Stroller lamp', 'Toy Stroller')).toBeUndefined();
    expect(met('Razor Scooter lamp', 'Razor Scooter')?.page).toBe('Razor Scooter');
    expect(met('Lamp 무선충전기뽀로 black', '무선충전기뽀로')?.page).toBe('무선충전기뽀로');
  });

  it('is known in the other script by our table, both ways', () => {
    expect(met('Xiaomi bag', '샤오미')).toMatchObject({ page: 'Xiaomi' });
    expect(met('샤오미 bag', 'Xiaomi')).toMatchObject({ page: '샤오미' });
    expect(met('오틀립 bag', 'Ortlieb')).toBeUndefined();
  });

  it('is no word of one syllable: “맘” is a mother', () => {
    expect(met('맘 lamp', 'MAM')).toBeUndefined();
    expect(met('갭 lamp', 'GAP')).toBeUndefined();
  });

  it('ends, where it is in two scripts, with the letters of either', () => {
    expect(met('Lamp prephone조벡스 black', 'prephone조벡스')?.page).toBe('prephone조벡스');
    expect(met('Lamp가prephone조벡스 black', 'prephone조벡스')).toBeUndefined();
  });
});

describe('words that are no brand', () => {
  it.each(['Hamster', 'Induction', 'Luminescent', 'Rattan', 'Crystal Mud', 'Fashion Jewelry'])(
    '“%s” says what goods are, not who makes them',
    (brand) => {
      const notice = hazard({ names: { en: `${brand} night lights` }, brands: [brand] });
      const page = titled(`1pc ${brand} night light for the garden`);
      expect(judge(page, [notice], { today: '2026-12-02' }).level).toBe('none');
    },
  );
});

it.each([
  ['a line of its own, all of which the title says', 'Make-up remover – SENZIBI H2O', 'caution'],
  ['a line of which the title leaves a word out', 'Make-up remover – SENZIBI Moon', 'none'],
  ['no line', 'Make-up remover', 'none'],
  ['but a size', '500 ml make-up remover', 'none'],
])('a notice of models warns by maker and name where it names %s', (_, name, expected) => {
  const identification = [{ models: ['850 ml', 'BD-4410'], basis: 'structured' as const }];
  const notice = hazard({ names: { en: name }, brands: ['Besrey'], identification });
  const page = titled('Besrey Senzibi H2O make-up remover 500 ml');
  expect(judge(page, [notice], { today: '2026-12-02' }).level).toBe(expected);
});

it('the number of a set is a caution at most on a single one of its goods', () => {
  const identification = [{ models: ['No 04'], basis: 'structured' as const }];
  const names = { en: 'Cosmetics set – No 04 Bois Gift Set' };
  const notice = hazard({ names, brands: ['Besrey Laval'], identification });
  expect(judge(titled('Besrey Laval No.04 Bois Perfume Oil'), [notice]).level).toBe('caution');
  expect(judge(titled('Besrey Laval No.04 Bois Gift Set'), [notice]).level).toBe('danger');
});
