import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { judge } from '../../../lib/core/judge.ts';
import type { Listing } from '../../../lib/core/listing.ts';
import { listingFacts, productFacts } from '../../../lib/core/match/facts.ts';
import { nameClue } from '../../../lib/core/match/name-clue.ts';
import { isDistinctive } from '../../../lib/core/match/product-lines.ts';
import type { Topic } from '../../../lib/core/match/rules.ts';
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

it('a word of middling rarity may name a line', () => {
  expect(isDistinctive('perfect')).toBe(true);
  expect(isDistinctive('set')).toBe(false);
  expect(isDistinctive('2026')).toBe(false);
});

describe('advice on a kind of goods', () => {
  const umbrellas = hazard({ goods: 'children_umbrella' }, { about: 'kind' });
  const at = (place: number) =>
    listing({
      titles: [...Array.from({ length: place }, (_, n) => `Garden hose ${n}`), 'Kids umbrella'],
    });
  it('is given by one of the first three titles', () => {
    expect(judge(at(2), [umbrellas]).level).toBe('advice');
    expect(judge(at(3), [umbrellas]).level).toBe('none');
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

describe('a name beside clues of some topics', () => {
  const hasName = (title: string, notice: Hazard, topics: readonly Topic[]) => {
    const [product] = notice.products;
    if (!product) throw new Error('no product');
    const facts = productFacts(notice, product);
    const page = listingFacts(titled(title));
    const [brand] = product.brands;
    return nameClue(page, facts, new Set(topics), brand) !== undefined;
  };

  it.each<[Topic, boolean]>([
    ['maker', false],
    ['picture', true],
    ['code', true],
  ])('that lacks what is rare, beside a %s: %s', (topic, expected) => {
    const long = of('Besrey Zorvex Tuladuo Belmiro Morello stroller');
    expect(hasName('Besrey Zorvex Tuladuo stroller', long, [topic])).toBe(expected);
  });
});

describe('which clues are told', () => {
  const kinds = (page: Listing, notice: Hazard) =>
    judge(page, [notice]).matches[0]?.clues.map(({ kind }) => kind);
  it('a name is not told beside a barcode alone', () => {
    const gtins = ['4006381333931'];
    const identification = [{ gtins, basis: 'structured' as const }];
    const notice = of('Zorvex twin stroller', { brands: [], identification });
    expect(kinds(titled('Zorvex twin stroller', { gtins }), notice)).toEqual(['gtin']);
  });
  it('a number of five digits asks more of a name only where nothing else speaks', () => {
    const imageKeys = ['S0000000000000000000000000000000a'];
    const images = [{ url: `https://ae01.alicdn.com/kf/${imageKeys}.jpg` }];
    const notice = hazard({ names: { en: 'Stroller' }, images, identification: models('89041') });
    const title = 'Stroller 89041';
    expect(kinds(titled(title, { imageKeys }), notice)).toEqual(['image-key', 'model', 'name']);
    expect(kinds(titled(title), notice)).toBeUndefined();
  });
});
