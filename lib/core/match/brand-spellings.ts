import { late } from '../late.ts';
import lists from './word-lists.json' with { type: 'json' };

/** Well-known brands whose sound is too short to tell, as Korean pages write them. Our own table. */
const table = late(() => {
  const all = Object.entries<string[]>(lists.spellings);
  return {
    known: new Set(all.map(([name]) => name)),
    latin: new Map(
      all.flatMap(([name, korean]) =>
        korean.map((word) => [word, name.replaceAll(' ', '')] as const),
      ),
    ),
  };
});

/** Well-known makers whose names are too frequent in titles to look rare. */
const wellKnown = new Set(lists.wellKnown);
/** Names that a hundred makers print on their goods under licence say little about the maker. */
const licensed = new Set(['disney', 'barbie', 'hello kitty']);
export const isWellKnown = (word: string): boolean =>
  wellKnown.has(word) || (table().known.has(word) && !licensed.has(word));

export const latinSpelling = (word: string): string | undefined => table().latin.get(word);
