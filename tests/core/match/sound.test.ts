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
