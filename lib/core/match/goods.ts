import { isGoods, tokensOf } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * What things are called. A title is about the thing its last word for goods names, and that may be
 * a part of, or an extra for, the thing a notice is about.
 */

type Words = ReadonlySet<string>;

/** Words that goods of every kind are called by, and for whom they are; they decide nothing. */
const generic: Words = new Set(lists.anyGoods.split(' '));

/** Words for parts and extras: "stroller organizer" is no stroller. */
const extras: Words = new Set(lists.extras.split(' '));

export const isGeneric = (token: string): boolean => generic.has(token);
export const isSpecific = (token: string): boolean => isGoods(token) && !generic.has(token);
/** An accessory or a spare part. */
export const isAccessory = (token: string): boolean => extras.has(token);
const isNoun = (token: string): boolean => isAccessory(token) || isSpecific(token);

/** Where no word is on a list of goods, any other that is more than a letter may be one for them. */
export const mayBeGoods = (token: string): boolean =>
  !generic.has(token) && /\p{L}{2}/u.test(token);

/**
 * What the thing is called: the last word for goods, else the last word. English and Korean both put
 * it there; phrases about what it is for are already out.
 */
export const headOf = (tokens: readonly string[]): string | undefined =>
  tokens.findLast(isSpecific) ?? tokens.findLast(mayBeGoods);

/** "1,5 m" is one number. */
const boundary = /,(?!\d)|[;|()[\]{}]|\s[-–—]\s|\s(?:with|w|and|plus|including|for)\s/;

/** What stands before the first such mark. */
const upTo = (text: string, mark: RegExp): string => {
  const at = text.search(mark);
  return at < 0 ? text : text.slice(0, at);
};

/** The first run of words for goods: "screen protector case" of "screen protector case, black". */
const firstGoods = (stretch: string): string[] => {
  const tokens = tokensOf(stretch, 12);
  const start = tokens.findIndex(isNoun);
  if (start < 0) return [];
  const length = tokens.slice(start).findIndex((token) => !isNoun(token));
  const end = length < 0 ? tokens.length : start + length;
  return tokens.slice(start, end);
};

/** Words in front of a model that can still say what is sold for it. */
const nearWords = 3;

/** A second number, a size and a rating in brackets belong to the model: `X12|4711 (16A)`, `X12-B2`, `12.31 - I`, `X12 9(L)`. */
const afterModel = (text: string): string =>
  text.replace(
    /^(?:[|/][\w-]+|-[a-z]*\d\w*|(?:\.\d+)?\s-\s(?:[\w-]*\d[\w-]*|[a-z](?!\w)))?\s*(?:(?:\d{1,2} ?)?\([^)]*\)\s*)?/,
    ' ',
  );

/**
 * "Ninebot G30P charger" is a charger: behind a brand and a model stands what is sold. Where nothing
 * stands behind, what stands before counts ("Replacement filter Dyson V8").
 */
export const isExtraAround = (
  folded: string,
  span: readonly [start: number, end: number],
  names: readonly (readonly string[])[],
): boolean => {
  const behind = upTo(afterModel(folded.slice(span[1])), boundary);
  const preceding = folded.slice(0, span[0]).split(boundary).at(-1) ?? '';
  const run = firstGoods(behind);
  const goods =
    run.length > 0 ? run : tokensOf(preceding, 60).slice(-nearWords).filter(isNoun).slice(-1);
  return goods.some((word, at) => isAccessory(word) && !isNoticedAs(word, goods[at + 1], names));
};

/** "Zorvex drill ZX-D screen protector": behind the goods, up to a mark, an extra for them is named. */
export const isExtraBehind = (folded: string, head: string, name: ReadonlySet<string>): boolean =>
  folded.split(boundary).some((stretch) => {
    const tokens = tokensOf(stretch);
    const next = tokens.slice(tokens.indexOf(head) + 1).find(isNoun);
    return tokens.includes(head) && next !== undefined && isAccessory(next) && !name.has(next);
  });

/** The notice's goods are that extra; a "filter mask" is no filter, but where the title says mask too. */
const isNoticedAs = (
  word: string,
  next: string | undefined,
  names: readonly (readonly string[])[],
): boolean =>
  names.some((tokens) =>
    tokens.some((one, at) => {
      const behind = tokens[at + 1];
      const isGoodsItself = behind === undefined || !isNoun(behind) || behind === next;
      return one.endsWith(word) && isGoodsItself;
    }),
  );
