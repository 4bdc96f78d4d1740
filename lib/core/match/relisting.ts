import type { Clue } from '../verdict.ts';
import { clueOf } from './evidence.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { nameTokens } from './name-tokens.ts';

/**
 * Notices about goods without a brand often print the title of the listing they were bought from, and
 * the same goods are offered again under it. Five of its words in a row are no coincidence.
 */
const minWords = 5;

/** Share of the notice's name that must be in that run of words. */
const minShare = 0.6;

const isWord = (token: string): boolean => /^\p{L}{2,}$/u.test(token);

/** The notice's name without the kind of goods that Safety Gate puts before a dash. */
const ownTitle = (shown: string): string[] => nameTokens(shown.split(' – ').at(-1) ?? '');

const longestSharedRun = (title: readonly string[], name: readonly string[]): string[] => {
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
  if (words.size < minWords) return false;
  const shared = new Set(longestSharedRun(nameTokens(title), name).filter(isWord));
  return shared.size >= minWords && shared.size >= minShare * words.size;
};

export const relisting = (page: ListingFacts, notice: ProductFacts): Clue | undefined => {
  if (notice.brands.length > 0) return undefined;
  for (const title of page.titles)
    for (const { text } of notice.tokenizedNames())
      if (isRepeated(title.original, text))
        return clueOf('title', { page: title.original, notice: text });
  return undefined;
};
