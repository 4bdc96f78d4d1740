import { lazy } from '../lazy.ts';
import { chunksOf, fold } from '../text.ts';
import { translateTokens } from './languages.ts';
import lists from './word-lists.json' with { type: 'json' };

/** Words that say nothing about the goods, in the languages of titles and notices. */
const stop = new Set(lists.stopWords.split(' '));

/** Removes English plural endings, so that "strollers" and "stroller" are one token. */
const stem = (word: string): string => {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

/** Writes each number as one token: `1,300`, `2.4`, and `2 .4` as some feeds spell it. */
const tidyNumbers = (folded: string): string =>
  folded
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d) ?\. ?(\d)/g, '$1․$2')
    .replace(/․0+(?!\d)/g, '');

/** Product names of two words that are also written as one, or that mean something else (a high chair is no chair). */
const compounds = lazy(() =>
  lists.compounds.map(([words = '', one = '']) => [new RegExp(words, 'g'), one] as const),
);
const joinCompounds = (folded: string): string =>
  compounds().reduce((text, [words, one]) => text.replace(words, one), folded);

/** A longer run, as Chinese without spaces is, becomes several tokens. */
const longestToken = 20;
/** How many words are read for each token, because many words of a title say nothing about the goods. */
const wordsPerToken = 4;

/** The first tokens of a product name in order, with repetitions. A decimal point is written `․`. */
export const nameTokens = (text: string, maxTokens = 60): string[] => {
  const tidy = joinCompounds(tidyNumbers(fold(text)));
  const words = tidy
    .split(/[^\p{L}\p{N}․]+/u)
    .flatMap((piece) =>
      piece.includes('․') ? [piece] : chunksOf(piece, longestToken).map((chunk) => chunk.text),
    );
  return translateTokens(words.slice(0, wordsPerToken * maxTokens))
    .filter((word) => !stop.has(word))
    .map(stem)
    .slice(0, maxTokens);
};
