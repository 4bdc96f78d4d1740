import { describe, expect, it } from 'vitest';
import { listingFacts, productFacts } from '../../../lib/core/match/facts.ts';
import { tokenizeName } from '../../../lib/core/match/names.ts';
import { isOtherLine, isOtherVariant } from '../../../lib/core/match/product-lines.ts';
import { tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { hazard, titled } from '../fixtures.ts';

/** What the smaller functions answer, each by itself: the judge has other ways to the same level. */

describe('another variant of the goods', () => {
  const isOther = (title: string, text: string, said: string) => {
    const tokens = tokensOf(text);
    const variant = { text, tokens, set: new Set(tokens), isForeign: false };
    return isOtherVariant(variant, tokenizeName(title), new Set(tokensOf(said)));
  };
  it.each([
    // Its last number is missing; one in front may be.
    ['zorvex belmiro', 'zorvex belmiro 30', 'vaporizer', true],
    ['zorvex belmiro', '30 zorvex belmiro', 'vaporizer', false],
    // Most of its words are, without those of two letters and those of maker and goods.
    ['zorvex', 'zorvex belmiro tuladuo', 'vaporizer', true],
    ['zorvex belmiro', 'zorvex belmiro tuladuo', 'vaporizer', false],
    ['zorvex', 'ok zo zorvex', 'vaporizer', false],
    ['zorvex', 'vaporizer zorvex belmiro tuladuo', 'vaporizer', true],
    // Each names a word that the other leaves out; a colour is one in front only.
    ['zorvex tuladuo', 'zorvex belmiro', 'vaporizer', true],
    ['black zorvex', 'zorvex belmiro', 'vaporizer', true],
    ['zorvex black', 'zorvex belmiro', 'vaporizer', false],
    ['zorvex black vaporizer', 'zorvex belmiro vaporizer', 'vaporizer', false],
    ['zorvex', 'zorvex belmiro', 'vaporizer', false],
  ])('“%s” against “%s” of a %s: %s', (title, variant, said, expected) => {
    expect(isOther(title, variant, said)).toBe(expected);
  });
});

const noticeOf = (brand: string, names: Record<string, string>) => {
  const one = hazard({ brands: [brand], names });
  const [product] = one.products;
  if (!product) throw new Error('no product');
  return productFacts(one, product);
};

describe('another line', () => {
  const isOther = (title: string, name: string, brand = 'Besrey', language = 'en') =>
    isOtherLine(
      tokenizeName(title),
      listingFacts(titled(title)),
      noticeOf(brand, { [language]: name }),
      brand,
    );
  it.each([
    ['nighthawk helmet', 'speed helmet', true],
    // Behind the goods stands what sellers add, even where they begin the title.
    ['helmet nighthawk', 'speed helmet', false],
    // The goods are called otherwise: every word counts.
    ['nighthawk kettle', 'speed helmet', true],
    // What the notice's goods are for is no word of their name.
    ['nighthawk auto belay', 'auto belay for zorvex laptops', false],
    // One item of a list is enough, with all that stands before or behind what is met.
    ['nighthawk wintergreen oil', 'wintergreen and sweet birch oil', false],
    ['nighthawk metal birch', 'metal tuladuo and birch', false],
    ['nighthawk helmet', 'wintergreen and sweet birch oil', true],
  ])('“%s” against “%s”: %s', (title, name, expected) => {
    expect(isOther(title, name)).toBe(expected);
  });
  it('a maker called like goods is not what they are called', () => {
    const by = (title: string) =>
      isOther(title, 'speed helmet by zorvex bicycle', 'Zorvex Bicycle');
    expect(by('zorvex nighthawk helmet')).toBe(true);
    expect(by('zorvex helmet nighthawk bicycle')).toBe(false);
  });
  it('is not told across scripts', () => {
    expect(isOther('nighthawk helmet', '조벡스 헬멧', 'Besrey', 'ko')).toBe(false);
  });
});
