import { describe, expect, it } from 'vitest';
import { compatibilitySpans, isInside } from '../../../lib/core/match/compatibility.ts';
import { nameTokens } from '../../../lib/core/match/name-tokens.ts';
import { bestNameMatch, tokenizeName } from '../../../lib/core/match/names.ts';
import { fold } from '../../../lib/core/text.ts';

describe('tokens of a name', () => {
  it.each([
    ['batteries', ['battery']],
    ['ties', ['tie']],
    ['dies', ['die']],
    ['boxes', ['box']],
    ['glass', ['glass']],
    ['lens', ['len']],
    ['2.4 GHz', ['2․4', 'ghz']],
    ['2 .4', ['2․4']],
    ['2.0', ['2']],
    ['1,300 zorvex', ['1300', 'zorvex']],
    ['20000mah보조배터리', ['20000mah', '보조배터리']],
    ['2.4ghz리모컨', ['2․4ghz리모컨']],
  ])('%s: %j', (text, expected) => {
    expect(nameTokens(text)).toEqual(expected);
  });
  it('are as many as asked for', () => {
    expect(nameTokens('zorvex belmiro tuladuo', 2)).toEqual(['zorvex', 'belmiro']);
    // Four words are read for each that may be kept, so that a long title makes little work.
    expect(nameTokens('with with with zorvex', 1)).toEqual(['zorvex']);
    expect(nameTokens('with with with with zorvex', 1)).toEqual([]);
  });
});

describe('what a name says', () => {
  it('leaves out other goods, and joins each two neighbours', () => {
    const { tokens, set } = tokenizeName('Zorvex lamp for Tuladuo A54, black');
    expect(tokens).toEqual(['zorvex', 'lamp', 'black']);
    expect([...set]).toEqual(['zorvex', 'lamp', 'black', 'zorvexlamp', 'lampblack']);
  });
  it('keeps the place of what stands behind those goods', () => {
    expect(tokenizeName('Case for A54, for A55, black lamp').tokens).toEqual([
      'case',
      'black',
      'lamp',
    ]);
  });
});

describe('the title and the name that agree best', () => {
  const best = (titles: string[], names: string[], brands: string[] = []) =>
    bestNameMatch(titles.map(tokenizeName), names.map(tokenizeName), brands);
  const shown = (titles: string[], names: string[]) => {
    const match = best(titles, names);
    return [match?.title.text, match?.name.text];
  };
  it('are none where no word is shared, or nothing but the brand', () => {
    expect(best(['Zorvex lamp'], ['Twin stroller'])).toBeUndefined();
    expect(best(['Besrey lamp'], ['Besrey stroller'], ['Besrey'])).toBeUndefined();
    expect(best(['Set 10'], ['Set 10'])).toBeUndefined();
    expect(best([], ['Twin stroller'])).toBeUndefined();
  });
  it('are of the same goods first, then cover most, then share a script', () => {
    expect(shown(['Zorvex Belmiro lamp', 'Zorvex stroller'], ['Zorvex Belmiro stroller'])[0]).toBe(
      'Zorvex stroller',
    );
    expect(
      shown(['Zorvex stroller', 'Zorvex Belmiro stroller'], ['Zorvex Belmiro stroller'])[0],
    ).toBe('Zorvex Belmiro stroller');
    expect(shown(['Umbrella'], ['우산', 'Umbrella'])[1]).toBe('Umbrella');
    expect(shown(['우산'], ['Umbrella', '우산'])[1]).toBe('우산');
  });
  it('cover what they share, also in two words for one', () => {
    expect(best(['Zorvex stroller'], ['Zorvex stroller'])?.cover).toBe(1);
    expect(best(['Snugtime stroller'], ['Snug time stroller'])?.cover).toBe(1);
    expect(best(['Snug time stroller'], ['Snugtime stroller'])?.cover).toBe(1);
    expect(best(['Zorvex stroller'], ['Zorvex Belmiro stroller'])?.cover).toBeLessThan(1);
    expect(best(['Zorvex stroller'], ['Certain Zorvex brand stroller'])?.cover).toBe(1);
  });
  it.each([
    ['Zorvex stroller', true],
    ['Zorvex stroller hook', false],
    ['Zorvex hook stroller', true],
    ['Zorvex blue stroller', true],
    ['Stroller, Zorvex hook', true],
    ['Zorvex lamp', false],
  ])('are of the same goods where “%s” is the stroller: %s', (title, hasSameHead) => {
    expect(best([title], ['Zorvex stroller'])).toMatchObject({ hasSameHead });
  });
  it('are of the same goods where the name says the title’s extra as well', () => {
    expect(best(['Zorvex stroller hook'], ['Zorvex hook stroller'])?.hasSameHead).toBe(true);
  });
  it('tell how rare the rarest word is that the title lacks, in a script that it could have', () => {
    expect(best(['Zorvex stroller'], ['Zorvex stroller'])?.rarestMissing).toBe(0);
    expect(best(['Zorvex stroller'], ['Zorvex Belmiro stroller'])?.rarestMissing).toBe(0.85);
    expect(best(['Zorvex stroller'], ['Zorvex 조벡스 stroller'])?.rarestMissing).toBe(0);
    expect(best(['Zorvex 우산'], ['Zorvex 조벡스 우산'])?.rarestMissing).toBe(0.85);
  });
});

describe('stretches about other goods', () => {
  const others = (title: string) =>
    compatibilitySpans(fold(title)).map(([start, end]) => fold(title).slice(start, end).trim());
  it.each([
    ['Case for A54, black', ['a54']],
    ['Case for Zorvex a b c d e f g h i', ['zorvex a b c d e f g']],
    ['Case pour - Besrey, black', ['- besrey']],
    ['Case for -A54 - black', ['-a54']],
    ['Black, Zorvex C62A 호환 case', ['zorvex c62a']],
    ['Black, one two three four five 호환 case', ['two three four five']],
    ['Zorvex S24용 case', ['zorvex s24']],
    ['one two three S24용 case', ['two three s24']],
    ['조벡스용 case', ['조벡스용']],
    ['어린이용 case', []],
    ['Zorvex A54 용 case', ['zorvex a54']],
    ['호환', ['']],
    ['Case for kids, Zorvex', []],
    ['Case for kids Zorvex', []],
  ])('%s: %j', (title, expected) => {
    expect(others(title)).toEqual(expected);
  });
  it('are the same whatever title was read before', () => {
    expect(others('Zorvex case with a very long name for A54, black')).toEqual(['a54']);
    expect(others('Black, C62A 호환 case')).toEqual(['c62a']);
  });
  it('hold what overlaps them, not what touches them', () => {
    for (const [start, end, expected] of [
      [0, 4, false],
      [0, 5, true],
      [7, 9, true],
      [8, 9, false],
      [5, 6, true],
    ] as const)
      expect(isInside([[4, 8]], start, end)).toBe(expected);
  });
});
