import { describe, expect, it } from 'vitest';
import {
  familiesOf,
  isGoods,
  koreanFor,
  rarity,
  tokensOf,
} from '../../../lib/core/match/vocabulary.ts';

describe('tokens across languages', () => {
  it.each([
    ['보조배터리', 'power bank'],
    ['유아용 카시트', 'baby car seat'],
    ['워터비즈', 'water beads'],
    ['어린이 우산', "children's umbrella"],
    ['무선충전기', 'wireless charger'],
    ['접이식 전동킥보드', 'foldable electric scooter'],
    ['셀프 수유 쿠션', 'self-feeding pillow'],
  ])('%s = %s', (korean, english) => {
    expect(new Set(tokensOf(korean))).toEqual(new Set(tokensOf(english)));
  });
  it('splits compounds, but not by chance', () => {
    expect(tokensOf('스팀다리미')).toContain('iron');
    expect(tokensOf('컴포트')).toEqual(['컴포트']);
    // A name behind the words stays, so that it has to be met.
    expect(tokensOf('무선충전기뽀로')).toEqual([...tokensOf('무선충전기'), '뽀로']);
  });
  it('knows the Korean words that mean a word, and nothing else', () => {
    const [stem = ''] = tokensOf('umbrella');
    expect(koreanFor(stem)).toContain('우산');
    for (const word of koreanFor(stem)) expect(tokensOf(word)).toEqual([stem]);
  });
  it('one word for one meaning', () => {
    expect(tokensOf('bikes')).toEqual(tokensOf('bicycle'));
    for (const [one, many] of ['watch/watches', 'box/boxes', 'brush/brushes', 'dress/dresses'].map(
      (pair) => pair.split('/'),
    ))
      expect(tokensOf(many ?? '')).toEqual(tokensOf(one ?? ''));
    expect(tokensOf('adaptors')).toEqual(tokensOf('adapter'));
    expect(tokensOf('chest of drawers')).toEqual(tokensOf('dresser'));
  });
});

it('knows how rare words are, what goods are called by, and their families', () => {
  expect(rarity('toy')).toBeLessThan(rarity('stroller'));
  expect(rarity('besrey')).toBeGreaterThan(0.8);
  expect(isGoods('stroller')).toBe(true);
  expect(isGoods('besrey')).toBe(false);
  expect(familiesOf('necklace')).toContain('jewelry');
});
