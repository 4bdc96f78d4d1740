import { createFormat, type Format } from './format.ts';
import type { Language } from './languages.ts';
import { type Words, words } from './words.ts';

/** A language with its words and its ways of writing numbers and dates. */
export interface Locale extends Format, Words {
  language: Language;
}

const made = new Map<Language, Locale>();

/** Made once for each language: the `Intl` objects behind it are slow to build. */
export const localeOf = (language: Language): Locale => {
  const known = made.get(language);
  if (known) return known;
  const locale: Locale = { language, ...words[language], ...createFormat(language) };
  made.set(language, locale);
  return locale;
};
