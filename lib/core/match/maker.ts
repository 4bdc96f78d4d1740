import { hasHangul } from '../text.ts';
import { brandText, brandWords, isWellKnown, latinSpelling } from './brand.ts';
import { isRare } from './brand-keys.ts';
import { isInside, recipientSpans, type Span } from './compatibility.ts';
import { type ListingFacts, originalText, type ProductFacts, type TitleFacts } from './facts.ts';
import { isAccessory, isGeneric } from './goods.ts';
import { sellerNameKey } from './seller.ts';
import { isGoods, rarity, tokensOf } from './vocabulary.ts';
import { brandWeight } from './weights.ts';

export interface BrandMatch {
  page: string;
  notice: string;
  /** Where a title has it; missing where the page's structured data states it. */
  at?: { title: TitleFacts; span: Span };
  /** The words alone name a maker: "Besrey", not "Lovely". */
  isDistinctive: boolean;
  /** Placed or written as makers usually are: in front, in capitals, in several words, or stated. */
  isProminent: boolean;
  /** Several words in a row, which match by chance less often than a single one. */
  isPhrase: boolean;
}

/** Words for goods or their users ("Toys", "Kids", "Type C"), which name no maker. */
const isDescriptive = (words: readonly string[]): boolean =>
  !words.some(isWellKnown) &&
  words.every((word) =>
    tokensOf(word).every(
      (token) => token.length < 2 || isGoods(token) || isGeneric(token) || isAccessory(token),
    ),
  );

const isRareBrand = (words: readonly string[]): boolean =>
  words.some(isRare) || words.reduce((sum, word) => sum + rarity(word), 0) >= brandWeight;

/** How many words into a title sellers still put the maker. */
const leadingWords = 4;

/** In capitals among small letters, or with a capital inside. */
const isWrittenAsName = (brand: string, shown: string): boolean => {
  if (shown === shown.toUpperCase()) return false;
  const at = shown.toLowerCase().indexOf(brand.toLowerCase());
  // Where `indexOf` finds nothing (-1), `slice` holds one letter at most, and the test fails.
  return /[A-Z]{3}|[a-z][A-Z]/.test(shown.slice(at, at + brand.length));
};

/** A single word deep inside a title may be an ordinary one that no list knows ("bourbon glasses"). */
const isProminent = (brand: string, words: readonly string[], title: TitleFacts, start: number) => {
  if (words.length > 1) return true;
  const preceding = title.folded.slice(0, start).match(/[\p{L}\p{N}]+/gu) ?? [];
  return preceding.length < leadingWords || isWrittenAsName(brand, title.original);
};

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Latin names may touch Hangul (`PREPHONE충전기`); within a script a name ends where letters end. */
const patternOf = (words: readonly string[]): RegExp => {
  const letters = words.some(hasHangul) ? '\\p{L}\\p{N}' : 'a-z0-9';
  const joined = words.map(escaped).join('[^\\p{L}\\p{N}]{0,3}');
  return new RegExp(`(?<![${letters}])${joined}(?![${letters}])`, 'gu');
};

const spanInTitle = (words: readonly string[], title: TitleFacts): Span | undefined => {
  if (!words.every((word) => title.folded.includes(word))) return undefined;
  for (const hit of title.folded.matchAll(patternOf(words))) {
    const end = hit.index + hit[0].length;
    const isAboutOtherGoods = isInside(
      [...title.otherProducts, ...recipientSpans(title.folded)],
      hit.index,
      end,
    );
    if (!isAboutOtherGoods) return [hit.index, end];
  }
  return undefined;
};

const isSameSpelling = (a: string, b: string): boolean => {
  const [one, other] = [brandText(a), brandText(b)];
  return one === other || latinSpelling(one) === other || latinSpelling(other) === one;
};

/**
 * How many first words of a title are compared with a maker's spelling in the other script. Further in,
 * the same spelling is an ordinary word.
 */
const maxSpellingWords = 3;

const spanInOtherScript = (brand: string, title: TitleFacts): Span | undefined => {
  const all = [...title.folded.matchAll(/[a-z]+|\p{Script=Hangul}+/gu)];
  for (const { 0: word, index } of all.slice(0, maxSpellingWords)) {
    const end = index + word.length;
    if (isSameSpelling(word, brand) && !isInside(title.otherProducts, index, end))
      return [index, end];
  }
  return undefined;
};

const brandInTitles = (brand: string, page: ListingFacts): BrandMatch | undefined => {
  const words = brandWords(brand);
  if (isDescriptive(words)) return undefined;
  for (const title of page.titles) {
    const span = spanInTitle(words, title) ?? spanInOtherScript(brand, title);
    if (span === undefined) continue;
    const at = { title, span };
    return {
      page: originalText(title, ...span),
      notice: brand,
      at,
      isDistinctive: isRareBrand(words),
      isProminent: isProminent(brand, words, title, span[0]),
      isPhrase: words.length > 1,
    };
  }
  return undefined;
};

export const brandMatch = (
  page: ListingFacts,
  { brands }: ProductFacts,
): BrandMatch | undefined => {
  const { brand: stated } = page;
  const listed =
    stated === undefined ? undefined : brands.find((brand) => isSameSpelling(stated, brand));
  if (stated !== undefined && listed !== undefined)
    return {
      page: stated,
      notice: listed,
      isDistinctive: true,
      isProminent: true,
      isPhrase: false,
    };
  const candidates = brands.flatMap((brand) => brandInTitles(brand, page) ?? []);
  const byWeight = (one: BrandMatch) => Number(one.isDistinctive) * 2 + Number(one.isProminent);
  return candidates.sort((a, b) => byWeight(b) - byWeight(a))[0];
};

/** A firm that the page names by law (`firm.ts`), where the notice names it too. */
export const firmMatch = (
  { firms }: ListingFacts,
  { brands, product }: ProductFacts,
): BrandMatch | undefined => {
  const named = [...brands, ...product.sellers.flatMap(({ name }) => name ?? [])];
  for (const page of firms) {
    const notice = named.find((one) => sellerNameKey(one) === sellerNameKey(page));
    if (notice !== undefined)
      return { page, notice, isDistinctive: true, isProminent: true, isPhrase: false };
  }
  return undefined;
};

export const isOtherBrand = (page: ListingFacts, notice: ProductFacts): boolean => {
  const { brand } = page;
  if (brand === undefined || notice.brands.length === 0) return false;
  const key = brandText(brand);
  // "GRACO Children's Products" is Graco: one name inside the other is no contradiction.
  const isPart = notice.brands.some((one) => {
    const other = brandText(one);
    return other.includes(key) || key.includes(other);
  });
  return !isPart && !brandMatch(page, notice) && !firmMatch(page, notice);
};
