import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge } from '../../../lib/core/judge.ts';
import { isTelling } from '../../../lib/core/match/lines.ts';
import { hazard, listing, models, titled } from '../fixtures.ts';

/** How far the names must agree. */

const of = (name: string, more: object = {}): Hazard =>
  hazard({ names: { en: name }, brands: ['Besrey'], ...more });
const level = (title: string, notice: Hazard) => judge(titled(title), [notice]).level;

it.each([
  ['Besrey stroller, 4 pcs', 'Besrey strollers 2 pcs', 'caution'],
  ['Besrey stroller, 4 packs', 'Besrey strollers 2 packs', 'caution'],
  [
    'Besrey 2026 edition twin aluminum stroller',
    'Besrey 2025 edition twin aluminum strollers',
    'caution',
  ],
  ['Besrey fabric 12-drawer dresser', 'Besrey fabric 12- and 13-drawer dressers', 'caution'],
  ['Besrey fabric 13-drawer dresser', 'Besrey fabric 12- and 13-drawer dressers', 'caution'],
  ['Besrey fabric 14-drawer dresser', 'Besrey fabric 12- and 13-drawer dressers', 'none'],
  ['Besrey 2.5 l kettle', 'Besrey 1.5 l kettles', 'none'],
  ['Besrey 2.5 l kettle', 'Besrey 2.5 l kettles', 'caution'],
])('sizes: %s against %s: %s', (title, name, expected) => {
  expect(level(title, of(name))).toBe(expected);
});

describe('for whom goods are', () => {
  const images = [{ url: 'https://ae01.alicdn.com/kf/S0000000000000000000000000000000a.jpg' }];
  const cleaner = of('Besrey pet cleaner', { images });
  it('has to stand in the title beside a maker, not beside a picture', () => {
    expect(level('Besrey cleaner', cleaner)).toBe('none');
    expect(level('Besrey pet cleaner', cleaner)).toBe('caution');
    const imageKeys = ['S0000000000000000000000000000000a'];
    expect(judge(listing({ titles: ['Besrey cleaner'], imageKeys }), [cleaner]).level).toBe(
      'caution',
    );
  });
});

describe('beside a model or a picture a name may agree less', () => {
  const long = 'Zorvex Belmiro Tuladuo stroller';
  it('than beside a maker, but not in nothing', () => {
    const coded = hazard({ names: { en: long }, identification: models('XR0100') });
    expect(level('Stroller Zorvex XR0100', coded)).toBe('caution');
    expect(level('Stroller XR0100', coded)).toBe('none');
    expect(level('Besrey stroller Zorvex', of(`Besrey ${long}`))).toBe('none');
    expect(level('Besrey stroller', of(`Besrey ${long}`))).toBe('none');
  });
});

describe('goods that the maker’s name mentions', () => {
  const bicycle = of('Zorvexil electric bicycles', { brands: ['Zorvexil Bicycle'] });
  it.each([
    ['Zorvexil Bicycle electric doll for girls', 'none'],
    ['Electric doll Zorvexil Bicycle', 'none'],
    ['Zorvexil Bicycle electric bicycle with doll', 'caution'],
  ])('%s: %s', (title, expected) => {
    expect(level(title, bicycle)).toBe(expected);
  });
});

it('a word of middling rarity may name a line', () => {
  expect(isTelling('perfect')).toBe(true);
  expect(isTelling('set')).toBe(false);
  expect(isTelling('2026')).toBe(false);
});

describe('advice on a kind of goods', () => {
  const umbrellas = hazard({ names: { en: 'Children’s umbrella' } }, { about: 'kind' });
  const at = (place: number) =>
    listing({
      titles: [...Array.from({ length: place }, (_, n) => `Garden hose ${n}`), 'Kids umbrella'],
    });
  it('by one of the first four titles', () => {
    expect(judge(at(3), [umbrellas]).level).toBe('advice');
    expect(judge(at(4), [umbrellas]).level).toBe('none');
  });
});

describe('goods called otherwise', () => {
  const doubts = (title: string, name: string, brand = 'Besrey') =>
    judge(titled(title, { gtins: ['8710124155013'] }), [
      hazard({
        ...{ names: { en: name }, brands: [brand] },
        identification: [{ gtins: ['8710124155013'], basis: 'structured' }],
      }),
    ]).matches[0]?.doubts;
  it.each([
    ['Silver necklace', 'Twin stroller', ['other-kind']],
    ['Silver necklace', 'Silver stroller', ['other-kind']],
    ['Mug', 'Kitchen knife', []],
    ['Zorvex', 'Twin stroller', []],
    ['Silver necklace', 'Zorvex', []],
  ])('“%s” of a notice about “%s”: %j', (title, name, expected) => {
    expect(doubts(title, name)).toEqual(expected);
  });
  it('a brand that is a word for goods says nothing of them', () => {
    expect(doubts('Necklace stroller', 'Stroller necklace', 'Stroller')).toEqual([]);
    expect(doubts('Stroller guitar', 'Stroller necklace', 'Stroller')).toEqual(['other-kind']);
  });
});
