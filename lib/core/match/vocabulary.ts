import { lazy } from '../lazy.ts';
import { hasHangul } from '../text.ts';
import { nameTokens } from './name-tokens.ts';
import data from './vocabulary.json' with { type: 'json' };

/**
 * The product vocabulary: how rare a word is, which goods it names, and Korean words as English
 * stems, so that `보조배터리` and "power bank" are the same tokens. Read from its packed form when
 * first asked for: a listing that meets no soft signal never pays for it.
 *
 * `vocabulary.json` was counted once and is edited by hand since. A line of `words` is: rarity from 0 to
 * 9 with `!` for words that goods are called by and a letter for each of their families, then all words
 * of which that is true, each as `stem=Korean,Korean`. `phrases` are several stems and the Korean words
 * for them; in `same` the first word stands for all. Words and families come from Shopify's product taxonomy (2025-08,
 * MIT, see NOTICE) and from our own table; rarities are counts.
 */
interface Word {
  rarity: number;
  isGoods: boolean;
  families: string;
}

interface Vocabulary {
  words: Map<string, Word>;
  /** Korean word → stems. */
  korean: Map<string, readonly string[]>;
  same: Map<string, string>;
}

/** Words that only look like compounds: they do not begin with the word for child (`아이`). */
const ownWords = '아이템 아이폰 아이패드 아이콘 아이디어 아이디'.split(' ');

const read = (): Vocabulary => {
  const words = new Map<string, Word>();
  const korean = new Map<string, readonly string[]>();
  for (const line of data.words) {
    const [marks = '', ...entries] = line.split(' ');
    const rarity = (Number(marks[0]) + 0.5) / 10;
    const word = { rarity, isGoods: marks[1] === '!', families: marks.slice(1) };
    for (const entry of entries) {
      const [stem = '', translations] = entry.split('=');
      words.set(stem, word);
      for (const one of translations?.split(',') ?? []) korean.set(one, [stem]);
    }
  }
  for (const line of data.phrases) {
    const [stems = '', ...translations] = line.split(' ');
    for (const word of translations) korean.set(word, stems.split('+'));
  }
  for (const word of ownWords) korean.set(word, [word]);
  const same = new Map<string, string>();
  for (const line of data.same) {
    const [first = '', ...others] = line.split(' ');
    for (const other of others) same.set(other, first);
  }
  return { words, korean, same };
};

const vocabulary = lazy(read);

/** Words outside the vocabulary count as rare, and so do numbers. */
const defaultRarity = 0.85;
/** How rare a token is, from 0 (in every name) to 1 (never seen). */
export const rarity = (token: string): number => {
  const { words, same } = vocabulary();
  return words.get(same.get(token) ?? token)?.rarity ?? defaultRarity;
};

export const isGoods = (token: string): boolean => vocabulary().words.get(token)?.isGoods ?? false;

/** An ordinary word of either language, so hardly a name. */
export const isKnownWord = (word: string): boolean =>
  vocabulary().words.has(word) || vocabulary().korean.has(word);

/** Korean words that mean this stem and nothing else, for searches. */
export const koreanFor = (stem: string): string[] =>
  [...vocabulary().korean].flatMap(([word, stems]) =>
    stems.length === 1 && stems[0] === stem ? [word] : [],
  );

/** Names of the families of goods a word belongs to; empty for one that fits many. */
export const familiesOf = (token: string): string[] =>
  [...(vocabulary().words.get(token)?.families ?? '')].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return data.families[code >= 97 ? code - 97 : code - 65 + 26] ?? [];
  });

const maxWordLength = 8;
const particles = /(?<=..)(?:에서|으로|까지|부터|용|형|식|은|는|이|가|을|를|의|로|와|과|도|만)$/u;

/** Longest known word at `at`, of two syllables and more, with what it means. */
const wordAt = (run: string, at: number, korean: Vocabulary['korean']) => {
  for (let length = Math.min(maxWordLength, run.length - at); length >= 2; length--) {
    const word = run.slice(at, at + length);
    const stems = korean.get(word);
    if (stems) return { word, stems };
  }
  return undefined;
};

/** Where known words cover less of a run than this, the run is a name that contains a word by chance. */
const minCovered = 0.6;

/**
 * Compounds are split into known words, longest first. A single syllable left over in front or between means that the
 * words matched by chance (`컴포트` is no `포트`), so nothing is split, unless the syllable is a word itself (`컵홀더`).
 */
const splitHangul = (run: string, korean: Vocabulary['korean']): string[] => {
  const ofRun = korean.get(run) ?? korean.get(run.replace(particles, ''));
  if (ofRun !== undefined) return [...ofRun];
  const tokens: string[] = [];
  let unmatched = '';
  let covered = 0;
  for (let at = 0; at < run.length; ) {
    const match = wordAt(run, at, korean);
    if (match === undefined) unmatched += run[at++];
    else {
      const syllable = unmatched.length === 1 ? korean.get(unmatched) : [unmatched];
      if (syllable === undefined) return [run];
      if (unmatched !== '') tokens.push(...syllable);
      unmatched = '';
      tokens.push(...match.stems);
      at += match.word.length;
      covered += match.word.length;
    }
  }
  if (covered < minCovered * run.length) return [run.replace(particles, '')];
  if (unmatched.length > 1) tokens.push(unmatched);
  return tokens;
};

/** Korean compounds are written as one word or two: `수유 쿠션` is `수유쿠션`. */
const joinKnown = (tokens: readonly string[], korean: Vocabulary['korean']): string[] =>
  tokens.reduce<string[]>((joined, token) => {
    const joinedWord = `${joined.at(-1) ?? ''}${token}`;
    const isKnown = korean.has(joinedWord);
    if (isKnown) joined.pop();
    joined.push(isKnown ? joinedWord : token);
    return joined;
  }, []);

/** The tokens of a text in one language: stems for what the vocabulary knows, else its own words. */
export const tokensOf = (text: string, max = 60): string[] => {
  const { korean, same } = vocabulary();
  return joinKnown(nameTokens(text, max), korean)
    .flatMap((token) => (hasHangul(token) ? splitHangul(token, korean) : [token]))
    .map((token) => same.get(token) ?? token)
    .slice(0, max);
};
