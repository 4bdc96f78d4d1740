import { late } from '../late.ts';
import { fold } from '../text.ts';
import data from './languages.json' with { type: 'json' };

/**
 * Words for goods, and for whom they are, in the shops' languages as English stems, so that
 * "Ladegerät", "充電器" and "charger" are the same token. Korean has its own table in `vocabulary.json`.
 * A row of `languages.json` is the stems, then the words of each language of `order`, between commas.
 */

/** Several words may be one thing ("batterie externe"); longer ones are not in the table. */
const maxWords = 5;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const table = late(() => {
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

/** Written without spaces between words. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Endings of plurals and cases that the table leaves out. */
const withoutEnding = (word: string): string[] => [word, word.replace(/(?:es|en|[sne])$/, '')];

const ofPhrase = (words: readonly string[]): readonly string[] | undefined => {
  const { stems } = table();
  const first = words.slice(0, -1).join(' ');
  const ends = withoutEnding(words.at(-1) ?? '').map((last) => `${first} ${last}`.trim());
  return ends.map((key) => stems.get(key)).find((met) => met !== undefined);
};

const maxEastAsianLength = 10;

/** Known words of a run, longest first; what stands between stays as it is. */
const ofRun = (run: string): string[] => {
  const { stems } = table();
  const tokens: string[] = [];
  let unread = '';
  for (let at = 0; at < run.length; ) {
    let length = Math.min(maxEastAsianLength, run.length - at);
    while (length > 1 && !stems.has(run.slice(at, at + length))) length--;
    const met = length > 1 || run.length === 1 ? stems.get(run.slice(at, at + length)) : undefined;
    if (met === undefined) unread += run[at++];
    else {
      if (unread.length > 1) tokens.push(unread);
      unread = '';
      tokens.push(...met);
      at += length;
    }
  }
  return unread.length > 1 || run.length === 1 ? [...tokens, unread || run] : tokens;
};

/** "Handyladegerät" is a "Ladegerät". */
const ofCompound = (word: string): string[] => {
  const { endings } = table();
  for (let at = 2; at <= word.length - 5; at++)
    for (const end of withoutEnding(word.slice(at))) {
      const met = endings.get(end);
      if (met) return [word.slice(0, at), ...met];
    }
  return [word];
};

/** The words of a folded text, those of the table as English stems. */
export const translated = (words: readonly string[]): string[] => {
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    let count = Math.min(maxWords, words.length - at);
    while (count > 0 && !ofPhrase(words.slice(at, at + count))) count--;
    const met = ofPhrase(words.slice(at, at + count));
    const word = words[at] ?? '';
    if (met) tokens.push(...met);
    else if (eastAsian.test(word)) tokens.push(...ofRun(word));
    else tokens.push(...(word.length >= 8 ? ofCompound(word) : [word]));
    at += Math.max(1, count);
  }
  return tokens;
};

/** In another language than English and Korean: an unknown word of it may be anything. */
export const isForeign = (text: string, isEnglish: (word: string) => boolean): boolean => {
  const folded = fold(text, 300);
  if (eastAsian.test(folded) || cyrillic.test(folded)) return true;
  const words = wordsOf(folded);
  const own = new Set(words);
  const isKnown = (word: string) => isEnglish(word) || isEnglish(word.replace(/s$/, ''));
  return !words.some(isKnown) && translated(words).some((token) => !own.has(token));
};
