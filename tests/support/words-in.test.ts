import { expect, it } from 'vitest';
import { wordsIn } from './words-in.ts';

it.each([
  ['en', 'Don’t buy it. Lead above the limit: 4,130 mg/kg', 10],
  ['ko', '사지 마세요. 납이 기준을 넘습니다', 5],
  // 11 characters, “EU” and “90”.
  ['ja', 'EU：鉛が基準値の90倍。購入禁止', 7],
  // 8 characters, “KC” and “90”.
  ['zh-CN', 'KC：铅超标 90 倍，请勿购买', 7],
] as const)('%s: “%s” is read like %i words', (language, text, count) => {
  expect(wordsIn(text, language)).toBe(count);
});

it('the same sentence has about as many words in Japanese and Chinese as in English', () => {
  const said = {
    en: 'Compare the picture, brand and model number with the notice.',
    ja: '画像、ブランド、型番を発表と比べてください。',
    'zh-CN': '请对照通报，核对图片、品牌和型号。',
  };
  for (const language of ['ja', 'zh-CN'] as const)
    expect(Math.abs(wordsIn(said[language], language) - wordsIn(said.en, 'en'))).toBeLessThan(3);
});
