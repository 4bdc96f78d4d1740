import { expect, it } from 'vitest';
import { soundAlike, soundKeys } from '../../../lib/core/match/sound.ts';

it.each([
  ['오틀립', 'Ortlieb'],
  ['다이슨', 'Dyson'],
  ['삼성', 'Samsung'],
  ['피터밀러', 'PeterMillar'],
  ['스탠리', 'Stanley'],
  ['아크테릭스', 'Arcteryx'],
  ['젠하이저', 'Sennheiser'],
  ['파타고니아', 'Patagonia'],
  ['바바나', 'Babana'],
])('%s may be %s', (korean, latin) => {
  expect(soundAlike(korean, latin)).toBe(true);
  expect(soundAlike(latin, korean)).toBe(true);
});

it.each([
  ['오틀립', 'Dyson'],
  ['다이슨', 'Stanley'],
  ['삼성', 'Sony'],
])('%s is not %s', (korean, latin) => {
  expect(soundAlike(korean, latin)).toBe(false);
});

it('short sounds tell nothing, and one script is not compared with itself', () => {
  expect(soundKeys('소니')).toEqual([]);
  expect(soundAlike('Dyson', 'Dison')).toBe(false);
});

it.each([
  ['Zorvexil', ['cpksr', 'cpsr', 'cpcr', 'crpksr', 'crpsr', 'crpcr']],
  ['Ortlieb', ['-trp', '-rtrp']],
  ['Knorvex', ['npks', 'nrpks']],
  ['Wranton', ['rntn']],
  ['Xantorel', ['sntrr', 'cntrr']],
  // Eight readings at most.
  ['Gicexsasa', ['kskss', 'ksksc', 'kskscs', 'kskscc', 'ksss', 'kssc', 'ksscs', 'ksscc']],
  ['가나다', ['knt']],
  ['힣마다', ['hhmt']],
  ['각난달', ['kknntr']],
  ['오틀립', ['-trp']],
  ['오틀립A1', ['-trp']],
  ['zorx7', []],
  ['abc', []],
  ['Mama', []],
])('%s is heard as %j', (word, expected) => {
  expect(soundKeys(word)).toEqual(expected);
});

it('as many vowels, but for one', () => {
  expect(soundAlike('다이슨', 'Dysn')).toBe(true);
  expect(soundAlike('가나다', 'Kanaduoda')).toBe(false);
  expect(soundAlike('가나다', 'Knt')).toBe(false);
});

it('other letters inside a Hangul name are not heard', () => {
  expect(soundAlike('오틀립ABC', 'Ortlieb')).toBe(true);
});

it('two equal consonants that ㅡ joins are one, and a name without vowels has a sound', () => {
  expect(soundKeys('버스스톱')).toEqual(['pstp']);
  expect(soundKeys('Brtk')).toEqual(['ptk', 'prtk']);
});
