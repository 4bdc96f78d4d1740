import { describe, expect, it } from 'vitest';
import { brandKeysOfBrand } from '../../../lib/core/match/brand-keys.ts';
import { listingFacts, productFacts } from '../../../lib/core/match/facts.ts';
import { mayBeSameKind } from '../../../lib/core/match/kind.ts';
import { brandMatch } from '../../../lib/core/match/maker.ts';
import { nameClue } from '../../../lib/core/match/name-clue.ts';
import { bestNameMatch, tokenizeName } from '../../../lib/core/match/names.ts';
import type { Topic } from '../../../lib/core/match/rules.ts';
import { hazard, titled } from '../fixtures.ts';

/** Exactly as much as `weights.ts` asks for is enough. What each pair weighs is asserted with it. */

const noticeOf = (name: string, ...brands: string[]) => {
  const one = hazard({ names: { en: name }, brands });
  const [product] = one.products;
  if (!product) throw new Error('no product');
  return productFacts(one, product);
};
const pageOf = (title: string) => listingFacts(titled(title));
const weighed = (title: string, name: string) =>
  bestNameMatch([tokenizeName(title)], [tokenizeName(name)], []);
const agree = (title: string, name: string, topic: Topic) =>
  nameClue(pageOf(title), noticeOf(name), new Set([topic]), undefined) !== undefined;

describe('how much of a name a title covers', () => {
  it.each<[string, string, number, Topic, boolean]>([
    ['zorvex alarm', 'gift alert zorvex alarm', 0.6, 'maker', true],
    ['ambient alarm', 'gift alert ambient alarm', 1.4 / 2.4, 'maker', false],
    ['bag', 'set gift automatic bag', 0.3, 'picture', true],
    ['bag', 'set gift active bag', 0.45 / 1.6, 'picture', false],
    // From here on a word of another line in the title does not count.
    ['tuladuo fashion adorable bag', 'crochet fashion adorable bag', 0.75, 'maker', true],
    ['tuladuo fashion adorable bag', 'active fashion adorable bag', 1.35 / 2, 'maker', false],
  ])('“%s” of “%s”, %f, beside a %s: %s', (title, name, cover, topic, expected) => {
    expect(weighed(title, name)?.cover).toBeCloseTo(cover, 10);
    expect(agree(title, name, topic)).toBe(expected);
  });
});

describe('how much the words weigh that are shared', () => {
  it.each<[string, number, Topic, boolean]>([
    ['bicycle', 0.35, 'maker', true],
    ['toy', 0.25, 'maker', false],
  ])('“%s”, %f, beside a %s: %s', (name, weight, topic, expected) => {
    expect(weighed(name, name)?.weight).toBeCloseTo(weight, 10);
    expect(agree(name, name, topic)).toBe(expected);
  });
});

describe('how rare a word is', () => {
  it('that says what is noticed: “classic” does, “fashion” does not', () => {
    expect(mayBeSameKind(pageOf('zorvex kettle'), noticeOf('Classic'))).toBe(false);
    expect(mayBeSameKind(pageOf('zorvex kettle'), noticeOf('Fashion'))).toBe(true);
  });
  it('that is a brand in titles: “Alrt” is, “Alert” and “Active” are not', () => {
    expect(brandKeysOfBrand('Alrt')).toContain('brand:alrt');
    expect(brandKeysOfBrand('Alert')).not.toContain('brand:alert');
    expect(brandKeysOfBrand('Active')).not.toContain('brand:active');
  });
  it('that names a maker together with others', () => {
    const isDistinctive = (brand: string) =>
      brandMatch(pageOf(`${brand} lamp`), noticeOf('Lamp', brand))?.isDistinctive;
    expect(isDistinctive('Fashion Outdoor Party Sport')).toBe(true);
    expect(isDistinctive('Fashion Outdoor Party')).toBe(false);
  });
});
