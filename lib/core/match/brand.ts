import { lazy } from '../lazy.ts';
import { chunksOf, compact, fold } from '../text.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Words such as "unbranded" that feeds write into the brand field, in the languages of the notifying
 * countries (Safety Gate). They name no maker, so they are no evidence.
 */
const generic = new Set(lists.noMakers.split(' '));

/** Letters and digits of a brand, for comparing two of them. `brandKey` also checks that it names a maker. */
export const brandText = (brand: string): string => compact(brand.replace(/[®™©]/g, ''));

/** The brand's letters and digits, or `undefined` where they name no maker. */
export const brandKey = (brand: string): string | undefined => {
  const key = brandText(brand);
  const isTooShort = key.length < 2 || /^\d+$/.test(key);
  return isTooShort || generic.has(key) ? undefined : key;
};

/** `SUMMER SEA / SAN LI TOYS` is two brands; `AT&T`, `Foo A/S`, `H-D` and `Black+Decker` are one each. */
export const brandsIn = (field: string): string[] =>
  field
    .slice(0, 300)
    .split(/\s*[,;|]\s*|\s*(?<!\S [a-z](?=\/[a-z]\b))\/(?!s\b)\s*|[()（）]/i)
    .filter((part) => brandKey(part) !== undefined);

export const brandWords = (brand: string): string[] =>
  chunksOf(fold(brand.replace(/[®™©]/g, ''), 300), 12).map((chunk) => chunk.text);

const spellings = lists.spellings.split(' ').map((line): [name: string, korean: string[]] => {
  const [name = '', korean = ''] = line.split('=');
  return [name, korean.split(',')];
});

/** Well-known makers. Their names are so frequent in titles that they would not count as rare. */
const wellKnown = lazy(
  () => new Set([...lists.wellKnown.split(' '), ...spellings.map(([name]) => name)]),
);
/** Names that a hundred makers print on their goods under licence say little about the maker. */
const licensed = new Set(['disney', 'barbie', 'hellokitty']);
export const isWellKnown = (word: string): boolean => wellKnown().has(word) && !licensed.has(word);

const latin = lazy(
  () => new Map(spellings.flatMap(([name, korean]) => korean.map((word) => [word, name] as const))),
);
/** Makers as Korean pages write them, by our own table: `샤오미` is `xiaomi`. */
export const latinSpelling = (word: string): string | undefined => latin().get(word);
