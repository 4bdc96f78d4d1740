import type { Hazard, Product } from '../../../lib/core/hazard.ts';
import { Listing } from '../../../lib/core/listing.ts';
import { headOf } from '../../../lib/core/match/goods.ts';
import { tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { withoutBrand } from './retitle.ts';

/**
 * The planted titles say little of their own, real ones much. Here the maker and the notice's words
 * stand around three words that a real listing has in front of the same goods, with every word of the
 * notice or with one left out: what words of like goods cost, which the rules on lines read as another
 * product's.
 */
export interface WordsCase {
  style: 'every word kept' | 'one word left out';
  page: Listing;
  notice: Hazard;
}

/** Goods → the three words in front of them, in real titles. */
const wordsByGoods = (titles: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const title of titles) {
    const words = title.replace(/[^A-Za-z0-9' -]+/g, ' ').split(/\s+/);
    for (const [at, word] of words.entries()) {
      const [goods] = tokensOf(word);
      if (at < 3 || goods === undefined) continue;
      const stretches = found.get(goods) ?? [];
      found.set(goods, stretches);
      stretches.push(words.slice(Math.max(1, at - 3), at).join(' '));
    }
  }
  return found;
};

const page = (title: string): Listing =>
  Listing.parse({ site: 'aliexpress', id: '1005001234567890', titles: [title] });

const bare = (hazard: Hazard, product: Product, name: string): Hazard => ({
  ...hazard,
  products: [
    {
      ...product,
      names: { en: name },
      listings: [],
      images: [],
      certificates: [],
      identification: [],
      sellers: [],
    },
  ],
});

/** Fewer stretches than this are no choice. */
const leastStretches = 5;

export const wordsCases = (hazards: readonly Hazard[], titles: readonly string[]): WordsCase[] => {
  const known = wordsByGoods(titles);
  const recent = hazards.filter(
    ({ about, published = '2017' }) => about === 'product' && published >= '2017',
  );
  return recent.flatMap((hazard, at) => {
    const [product] = hazard.products;
    const [brand] = product?.brands ?? [];
    const name = product?.names.en;
    if (product === undefined || brand === undefined || name === undefined) return [];
    const own = withoutBrand(name, [brand]).replace(/["“”]/g, '').split(' ');
    const stretches = known.get(headOf(tokensOf(own.join(' '))) ?? '') ?? [];
    if (stretches.length < leastStretches) return [];
    const others = stretches[(at * 7919) % stretches.length];
    const notice = bare(hazard, product, name);
    const title = (words: readonly string[]) => page([brand, others, ...words].join(' '));
    const kept: WordsCase = { style: 'every word kept', page: title(own), notice };
    if (own.length < 4) return [kept];
    const left = own.filter((_, place) => place !== at % (own.length - 1));
    return [kept, { style: 'one word left out', page: title(left), notice }];
  });
};
