import { lazy } from '../lazy.ts';
import { fold } from '../text.ts';
import data from './languages.json' with { type: 'json' };

/**
 * Words for goods, and for whom they are, in the shops' languages as English stems, so that
 * "Ladegerät", "充電器" and "charger" are the same token. Korean has its own table in `vocabulary.json`.
 * A row of `languages.json` is the stems, then the words of each language of `order`, between commas.
 */

/** Longest phrase of the table in words ("batterie externe" has two). */
const maxWords = 5;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const table = lazy(() => {
  const stems = new Map<string, readonly string[]>();
  /** German and Dutch write compounds as one word, whose end says what it is. */
  const endings = new Map<string, readonly string[]>();
  const languages = data.order.split(' ');
  for (const row of data.goods) {
    const [english = '', ...cells] = row.split('|');
    for (const [at, cell] of cells.entries())
      for (const phrase of cell.split(',')) {
        const key = wordsOf(phrase).join(' ');
        if (key === '') continue;
        stems.set(key, english.split('+'));
        const isCompounding = ['de', 'nl'].includes(languages[at] ?? '');
        if (isCompounding && /^\p{L}{5,}$/u.test(key)) endings.set(key, english.split('+'));
      }
  }
  return { stems, endings };
});

/** Scripts that are written without spaces between words. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Endings of plurals and cases that the table leaves out. */
const withoutEnding = (word: string): string[] => [word, word.replace(/(?:es|en|[sne])$/, '')];

const stemsOfPhrase = (words: readonly string[]): readonly string[] | undefined => {
  const { stems } = table();
  const first = words.slice(0, -1).join(' ');
  const ends = withoutEnding(words.at(-1) ?? '').map((last) => `${first} ${last}`.trim());
  return ends.map((key) => stems.get(key)).find((translation) => translation !== undefined);
};

const maxEastAsianLength = 10;

/** Splits a run without spaces into known words, longest first; unknown parts stay as they are. */
const splitRun = (run: string): string[] => {
  const { stems } = table();
  const tokens: string[] = [];
  let unmatched = '';
  for (let at = 0; at < run.length; ) {
    let length = Math.min(maxEastAsianLength, run.length - at);
    while (length > 1 && !stems.has(run.slice(at, at + length))) length--;
    const translation =
      length > 1 || run.length === 1 ? stems.get(run.slice(at, at + length)) : undefined;
    if (translation === undefined) unmatched += run[at++];
    else {
      if (unmatched.length > 1) tokens.push(unmatched);
      unmatched = '';
      tokens.push(...translation);
      at += length;
    }
  }
  return unmatched.length > 1 || run.length === 1 ? [...tokens, unmatched || run] : tokens;
};

/** Splits a German or Dutch compound by its known end: "Handyladegerät" is a "Ladegerät". */
const splitCompound = (word: string): string[] => {
  const { endings } = table();
  for (let at = 2; at <= word.length - 5; at++)
    for (const end of withoutEnding(word.slice(at))) {
      const translation = endings.get(end);
      if (translation) return [word.slice(0, at), ...translation];
    }
  return [word];
};

/** The words of a folded text, with English stems for those that the table translates. */
export const translateTokens = (words: readonly string[]): string[] => {
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    let count = Math.min(maxWords, words.length - at);
    while (count > 0 && !stemsOfPhrase(words.slice(at, at + count))) count--;
    const translation = stemsOfPhrase(words.slice(at, at + count));
    const word = words[at] ?? '';
    if (translation) tokens.push(...translation);
    else if (eastAsian.test(word)) tokens.push(...splitRun(word));
    else tokens.push(...(word.length >= 8 ? splitCompound(word) : [word]));
    at += Math.max(1, count);
  }
  return tokens;
};

/** Whether a text is in a language other than English and Korean. Its unknown words prove nothing. */
export const isForeign = (text: string, isEnglish: (word: string) => boolean): boolean => {
  const folded = fold(text, 300);
  if (eastAsian.test(folded) || cyrillic.test(folded)) return true;
  const words = wordsOf(folded);
  const ownWords = new Set(words);
  const isKnown = (word: string) => isEnglish(word) || isEnglish(word.replace(/s$/, ''));
  return !words.some(isKnown) && translateTokens(words).some((token) => !ownWords.has(token));
};
