import { late } from '../late.ts';
import { fold, hasHangul, unique } from '../text.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Brands cross scripts by sound: `오틀립` is ORTLIEB, `다이슨` Dyson. Both are reduced to the consonants
 * Korean can tell apart, with `-` for a vowel at the beginning and the number of vowels behind:
 * spellings of vowels differ too much to compare. English letters with two readings give several.
 */

const initials = 'kknttrmppss_cccktph';
const finals = '_kkknnntrkmpttprmppttnttktph';
interface Sound {
  consonants: string;
  vowels: number;
}

/** `.` stands for a vowel: doubled consonants are one, repeated ones (`다다`) stay two. */
const squeeze = (text: string): string =>
  text.replaceAll('_', '').replace(/(.)\1*/g, (_, sound) => (sound === '.' ? '' : sound));

const hangulSound = (word: string): Sound => {
  let consonants = '';
  let vowels = 0;
  for (const letter of word) {
    const index = letter.charCodeAt(0) - 0xac00;
    if (index < 0 || index > 11171) continue;
    const initial = initials.charAt(index / 588);
    // Not ㅡ, which Korean puts between consonants it cannot join.
    const hasVowel = Math.floor(index / 28) % 21 !== 18;
    if (hasVowel) vowels++;
    consonants += consonants === '' && initial === '_' ? '-' : initial;
    consonants += `${hasVowel ? '.' : ''}${finals.charAt(index % 28)}`;
  }
  return { consonants: squeeze(consonants), vowels };
};

/** The rules as one, each in a group of its own: the first that fits at a place counts. */
const anyRule = late(
  () => new RegExp(lists.sounds.map(([pattern]) => `(${pattern})`).join('|'), 'g'),
);

const maxReadings = 8;

/** Several results of a rule are several readings. */
const consonantsOf = (word: string): string[] =>
  [...word.matchAll(anyRule())].reduce(
    (readings, [, ...met]) => {
      const [, ...results] = lists.sounds[met.findIndex(Boolean)] ?? [];
      return readings
        .flatMap((start) => results.map((result) => start + result))
        .slice(0, maxReadings);
    },
    [''],
  );

const latinSounds = (word: string): Sound[] => {
  const spoken = word.replace(/^k(?=n)|^w(?=r)/, '').replace(/^x(?=[aeiou])/, 's');
  const silent = spoken.replace(/(?<=[a-z]{2})e$/, '').replace(/(?<=[^aeiou])es$/, 's');
  const vowels = (silent.match(/[aeiouyw]+/g) ?? []).length;
  const start = /^[aeiouyw]/.test(spoken) ? '-' : '';
  const all = unique(consonantsOf(spoken).map((one) => start + squeeze(one)));
  return all.map((consonants) => ({ consonants, vowels }));
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
