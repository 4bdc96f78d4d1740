import { late } from '../late.ts';
import { hasDigit, hasHangul } from '../text.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { headOf, isGeneric } from './goods.ts';
import { modelStrength, sharedStart } from './model.ts';
import { isOneScript, makerWords, type Named } from './names.ts';
import { familiesOf, isKnownWord, rarity, tokensOf } from './vocabulary.ts';
import { lineRarity } from './weights.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * "iQ auto belay" and "Speed auto belay" are two lines of one maker: each side names something that
 * the other leaves out. Where only one side says more, the other may simply be shorter, and both may
 * be meant.
 */

type Words = ReadonlySet<string>;

/** What stands before goods of every line. */
const praise: Words = new Set(lists.praise.split(' '));

/** What only sellers say of goods of every line: looks, ease, seasons, places, for whom. */
const sellersWords: Words = new Set(lists.sellersWords.split(' '));

export const isYear = (token: string): boolean => /^(?:19|20)\d\d$/.test(token);

/** Such a word of a notice's name can say which line, model, size or use is meant. */
export const isTelling = (token: string): boolean =>
  rarity(token) >= lineRarity && !isGeneric(token) && !praise.has(token) && !isYear(token);

/** The same of a title; a Hangul word that no list knows may be anything. */
export const isTellingTitle = (token: string): boolean =>
  isTelling(token) && !sellersWords.has(token) && (!hasHangul(token) || isKnownWord(token));

/** One edit apart, for words of five letters and more. */
const isNear = (a: string, b: string): boolean => {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  const start = sharedStart(a, b).length;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
};

/** The same word, misspelled, shortened, or run together with a neighbour. Codes differ by a letter. */
export const isMetAt = (tokens: readonly string[], at: number, other: Named): boolean => {
  const [previous = '', token = '', next = ''] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if ([token, token + next, previous + token].some((one) => other.set.has(one))) return true;
  if (hasDigit(token)) return false;
  return other.tokens.some((one) => {
    const least = Math.min(token.length, one.length);
    // "Cool" is no "Coolwater".
    const isHalf = least >= 4 && 2 * least > Math.max(token.length, one.length);
    return (isHalf && (token.startsWith(one) || one.startsWith(token))) || isNear(token, one);
  });
};

const listMark = late(() => /[,;/&+]|\s(?:and|or|및)\s/);

/**
 * Words that the name has alone. One item of a list is enough ("wintergreen and birch oil"): what
 * stands at a mark of the list is forgiven where the item on the other side of it is met.
 */
const aloneInName = (name: Named, title: Named, maker: Words): string[] => {
  // What belongs to another product is no part of the name.
  const isOwn = (token: string) => name.set.has(token) && !maker.has(token);
  const items = name.shown.split(listMark()).map((text) => {
    const item = tokensOf(text);
    return { item, met: item.map((token, at) => isOwn(token) && isMetAt(item, at, title)) };
  });
  return items.flatMap(({ item, met }, at) =>
    item.filter((token, place) => {
      const isNumber = /^\d{3,}$/.test(token);
      const isFirst = !met.slice(0, place).includes(true);
      const isLast = !met.slice(place).includes(true);
      const isForgiven =
        (isFirst && items[at - 1]?.met.at(-1)) || (isLast && items[at + 1]?.met[0]);
      return isOwn(token) && !met[place] && (isNumber || !isForgiven);
    }),
  );
};

const scented: Words = new Set(lists.scented.split(' '));

/** Perfumes, soaps and what is smoked: a word more or less is another scent. */
export const isScented = (tokens: Iterable<string>): boolean =>
  [...tokens].some((token) => scented.has(token) || familiesOf(token).includes('care'));

/** Goods are of every colour and for all, but an ink or a scent may be named by it, or by a number. */
const shades: Words = new Set(lists.shades.split(' '));

/**
 * The title lacks the colour or the number of the variant, or most of its words, or each names a line
 * or scent that the other leaves out; `said` are words of maker and goods.
 */
export const isOtherVariant = (variant: Named, title: Named, common: Words): boolean => {
  const alone = aloneInName(variant, title, common);
  const last = variant.tokens.at(-1);
  if (alone.some((token) => shades.has(token) || (token === last && /^\d{1,3}$/.test(token))))
    return true;
  // Scents and soaps are told whole: "Moon Light" is no "Moon Light Waltz".
  const isAlone = (token: string, at: number) =>
    !common.has(token) && isTelling(token) && !isMetAt(variant.tokens, at, title);
  if (isScented(common) && variant.tokens.some(isAlone)) return true;
  // "Ok the One" is no "Ok beautiful".
  const isLong = (token: string) => token.length > 2 || /\d[a-z]|[a-z]\d/.test(token);
  const own = variant.tokens.filter((token) => isLong(token) && !common.has(token));
  if (2 * alone.filter(isLong).length > own.length) return true;
  // Behind the name a colour is one that sellers add.
  const end = title.tokens.findLastIndex((token) => variant.set.has(token) && !common.has(token));
  return (
    alone.some(isTelling) &&
    title.tokens.some(
      (token, at) =>
        !common.has(token) &&
        (isTellingTitle(token) || (at < end && shades.has(token))) &&
        !isMetAt(title.tokens, at, variant),
    )
  );
};

/** The title says all of a name that says more than maker and goods ("Zorvex H2O make-up remover"). */
export const hasWholeLine = (title: Named, name: Named, makers: Words): boolean => {
  const own = name.tokens.filter((token) => !makers.has(token));
  const head = headOf(own);
  const isLine = (token: string) =>
    isTellingTitle(token) && !isKnownWord(token) && token !== head && /\p{L}/u.test(token);
  return own.some(isLine) && own.every((_, at) => isMetAt(own, at, title));
};

/** Neither a measure nor a year. */
export const isCode = (token: string): boolean => modelStrength(token) === 'strong';

/**
 * Words that the title has alone, up to the goods: behind them stands what else a seller says. A code
 * counts anywhere; where the goods are called otherwise, every word does.
 */
const aloneInTitle = (title: Named, name: Named, makers: Words): string[] => {
  const { tokens } = title;
  const head = headOf(name.tokens.filter((token) => !makers.has(token)));
  const goods = tokens.lastIndexOf(head ?? '');
  const end = goods < 0 ? tokens.length : goods;
  return tokens.filter(
    (token, at) => (at < end || isCode(token)) && !makers.has(token) && !isMetAt(tokens, at, name),
  );
};

/**
 * Another line of the maker, by every name of the notice in the title's script: words of another
 * language cannot be told missing. `brand` is the one that met, if any. A second one in the notice's
 * name has to be met too; the title may name any of them.
 */
export const isOtherLine = (
  title: Named,
  page: Pick<ListingFacts, 'brand'>,
  notice: Pick<ProductFacts, 'brands' | 'named'>,
  brand: string | undefined,
): boolean => {
  const all = makerWords([...notice.brands, page.brand ?? '']);
  const met = brand === undefined ? all : makerWords([brand]);
  const names = notice.named().filter((name) => isOneScript({ title, name }));
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        aloneInName(name, title, met).some(isTelling) &&
        aloneInTitle(title, name, all).some(isTellingTitle),
    )
  );
};
