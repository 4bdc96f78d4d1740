import { describe, expect, it } from 'vitest';
import { compatibilitySpans } from '../../../lib/core/match/compatibility.ts';
import { tokenizeName } from '../../../lib/core/match/names.ts';
import { fold } from '../../../lib/core/text.ts';

const others = (title: string): string => {
  const folded = fold(title);
  return compatibilitySpans(folded)
    .map(([start, end]) => folded.slice(start, end).trim())
    .join(' | ');
};

describe('what goods are for', () => {
  it.each([
    ['Charger for Xiaomi Mi Band 7, black', 'xiaomi mi band 7'],
    ['2pcs cable compatible with Baby Trend TJ75, black', 'baby trend tj75'],
    ['wall mount (suitable for Hair Dryers D3190)', 'hair dryers d3190'],
    ['Replacement remote control for A. O. Smith G6', 'a. o. smith g6'],
    ['보호필름 for Salewa 08-0000061502', 'salewa 08-0000061502'],
    ['stand compatible with Nina Derwael C23', 'nina derwael c23'],
    ['Hose sold with Besrey generators', 'besrey generators'],
    ['charger pour Halloween-themed Lanterns D310', 'halloween-themed lanterns d310'],
    ['보호필름 for Little 28303', 'little 28303'],
    ["filter suitable for Girls' Crewcuts C9048", "girls' crewcuts c9048"],
    ['cover pour - Besrey 67281', '- besrey 67281'],
    ['Coque pour Galaxy S24 - bleu', 'galaxy s24'],
    ['Funda para iPhone 15', 'iphone 15'],
    ['Чехол для Xiaomi 14', 'xiaomi 14'],
    ['갤럭시 S24 호환 케이스', '갤럭시 s24'],
    ['갤럭시 S24용 케이스', '갤럭시 s24'],
    ['besrey c62a (cable) 호환 충전기', 'besrey c62a (cable)'],
    ['샤오미 미밴드 7 전용 스트랩', '샤오미 미밴드 7'],
    ['혼다 어코드 CRV 정류기 브리지 용 1 개', '혼다 어코드 crv 정류기 브리지'],
  ])('%s', (title, expected) => {
    expect(others(title)).toContain(expected);
  });

  it.each([
    'Slide for kids Besrey XR0100',
    'Sandals for women and girls Besrey XR0100',
    'Perfect gift for birthday XR0100',
    'Besrey stroller for sale XR0100',
    'Blender for home',
    'Dryer for hair',
    'Shampoo per capelli Besrey XR0100',
    'Parfum pour homme Besrey XR0100',
    'Perfume for her Besrey XR0100',
    'Proiettore per esterni Besrey XR0100',
    '어린이용 우산 XR0100',
    '휴대용 선풍기 XR0100',
    '가정용 소화기',
    'Besrey XR0100 stroller',
  ])('nobody else’s goods: %s', (title) => {
    expect(others(title)).toBe('');
  });

  it('ends where the phrase ends', () => {
    expect(others('case for A54 - TORRAS, black')).toBe('a54');
  });

  it.each([
    ['one long phrase', 'for the and or kids 12-14 years old '],
    ['one Korean word', '가'],
    ['one Arabic word', 'ش'],
    ['one word of two scripts', 'a가'],
    ['words for "for" alone', '用 '],
    ['phrases of one word', 'for a '],
  ])('takes bounded time for a title that is %s', (_, piece) => {
    const title = fold(piece.repeat(2000));
    const times = Array.from({ length: 5 }, () => {
      const started = process.threadCpuUsage();
      compatibilitySpans(title);
      return process.threadCpuUsage(started).user / 1000;
    });
    // The best of five, in the thread's own time: a busy machine slows each of them.
    expect(Math.min(...times)).toBeLessThan(10);
  });
});

describe('a phrase', () => {
  it('ends at a mark right behind its word', () => {
    expect(others('One size fits, Besrey M7 helmet')).toBe('');
    expect(others('One size fits (Besrey M7) helmet')).toBe('');
  });
  it('begins with a word, and without one is empty', () => {
    expect(compatibilitySpans('case, zorvex 호환')).toEqual([[6, 12]]);
    expect(tokenizeName('Zorvex lamp, 호환').tokens).toContain('lamp');
  });
  it('is followed forty times in a title and no more', () => {
    expect(compatibilitySpans('for zorvex, '.repeat(41))).toHaveLength(40);
  });
});
