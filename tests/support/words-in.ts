import type { Language } from '../../lib/locales/languages.ts';

/**
 * How many characters say what an English word says. Japanese and Chinese have no spaces: `Intl.Segmenter` cuts off
 * every particle and every half of a compound, and so counts up to twice the words that the same sentence has in English.
 * Translators reckon with 2 to 2.5 and 1.3 to 1.8 characters; our own catalogues come to 2.3 and 1.55.
 */
const charactersPerWord: Partial<Record<Language, number>> = { ja: 2.2, 'zh-CN': 1.6 };

const ownScript = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

/** The words of a text. In Japanese and Chinese: its characters as English words, and each name or number in other letters. */
export function wordsIn(text: string, language: Language): number {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const perWord = charactersPerWord[language];
  if (!perWord) return words.length;
  const own = words.filter((word) => ownScript.test(word));
  const characters = [...own.join('')].length;
  return words.length - own.length + Math.round(characters / perWord);
}
