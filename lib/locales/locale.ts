import type { IntlTexts } from './format.ts';
import { createFormat, type Format } from './format.ts';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

export interface Locale extends Format, Words {
  language: Language;
}

/** Make it once and keep it: the `Intl` objects behind it are slow to build. */
export const createLocale = (language: Language, words: Words, texts?: IntlTexts): Locale => ({
  language,
  ...words,
  ...createFormat(language, texts),
});
