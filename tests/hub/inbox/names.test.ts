import { expect, it } from 'vitest';
import { readName } from '../../../hub/inbox/review/reviewers.ts';

it.each([
  ['ann', 'Ann'],
  ['a'.repeat(60), 'A'.repeat(60)],
  ['ann', ' ann '],
  ['ann', 'ａｎｎ'],
  ['ann-marie', 'Ann-Marie'],
  ['민지', '민지'.normalize('NFD')],
])('a name is stored in one spelling: %j, given as %j', (name, given) => {
  expect(readName(given)).toBe(name);
});

it.each([
  'аnn', // Cyrillic а
  'annα', // Greek
  'сосо', // Cyrillic whole
  'ɑnn', // Latin alpha
  'ıan', // dotless i
  'ànna',
  'bi11',
  'ann b',
  'a\u200Bnn',
  '민지-ann',
  'ㅁㅣㄴ', // letters of Hangul that make no syllable
  '민\u115f지',
  '',
  '-ann',
  'a<b',
  'x'.repeat(61),
])('a name that could be taken for another is refused: %j', (name) => {
  expect(() => readName(name)).toThrow();
});
