import type { IntlTexts } from './format.ts';
import { createFormat, type Format } from './format.ts';
import type { Language } from './languages.ts';
import type { PageWords, Words } from './words.ts';

export interface Locale extends Format, Words {
  language: Language;
}

/** With the words of our own pages; the card does without them. */
export type PageLocale = Locale & PageWords;

/** Create it once: the `Intl` objects in it are slow to build. */
export const createLocale = <W extends Words>(language: Language, words: W, texts?: IntlTexts) => ({
  language,
  ...words,
  ...createFormat(language, texts),
});
