import type { Clue } from '../verdict.ts';
import { clueOf } from './evidence.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { nameTokens } from './name-tokens.ts';

/**
 * Notices about goods without a brand often print the title of the listing they were bought from, and
 * the same goods are offered again under it. Five of its words in a row are no chance.
 */
const fewestWords = 5;

/** So much of the notice's name must be in that row. */
const minShare = 0.6;

const isWord = (token: string): boolean => /^\p{L}{2,}$/u.test(token);

/** What a notice calls the goods, without the kind that Safety Gate puts before a dash. */
const ownTitle = (shown: string): string[] => nameTokens(shown.split(' – ').at(-1) ?? '');

/** The longest row of tokens that both have: a place in each, where it ends, and its length. */
const longestRow = (title: readonly string[], name: readonly string[]): string[] => {
  let longest: string[] = [];
  for (const from of title.keys())
    for (const at of name.keys()) {
      let length = 0;
      while (name[at + length] !== undefined && name[at + length] === title[from + length])
        length++;
      if (length > longest.length) longest = name.slice(at, at + length);
    }
  return longest;
};

const isRepeated = (title: string, shown: string): boolean => {
  const name = ownTitle(shown);
  const words = new Set(name.filter(isWord));
  if (words.size < fewestWords) return false;
  const row = new Set(longestRow(nameTokens(title), name).filter(isWord));
  return row.size >= fewestWords && row.size >= minShare * words.size;
};

export const relisting = (page: ListingFacts, notice: ProductFacts): Clue | undefined => {
  if (notice.brands.length > 0) return undefined;
  for (const title of page.titles)
    for (const { shown } of notice.named())
      if (isRepeated(title.shown, shown))
        return clueOf('title', { page: title.shown, notice: shown });
  return undefined;
};
