import { lazy } from '../lazy.ts';
import { hasDigit, hasHangul } from '../text.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { headNoun, isGeneric } from './goods.ts';
import { modelStrength, sharedStart } from './model.ts';
import { isSameScript, makerWords, type TokenizedName } from './names.ts';
import { familiesOf, isKnownWord, rarity, tokensOf } from './vocabulary.ts';
import { lineRarity } from './weights.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Product lines. "iQ auto belay" and "Speed auto belay" are two lines of one maker, because each name has
 * a word that the other lacks. Where only one says more, the other may simply be a shorter name of the same.
 */

type Words = ReadonlySet<string>;

/** Words of praise, which stand before goods of every line. */
const praise: Words = new Set(lists.praise.split(' '));

/** Words that only sellers add to goods of every line: looks, ease, seasons, places, users. */
const sellerWords: Words = new Set(lists.sellersWords.split(' '));

export const isYear = (token: string): boolean => /^(?:19|20)\d\d$/.test(token);

/** Whether a word of a notice's name can say which line, model, size or use is meant. */
export const isDistinctive = (token: string): boolean =>
  rarity(token) >= lineRarity && !isGeneric(token) && !praise.has(token) && !isYear(token);

/** Whether a word of a title can say which line is sold. A Hangul word that no list knows may be anything. */
export const isDistinctiveInTitle = (token: string): boolean =>
  isDistinctive(token) && !sellerWords.has(token) && (!hasHangul(token) || isKnownWord(token));

/** One edit apart, for words of five letters and more. */
const isMisspelling = (a: string, b: string): boolean => {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  const start = sharedStart(a, b).length;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
};

/**
 * The other name has this word, perhaps misspelled, shortened or run together with its neighbour. Codes
 * must be equal, since two of them may differ by one letter.
 */
export const matchesAt = (tokens: readonly string[], at: number, other: TokenizedName): boolean => {
  const [previous = '', token = '', next = ''] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if ([token, token + next, previous + token].some((one) => other.set.has(one))) return true;
  if (hasDigit(token)) return false;
  return other.tokens.some((one) => {
    const least = Math.min(token.length, one.length);
    // "Cool" is no "Coolwater".
    const isAbbreviation = least >= 4 && 2 * least > Math.max(token.length, one.length);
    return (
      (isAbbreviation && (token.startsWith(one) || one.startsWith(token))) ||
      isMisspelling(token, one)
    );
  });
};

const listMark = lazy(() => /[,;/&+]|\s(?:and|or|및)\s/);

/**
 * Words of the name that the title lacks. Of a list ("wintergreen and birch oil") one item is enough, so
 * words beside a list mark are left out where the item on its other side matches.
 */
const tokensOnlyInName = (name: TokenizedName, title: TokenizedName, maker: Words): string[] => {
  // Words in a compatibility phrase belong to another product and are not in `set`.
  const isOwn = (token: string) => name.set.has(token) && !maker.has(token);
  const items = name.text.split(listMark()).map((text) => {
    const item = tokensOf(text);
    return { item, matched: item.map((token, at) => isOwn(token) && matchesAt(item, at, title)) };
  });
  return items.flatMap(({ item, matched }, at) =>
    item.filter((token, place) => {
      const isNumber = /^\d{3,}$/.test(token);
      const isFirst = !matched.slice(0, place).includes(true);
      const isLast = !matched.slice(place).includes(true);
      const isOtherListItem =
        (isFirst && items[at - 1]?.matched.at(-1)) || (isLast && items[at + 1]?.matched[0]);
      return isOwn(token) && !matched[place] && (isNumber || !isOtherListItem);
    }),
  );
};

const scented: Words = new Set(lists.scented.split(' '));

/** Perfumes, soaps and vapes: with these, one word more or less is another scent. */
export const isScented = (tokens: Iterable<string>): boolean =>
  [...tokens].some((token) => scented.has(token) || familiesOf(token).includes('care'));

/** Colours and users. Most goods come in all of them, but an ink or a scent may be named by one. */
const shades: Words = new Set(lists.shades.split(' '));

/**
 * The title lacks the colour, the number or most words of the variant, or each of them names a line or
 * scent that the other lacks. `common` are the words of maker and goods.
 */
export const isOtherVariant = (
  variant: TokenizedName,
  title: TokenizedName,
  common: Words,
): boolean => {
  const alone = tokensOnlyInName(variant, title, common);
  const last = variant.tokens.at(-1);
  if (alone.some((token) => shades.has(token) || (token === last && /^\d{1,3}$/.test(token))))
    return true;
  // A scent needs all words of its name: "Moon Light" is no "Moon Light Waltz".
  const isAlone = (token: string, at: number) =>
    !common.has(token) && isDistinctive(token) && !matchesAt(variant.tokens, at, title);
  if (isScented(common) && variant.tokens.some(isAlone)) return true;
  // "Ok the One" is no "Ok beautiful".
  const isLong = (token: string) => token.length > 2 || /\d[a-z]|[a-z]\d/.test(token);
  const ownTokens = variant.tokens.filter((token) => isLong(token) && !common.has(token));
  if (2 * alone.filter(isLong).length > ownTokens.length) return true;
  // A colour behind the name is the seller's choice of colours, so only one before its end counts.
  const end = title.tokens.findLastIndex((token) => variant.set.has(token) && !common.has(token));
  return (
    alone.some(isDistinctive) &&
    title.tokens.some(
      (token, at) =>
        !common.has(token) &&
        (isDistinctiveInTitle(token) || (at < end && shades.has(token))) &&
        !matchesAt(title.tokens, at, variant),
    )
  );
};

/** The title has every word of a name that also names a line ("Zorvex H2O make-up remover"). */
export const hasFullLineName = (
  title: TokenizedName,
  name: TokenizedName,
  makers: Words,
): boolean => {
  const lineTokens = name.tokens.filter((token) => !makers.has(token));
  const head = headNoun(lineTokens);
  const isLine = (token: string) =>
    isDistinctiveInTitle(token) && !isKnownWord(token) && token !== head && /\p{L}/u.test(token);
  return lineTokens.some(isLine) && lineTokens.every((_, at) => matchesAt(lineTokens, at, title));
};

/** Neither a measure nor a year. */
export const isCode = (token: string): boolean => modelStrength(token) === 'strong';

/**
 * Words of the title that the name lacks, up to the product word, since sellers' extras stand behind it.
 * A code counts anywhere, and so does every word where title and name have different product words.
 */
const tokensOnlyInTitle = (title: TokenizedName, name: TokenizedName, makers: Words): string[] => {
  const { tokens } = title;
  const head = headNoun(name.tokens.filter((token) => !makers.has(token)));
  const goods = tokens.lastIndexOf(head ?? '');
  const end = goods < 0 ? tokens.length : goods;
  return tokens.filter(
    (token, at) =>
      (at < end || isCode(token)) && !makers.has(token) && !matchesAt(tokens, at, name),
  );
};

/**
 * The title names another line of the maker than every name of the notice in the title's script; names in
 * other scripts cannot be compared. `brand` is the matching brand, if any: a second brand in the notice's
 * name has to match as well, while the title may name any of them.
 */
export const isOtherLine = (
  title: TokenizedName,
  page: Pick<ListingFacts, 'brand'>,
  notice: Pick<ProductFacts, 'brands' | 'tokenizedNames'>,
  brand: string | undefined,
): boolean => {
  const all = makerWords([...notice.brands, page.brand ?? '']);
  const matched = brand === undefined ? all : makerWords([brand]);
  const names = notice.tokenizedNames().filter((name) => isSameScript({ title, name }));
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        tokensOnlyInName(name, title, matched).some(isDistinctive) &&
        tokensOnlyInTitle(title, name, all).some(isDistinctiveInTitle),
    )
  );
};
