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

it('knows every family of a word', () => {
  expect(familiesOf('mug')).toEqual(['care', 'kitchen']);
  expect(familiesOf('stroller')).toEqual(['baby']);
  expect(familiesOf('umbrella')).toEqual(['garden', 'home']);
  expect(familiesOf('scooter')).toEqual(['sport', 'vehicle']);
  expect(familiesOf('besrey')).toEqual([]);
});

it.each([
  ['보조배터리에서', ['power', 'bank']],
  ['우산용', ['umbrella']],
  ['조벡스용', ['조벡스']],
  // Too little of it is known, or a syllable in front is no word.
  ['조벡스우산', ['조벡스우산']],
  ['뽀우산조', ['뽀우산조']],
  ['조벡 스우산', ['조벡', '스우산']],
  ['무선충전기뽀', ['wireless', 'charger']],
  ['우산뽀로보조배터리', ['umbrella', '뽀로', 'power', 'bank']],
  ['컵홀더', ['cup', 'holder']],
  ['수유 쿠션', ['feed', 'pillow']],
  ['lamp 보조배터리', ['lamp', 'power', 'bank']],
  ['보조 배터리', ['power', 'bank']],
  ['Zorvex 우산', ['zorvex', 'umbrella']],
  ['아이템', ['아이템']],
  // Three fifths are enough; a single syllable at the end is no word of its own.
  ['목걸이뽀로', ['necklace', '뽀로']],
  ['알루미늄합금', ['aluminum', '합금']],
])('%s is %j', (text, expected) => {
  expect(tokensOf(text)).toEqual(expected);
});

it('no more tokens than asked for', () => {
  expect(tokensOf('무선충전기 우산', 2)).toEqual(['wireless', 'charger']);
});

it('the first family of all is one, too', () => {
  expect(familiesOf('boiler')).toContain('appliance');
});
