import { late } from '../late.ts';
import { fold, hasHangul, unique } from '../text.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Brands cross scripts by sound: `오틀립` is ORTLIEB, `다이슨` Dyson. Both are reduced to the consonants
 * Korean can tell apart, with `-` for a vowel at the beginning and the number of vowels behind:
 * spellings of vowels differ too much to compare. English letters with two readings give several.
 */

const initials = 'k k n t t r m p p s s _ c c c k t p h'.split(' ');
const finals = '_ k k k n n n t r k m p t t p r m p p t t n t t k t p h'.split(' ');
/** ㅡ and ㅣ are what Korean puts between consonants it cannot join. */
const isInserted = (vowel: number) => vowel === 18;

interface Sound {
  consonants: string;
  vowels: number;
}

/** `.` stands for a vowel: doubled consonants are one, repeated ones (`다다`) stay two. */
const squeeze = (text: string): string => {
  let squeezed = '';
  let last = '';
  for (const sound of text) {
    if (sound === '_' || sound === last) continue;
    last = sound;
    if (sound !== '.') squeezed += sound;
  }
  return squeezed;
};

const hangulSound = (word: string): Sound => {
  let consonants = '';
  let vowels = 0;
  for (const letter of word) {
    const index = (letter.codePointAt(0) ?? 0) - 0xac00;
    if (index < 0 || index > 11171) continue;
    const initial = initials[Math.floor(index / 588)] ?? '';
    const hasVowel = !isInserted(Math.floor(index / 28) % 21);
    if (hasVowel) vowels++;
    consonants += consonants === '' && initial === '_' ? '-' : initial;
    consonants += `${hasVowel ? '.' : ''}${finals[index % 28] ?? ''}`;
  }
  return { consonants: squeeze(consonants), vowels };
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The letters a rule can begin with: those of its class, or the first of each alternative. */
const startsOf = (rule: string): string[] => {
  const pattern = rule.replace('(?:', '');
  const [, few] = /^\[([a-z]+)\]/.exec(pattern) ?? [];
  if (few !== undefined) return [...few];
  return pattern.startsWith('[a-z]')
    ? [...letters]
    : pattern.split('|').map(([first]) => `${first}`);
};

interface Reading {
  pattern: RegExp;
  results: readonly string[];
}

/** The rules are tried in order at each place; several results are several readings. */
const readingsOf = late(
  () =>
    new Map(
      [...letters].map((letter): [string, Reading[]] => [
        letter,
        lists.sounds
          .filter(([start = '']) => startsOf(start).includes(letter))
          .map(([start = '', ...results]) => ({ pattern: new RegExp(start, 'y'), results })),
      ]),
    ),
);

const meetsAt =
  (word: string, at: number) =>
  ({ pattern }: Reading): boolean => {
    pattern.lastIndex = at;
    return pattern.test(word);
  };

const mostReadings = 8;

const consonantsOf = (word: string): string[] => {
  let readings = [''];
  for (let at = 0; at < word.length; ) {
    const rule = readingsOf()
      .get(word[at] ?? '')
      ?.find(meetsAt(word, at));
    const [end = '', ...others] = rule?.results ?? [];
    if (others.length === 0)
      readings = end === '' ? readings : readings.map((start) => start + end);
    else
      readings = readings
        .flatMap((start) => [start + end, ...others.map((other) => start + other)])
        .slice(0, mostReadings);
    at = Math.max(at + 1, rule?.pattern.lastIndex ?? 0);
  }
  return readings;
};

const latinSounds = (word: string): Sound[] => {
  const spoken = word
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^x(?=[aeiou])/, 's');
  const silent = spoken.replace(/(?<=[a-z]{2})e$/, '').replace(/(?<=[^aeiou])es$/, 's');
  const vowels = (silent.match(/[aeiouyw]+/g) ?? []).length;
  const start = /^[aeiouyw]/.test(spoken) ? '-' : '';
  return unique(consonantsOf(spoken).map((one) => start + squeeze(one))).map((consonants) => ({
    consonants,
    vowels,
  }));
};

/** Shorter sounds are shared by too many words. */
const isTelling = ({ consonants }: Sound) => consonants.replace('-', '').length >= 3;

const soundsOf = (word: string): Sound[] => {
  const folded = fold(word, 60);
  if (hasHangul(folded)) return [hangulSound(folded)].filter(isTelling);
  return /^[a-z]{4,}$/.test(folded) ? latinSounds(folded).filter(isTelling) : [];
};

export const soundKeys = (word: string): string[] =>
  soundsOf(word).map(({ consonants }) => consonants);

export const soundAlike = (a: string, b: string): boolean => {
  if (hasHangul(a) === hasHangul(b)) return false;
  return soundsOf(a).some((one) =>
    soundsOf(b).some(
      (other) => one.consonants === other.consonants && Math.abs(one.vowels - other.vowels) <= 1,
    ),
  );
};
