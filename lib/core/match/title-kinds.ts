import { lazy } from '../lazy.ts';
import { fold } from '../text.ts';
import { compatibilitySpans } from './compatibility.ts';
import { isAccessory } from './goods.ts';
import data from './kinds.json' with { type: 'json' };
import { nameTokens } from './name-tokens.ts';

/**
 * Which kinds of goods a title is about, by the table `kinds.json`: for each kind the words that shops
 * use, a line a language, and words that exclude it (`not`). Precise rather than complete: words late in
 * a title, about other goods or about an accessory do not count.
 */

/** Written without spaces between words, so words are looked for inside the text. */
const hasNoSpaces = (text: string): boolean =>
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
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** Phrases are indexed by the first letters of their first word. */
const startOf = (word: string): string => word.slice(0, 3);

const read = () => {
  const spaced = new Map<string, Phrase[]>();
  const unspaced: [text: string, kind: string][] = [];
  const exclusions = new Map<string, { words: string[][]; unspaced: string[] }>();
  for (const [kind, { not = '', ...languages }] of Object.entries<Record<string, string>>({
    ...data.kinds,
    ...data.names,
  })) {
    for (const text of Object.values(languages).flatMap((line) => fold(line, 9000).split('; ')))
      if (hasNoSpaces(text)) unspaced.push([withoutSpaces(text), kind]);
      else {
        const words = wordsOf(text);
        const start = startOf(words[0] ?? '');
        spaced.set(start, [...(spaced.get(start) ?? []), { kind, words }]);
      }
    const all = fold(not, 9000).split('; ');
    exclusions.set(kind, {
      words: all.filter((one) => one !== '' && !hasNoSpaces(one)).map(wordsOf),
      unspaced: all.filter(hasNoSpaces).map(withoutSpaces),
    });
  }
  return { spaced, unspaced, exclusions };
};
const table = lazy(read);

/** Endings of the same word in another form: "Balls", "Ladegeräte", "гирлянды". */
const ending = /^(?:s|es|x|n|en|e|er|i|y|a|ow|ov|и|ы|а|у|ы|ов|я|ю|е|ой|ами?)?$/;
const isWord = (titleWord: string, word: string): boolean =>
  titleWord === word ||
  (word.length > 2 && titleWord.startsWith(word) && ending.test(titleWord.slice(word.length)));
/** Excluding words may be the start of a longer word: "batteriebetrieben". */
const startsWithWord = (titleWord: string, word: string): boolean =>
  word.length > 3 ? titleWord.startsWith(word) : isWord(titleWord, word);

const matchesPhraseAt = (
  titleWords: readonly string[],
  at: number,
  words: readonly string[],
  is: typeof isWord,
): boolean => words.every((word, more) => is(titleWords[at + more] ?? '', word));

/** From here on a title lists what is included. */
const inclusionMark =
  /\s(?:with|w\/|w(?=\s)|incl(?:ud(?:es?|ing)|\.)?|plus|featuring|mit|avec|con|com|met|с)\s|\s\+|포함/;

/** How far into a title its goods are looked for; later words tell what else they are good for. */
const maxWords = 14;
const maxCharacters = 40;

const partAboutGoods = (folded: string): string => {
  const without = compatibilitySpans(folded).reduce(
    (text, [start, end]) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    folded,
  );
  const at = without.search(inclusionMark);
  return at < 12 ? without : without.slice(0, at);
};

const isAccessoryWord = (word: string | undefined): boolean =>
  word !== undefined && nameTokens(word, 1).some(isAccessory);

const kindsByWord = (folded: string): string[] => {
  const titleWords = wordsOf(folded);
  return titleWords
    .slice(0, maxWords)
    .flatMap((word, at) =>
      (table().spaced.get(startOf(word)) ?? [])
        .filter(
          ({ words }) =>
            matchesPhraseAt(titleWords, at, words, isWord) &&
            !isAccessoryWord(titleWords[at + words.length]),
        )
        .map(({ kind }) => kind),
    );
};

const kindsInside = (folded: string): string[] => {
  if (!hasNoSpaces(folded)) return [];
  const text = withoutSpaces(folded).slice(0, maxCharacters);
  return table().unspaced.flatMap(([word, kind]) => (text.includes(word) ? kind : []));
};

const isExcluded = (kind: string, folded: string): boolean => {
  const other = table().exclusions.get(kind);
  const titleWords = wordsOf(folded);
  const text = withoutSpaces(folded);
  return (
    other !== undefined &&
    (other.words.some((words) =>
      titleWords.some((_, at) => matchesPhraseAt(titleWords, at, words, startsWithWord)),
    ) ||
      other.unspaced.some((word) => text.includes(word)))
  );
};

export const kindsOfTitle = (title: string): string[] => {
  const folded = fold(title, 400);
  const goodsPart = partAboutGoods(folded);
  const kinds = new Set([...kindsByWord(goodsPart), ...kindsInside(goodsPart)]);
  return [...kinds].filter((kind) => !isExcluded(kind, folded));
};
