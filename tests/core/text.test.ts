import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf, compact, fold } from '../../lib/core/text.ts';

describe('fold', () => {
  it.each([
    ['full width', 'ＤＥＷＡＬＴ　Ｄ２５', 'dewalt d25'],
    ['accents', 'Renée Blanche Größe', 'renee blanche grosse'],
    ['entities escaped twice', 'Men&#39;s &amp; Women&quot;s', 'men\'s & women"s'],
    ['Hangul typed as single letters', '카시트', '카시트'],
    ['signs that nobody sees', 'Bes\u200brey\u2060 X\u00adR\u200d0100&#8203;0', 'besrey xr01000'],
    [
      'Cyrillic letters among Latin ones',
      'B\u0435sr\u0435y Х\u0420-0100X\u0420',
      'besrey хр-0100xp',
    ],
    [
      'a Russian word with a Latin letter',
      'C\u0432\u0435\u0442\u043e\u0434\u0438\u043e\u0434',
      'cветодиод',
    ],
    ['a trade mark is no letters of its word', 'Snug™ Time℠', 'snug  time '],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('costs the same for five megabytes as for two thousand characters', () => {
    const huge = 'ａ'.repeat(5_000_000);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      expect(fold(huge).length).toBe(2000);
      return performance.now() - started;
    });
    // The best of five: a busy machine may stop any one of them for a while.
    expect(Math.min(...times)).toBeLessThan(20);
  });

  it('never throws and is its own fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = fold(text.replaceAll('&', ''));
        expect(fold(once)).toBe(once);
      }),
    );
  });
});

describe('chunks', () => {
  it('are of one script each', () => {
    expect(chunksOf('20000mah보조배터리 xr-0100 特斯拉').map(({ text }) => text)).toEqual([
      '20000mah',
      '보조배터리',
      'xr',
      '0100',
      '特斯拉',
    ]);
  });
  it('say where they stand', () => {
    const text = 'ab-12 카';
    for (const { text: run, start, end } of chunksOf(text))
      expect(text.slice(start, end)).toBe(run);
  });
});

it('compact keeps letters and digits only', () => {
  expect(compact('MS116-1.6A / É')).toBe('ms11616ae');
});
