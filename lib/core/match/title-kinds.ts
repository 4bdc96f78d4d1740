import { late } from '../late.ts';
import { fold } from '../text.ts';
import { compatibilitySpans } from './compatibility.ts';
import { isAccessory } from './goods.ts';
import data from './kinds.json' with { type: 'json' };
import { nameTokens } from './name-tokens.ts';

/**
 * Which kinds of goods a title speaks of, by the table `kinds.json`: for each kind the words that shops
 * call it by, a line a language, and words that say it is something else (`not`). Precise rather than
 * complete: what a title says late, of other goods or of an extra is not meant.
 */

/** Written without spaces between words, so words are looked for inside the text. */
const isDense = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

interface Phrase {
  kind: string;
  words: string[];
}

/** "Children's" is the word "children". */
const wordsOf = (text: string): string[] =>
  text
    .replace(/['’]s?(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const dense = (text: string): string => text.replace(/\s+/g, '');

/** Words that begin alike are looked at together. */
const startOf = (word: string): string => word.slice(0, 3);

const read = () => {
  const spaced = new Map<string, Phrase[]>();
  const inside: [text: string, kind: string][] = [];
  const others = new Map<string, { words: string[][]; inside: string[] }>();
  for (const [kind, { not = '', ...languages }] of Object.entries<Record<string, string>>({
    ...data.kinds,
    ...data.names,
  })) {
    for (const text of Object.values(languages).flatMap((line) => fold(line, 9000).split('; ')))
      if (isDense(text)) inside.push([dense(text), kind]);
      else {
        const words = wordsOf(text);
        const start = startOf(words[0] ?? '');
        spaced.set(start, [...(spaced.get(start) ?? []), { kind, words }]);
      }
    const all = fold(not, 9000).split('; ');
    others.set(kind, {
      words: all.filter((one) => one !== '' && !isDense(one)).map(wordsOf),
      inside: all.filter(isDense).map(dense),
    });
  }
  return { spaced, inside, others };
};
const table = late(read);

/** "Balls", "Ladegeräte", "гирлянды": the same word in another form. */
const ending = /^(?:s|es|x|n|en|e|er|i|y|a|ow|ov|и|ы|а|у|ы|ов|я|ю|е|ой|ами?)?$/;
const isWord = (titleWord: string, word: string): boolean =>
  titleWord === word ||
  (word.length > 2 && titleWord.startsWith(word) && ending.test(titleWord.slice(word.length)));
/** Words that rule out may go on in any way: "batteriebetrieben". */
const isBegun = (titleWord: string, word: string): boolean =>
  word.length > 3 ? titleWord.startsWith(word) : isWord(titleWord, word);

const standAt = (
  titleWords: readonly string[],
  at: number,
  words: readonly string[],
  is: typeof isWord,
): boolean => words.every((word, more) => is(titleWords[at + more] ?? '', word));

/** From here on a title lists what comes along. */
const along =
  /\s(?:with|w\/|w(?=\s)|incl(?:ud(?:es?|ing)|\.)?|plus|featuring|mit|avec|con|com|met|с)\s|\s\+|포함/;

/** Goods are named first; behind so many words a title tells what else they are good for. */
const firstWords = 14;
const firstSigns = 40;

const ownPart = (folded: string): string => {
  const without = compatibilitySpans(folded).reduce(
    (text, [start, end]) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    folded,
  );
  const at = without.search(along);
  return at < 12 ? without : without.slice(0, at);
};

const isExtraWord = (word: string | undefined): boolean =>
  word !== undefined && nameTokens(word, 1).some(isAccessory);

const spacedIn = (folded: string): string[] => {
  const titleWords = wordsOf(folded);
  return titleWords
    .slice(0, firstWords)
    .flatMap((word, at) =>
      (table().spaced.get(startOf(word)) ?? [])
        .filter(
          ({ words }) =>
            standAt(titleWords, at, words, isWord) && !isExtraWord(titleWords[at + words.length]),
        )
        .map(({ kind }) => kind),
    );
};

const insideOf = (folded: string): string[] => {
  if (!isDense(folded)) return [];
  const text = dense(folded).slice(0, firstSigns);
  return table().inside.flatMap(([word, kind]) => (text.includes(word) ? kind : []));
};

const isOther = (kind: string, folded: string): boolean => {
  const other = table().others.get(kind);
  const titleWords = wordsOf(folded);
  const text = dense(folded);
  return (
    other !== undefined &&
    (other.words.some((words) =>
      titleWords.some((_, at) => standAt(titleWords, at, words, isBegun)),
    ) ||
      other.inside.some((word) => text.includes(word)))
  );
};

export const kindsOfTitle = (title: string): string[] => {
  const folded = fold(title, 400);
  const own = ownPart(folded);
  const kinds = new Set([...spacedIn(own), ...insideOf(own)]);
  return [...kinds].filter((kind) => !isOther(kind, folded));
};
