import { isGoods, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * What goods are called. A title is about the thing that its last product word names, and that may be
 * a part of, or an accessory for, the thing that a notice is about.
 */

type Words = ReadonlySet<string>;

/** Words for goods of every kind and for users ("product", "kids"); they do not tell two products apart. */
const generic: Words = new Set(lists.anyGoods.split(' '));

/** Words for parts and accessories: a "stroller organizer" is no stroller. */
const accessories: Words = new Set(lists.extras.split(' '));

export const isGeneric = (token: string): boolean => generic.has(token);
export const isSpecific = (token: string): boolean => isGoods(token) && !generic.has(token);
/** An accessory or a spare part. */
export const isAccessory = (token: string): boolean => accessories.has(token);
const isProductWord = (token: string): boolean => isAccessory(token) || isSpecific(token);

/** A word that the vocabulary does not know as goods may still name them, unless it is a single letter. */
export const mayBeProductWord = (token: string): boolean =>
  !generic.has(token) && /\p{L}{2}/u.test(token);

/**
 * The noun that names the goods: the last product word, else the last word. English and Korean both put
 * it there; compatibility phrases were removed before.
 */
export const headNoun = (tokens: readonly string[]): string | undefined =>
  tokens.findLast(isSpecific) ?? tokens.findLast(mayBeProductWord);

/** Where a part of a title ends. A comma inside a number ends nothing ("1,5 m"). */
const boundary = /,(?!\d)|[;|()[\]{}]|\s[-–—]\s|\s(?:with|w|and|plus|including|for)\s/;

const textBefore = (text: string, mark: RegExp): string => {
  const at = text.search(mark);
  return at < 0 ? text : text.slice(0, at);
};

/** The first run of product words: "screen protector case" of "screen protector case, black". */
const firstGoods = (stretch: string): string[] => {
  const tokens = tokensOf(stretch, 12);
  const start = tokens.findIndex(isProductWord);
  if (start < 0) return [];
  const length = tokens.slice(start).findIndex((token) => !isProductWord(token));
  const end = length < 0 ? tokens.length : start + length;
  return tokens.slice(start, end);
};

/** How many words in front of a model may say what is sold for it. */
const maxWordsBeforeModel = 3;

/** A second number, a size and a rating in brackets belong to the model: `X12|4711 (16A)`, `X12-B2`, `12.31 - I`, `X12 9(L)`. */
const withoutModelSuffix = (text: string): string =>
  text.replace(
    /^(?:[|/][\w-]+|-[a-z]*\d\w*|(?:\.\d+)?\s-\s(?:[\w-]*\d[\w-]*|[a-z](?!\w)))?\s*(?:(?:\d{1,2} ?)?\([^)]*\)\s*)?/,
    ' ',
  );

/**
 * "Ninebot G30P charger" is a charger: what is sold stands behind brand and model, or before them where
 * nothing stands behind ("Replacement filter Dyson V8").
 */
export const isAccessoryAround = (
  folded: string,
  span: readonly [start: number, end: number],
  names: readonly (readonly string[])[],
): boolean => {
  const behind = textBefore(withoutModelSuffix(folded.slice(span[1])), boundary);
  const preceding = folded.slice(0, span[0]).split(boundary).at(-1) ?? '';
  const firstRun = firstGoods(behind);
  const goods =
    firstRun.length > 0
      ? firstRun
      : tokensOf(preceding, 60).slice(-maxWordsBeforeModel).filter(isProductWord).slice(-1);
  return goods.some(
    (word, at) => isAccessory(word) && !isNamedInNotice(word, goods[at + 1], names),
  );
};

/** "Zorvex drill ZX-D screen protector": an accessory is named behind the goods in the same part of the title. */
export const isAccessoryBehind = (
  folded: string,
  head: string,
  name: ReadonlySet<string>,
): boolean =>
  folded.split(boundary).some((stretch) => {
    const tokens = tokensOf(stretch);
    const next = tokens.slice(tokens.indexOf(head) + 1).find(isProductWord);
    return tokens.includes(head) && next !== undefined && isAccessory(next) && !name.has(next);
  });

/** The notice is about that accessory itself. A notice about a "filter mask" is about no filter, unless the title also says mask. */
const isNamedInNotice = (
  word: string,
  next: string | undefined,
  names: readonly (readonly string[])[],
): boolean =>
  names.some((tokens) =>
    tokens.some((one, at) => {
      const behind = tokens[at + 1];
      const isGoodsItself = behind === undefined || !isProductWord(behind) || behind === next;
      return one.endsWith(word) && isGoodsItself;
    }),
  );
