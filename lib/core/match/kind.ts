import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isSpecific } from './goods.ts';
import { isMetAt } from './lines.ts';
import { type Named, namedOf } from './names.ts';
import { familiesOf, rarity, tokensOf } from './vocabulary.ts';
import { lineRarity } from './weights.ts';

/** Whether page and notice speak of goods of one kind. */

/** A finding about a kind of goods is about a page that the table of kinds gives the same code. */
export const kindClue = (page: ListingFacts, { product }: ProductFacts): Clue | undefined => {
  const met = page.kinds().find(({ kind }) => kind === product.goods);
  return met && { kind: 'kind', page: met.title, notice: met.kind };
};

/** A brand may be a word for goods (Razor, John Deere): there it is none. */
const wordsOf = (page: ListingFacts, notice: ProductFacts) => {
  const brands = new Set(notice.brands.flatMap((brand) => tokensOf(brand)));
  const own = (tokens: readonly string[]) => tokens.filter((token) => !brands.has(token));
  // The site's own category is one more word for what the goods are.
  const category = tokensOf(page.listing.category ?? '', 20);
  return {
    ofPage: own([...page.named().flatMap(({ tokens }) => tokens), ...category]),
    ofNotice: own(notice.named().flatMap(({ tokens }) => tokens)),
  };
};

/** They share a word, or a family of goods. */
const areOne = (ofPage: readonly string[], ofNotice: readonly string[]): boolean => {
  const families = new Set(ofPage.filter(isSpecific).flatMap(familiesOf));
  return ofNotice.some(
    (word) => ofPage.includes(word) || familiesOf(word).some((family) => families.has(family)),
  );
};

/**
 * Other goods altogether: each side is called by words the vocabulary knows, none is shared, and no
 * family of goods is either. Says nothing about languages the vocabulary does not have.
 */
export const isOtherKind = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { ofPage, ofNotice } = wordsOf(page, notice);
  const [goods, others] = [ofPage.filter(isSpecific), ofNotice.filter(isSpecific)];
  const areKnown = [goods, others].every((words) => words.flatMap(familiesOf).length > 0);
  return areKnown && !areOne(goods, others);
};

const tellingOf = (ofNotice: readonly string[]) =>
  ofNotice.filter((word) => isSpecific(word) || rarity(word) >= lineRarity);

/** They share a word, a half of one ("chainsaws" are chain saws) or a family of goods. */
export const isCalledAlike = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { ofPage, ofNotice } = wordsOf(page, notice);
  const isMet = (name: Named) => ofPage.some((_, at) => isMetAt(ofPage, at, name));
  return notice.named().some(isMet) || areOne(ofPage, tellingOf(ofNotice));
};

/** The word a notice calls its goods by: "toy" of "Plastic toy – Zoo". */
export const goodsWordOf = (name: string): string | undefined => {
  const parts = name.split(' – ').map((part) => namedOf(part).tokens.findLast(isSpecific));
  return parts.find((word) => word !== undefined);
};

export const goodsWordsOfTitle = (title: string): string[] =>
  namedOf(title).tokens.filter(isSpecific);

/** A title has the word that the notice calls its goods by. */
export const sharedGoods = (page: ListingFacts, notice: ProductFacts): string | undefined => {
  const words = notice.named().flatMap(({ shown }) => goodsWordOf(shown) ?? []);
  return words.find((word) => page.named().some(({ set }) => set.has(word)));
};

/** The goods are called alike, or one side does not tell what they are. */
export const mayBeOneKind = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { ofPage, ofNotice } = wordsOf(page, notice);
  const isUntold = !ofPage.some(isSpecific) || tellingOf(ofNotice).length === 0;
  return isUntold || isCalledAlike(page, notice);
};
