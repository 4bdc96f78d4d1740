import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isSpecific } from './goods.ts';
import { type TokenizedName, tokenizeName } from './names.ts';
import { matchesAt } from './product-lines.ts';
import { familiesOf, rarity, tokensOf } from './vocabulary.ts';
import { lineRarity } from './weights.ts';

/** A finding about a kind of goods applies to a page whose title belongs to that kind (`kinds.json`). */
export const kindClue = (page: ListingFacts, { product }: ProductFacts): Clue | undefined => {
  const match = page.kinds().find(({ kind }) => kind === product.goods);
  return match && { kind: 'kind', page: match.title, notice: match.kind };
};

/** Words of both sides without brands, because a brand may look like a product word (Razor, John Deere). */
const wordsOf = (page: ListingFacts, notice: ProductFacts) => {
  const brands = new Set(notice.brands.flatMap((brand) => tokensOf(brand)));
  const withoutBrands = (tokens: readonly string[]) => tokens.filter((token) => !brands.has(token));
  // The site's own category is one more word for what the goods are.
  const category = tokensOf(page.listing.category ?? '', 20);
  return {
    pageWords: withoutBrands([
      ...page.tokenizedTitles().flatMap(({ tokens }) => tokens),
      ...category,
    ]),
    noticeWords: withoutBrands(notice.tokenizedNames().flatMap(({ tokens }) => tokens)),
  };
};

const shareWordOrFamily = (ofPage: readonly string[], ofNotice: readonly string[]): boolean => {
  const families = new Set(ofPage.filter(isSpecific).flatMap(familiesOf));
  return ofNotice.some(
    (word) => ofPage.includes(word) || familiesOf(word).some((family) => families.has(family)),
  );
};

/**
 * Entirely different goods: the vocabulary knows the product words of both sides, and they share neither
 * a word nor a family of goods. In a language that the vocabulary lacks this is never said.
 */
export const isOtherKind = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { pageWords, noticeWords } = wordsOf(page, notice);
  const [goods, noticeGoods] = [pageWords.filter(isSpecific), noticeWords.filter(isSpecific)];
  const areInVocabulary = [goods, noticeGoods].every(
    (words) => words.flatMap(familiesOf).length > 0,
  );
  return areInVocabulary && !shareWordOrFamily(goods, noticeGoods);
};

const distinctiveWords = (ofNotice: readonly string[]) =>
  ofNotice.filter((word) => isSpecific(word) || rarity(word) >= lineRarity);

/** The names share a word, a part of one ("chainsaws" are chain saws) or a family of goods. */
export const haveSimilarNames = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { pageWords, noticeWords } = wordsOf(page, notice);
  const isShared = (name: TokenizedName) =>
    pageWords.some((_, at) => matchesAt(pageWords, at, name));
  return (
    notice.tokenizedNames().some(isShared) ||
    shareWordOrFamily(pageWords, distinctiveWords(noticeWords))
  );
};

/** The product word of a notice's name: "toy" of "Plastic toy – Zoo". */
export const goodsWordOf = (name: string): string | undefined => {
  const parts = name.split(' – ').map((part) => tokenizeName(part).tokens.findLast(isSpecific));
  return parts.find((word) => word !== undefined);
};

export const goodsWordsOfTitle = (title: string): string[] =>
  tokenizeName(title).tokens.filter(isSpecific);

/** The notice's product word that a title of the page has as well. */
export const sharedGoodsWord = (page: ListingFacts, notice: ProductFacts): string | undefined => {
  const words = notice.tokenizedNames().flatMap(({ text }) => goodsWordOf(text) ?? []);
  return words.find((word) => page.tokenizedTitles().some(({ set }) => set.has(word)));
};

/** The names are similar, or one side does not say what the goods are. */
export const mayBeSameKind = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { pageWords, noticeWords } = wordsOf(page, notice);
  const isUnclear = !pageWords.some(isSpecific) || distinctiveWords(noticeWords).length === 0;
  return isUnclear || haveSimilarNames(page, notice);
};
