import { expect, it } from 'vitest';
import { isSamePerson, readName } from '../../../hub/inbox/review/reviewers.ts';

it.each([
  ['ann', 'Ann'],
  ['ann', 'ann '],
  ['ann b', 'Ann  B'],
  ['ann', 'ａｎｎ'],
  ['민지', '민지'.normalize('NFD')],
  ['Ivan', 'lvan'],
  ['bill', 'bi11'],
  ['olga', '0lga'],
  ['Anna', 'Ànná'],
  ['Carn', 'Cam'],
])('one person: %j and %j', (one, other) => {
  expect(isSamePerson(readName(one), readName(other))).toBe(true);
});

it.each([
  'аnn', // Cyrillic а
  'annα', // Greek
  'ann Иванова',
  'сосо', // Cyrillic whole
  'ΑΝΝΗ', // Greek whole
  'ɑnn', // Latin alpha
  'ıan', // dotless i
  'ᎪᏞᎪ', // Cherokee
  'օlga', // Armenian o
  'ann ١',
  'a\u200Bnn',
  'ㅤ', // Hangul filler
  '',
  '-ann',
  'a<b',
  'x'.repeat(61),
])('is refused: %j', (name) => {
  expect(() => readName(name)).toThrow();
});

it.each([
  'ann',
  'Ann-Marie O.',
  '김민지',
  'Иван',
  'Γιώργος',
  '山田 はなこ',
  '田中 ケイト',
  'ben 2',
])('is a name: %s', (name) => {
  expect(readName(name)).toBe(name);
});
