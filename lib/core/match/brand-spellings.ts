import { late } from '../late.ts';
import lists from './word-lists.json' with { type: 'json' };

const spellings = Object.entries<string[]>(lists.spellings);

/** Well-known makers whose names are too frequent in titles to look rare. */
const wellKnown = late(
  () => new Set([...lists.wellKnown.split(' '), ...spellings.map(([name]) => name)]),
);
/** Names that a hundred makers print on their goods under licence say little about the maker. */
const licensed = new Set(['disney', 'barbie', 'hello kitty']);
export const isWellKnown = (word: string): boolean => wellKnown().has(word) && !licensed.has(word);

/** Well-known brands whose sound is too short to tell, as Korean pages write them. Our own table. */
const latin = late(() => {
  const spelled = ([name, korean]: (typeof spellings)[number]) =>
    korean.map((word) => [word, name.replaceAll(' ', '')] as const);
  return new Map(spellings.flatMap(spelled));
});
export const latinSpelling = (word: string): string | undefined => latin().get(word);
