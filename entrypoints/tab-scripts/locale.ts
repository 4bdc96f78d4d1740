import type { Language } from '../../lib/locales/languages.ts';
import { createLocale, type Locale } from '../../lib/locales/locale.ts';
import { createWords } from '../../lib/locales/message.ts';
import type { Words } from '../../lib/locales/words.ts';
import { wordsOf } from './slots.ts';

const locales = new Map<Language, Locale>();

/** The locale of a language whose words were loaded into this document. */
export const tabLocale = (language: Language): Locale => {
  const known = locales.get(language);
  if (known) return known;
  const words = wordsOf(language);
  if (!words) throw new Error(`the words of ${language} have not arrived`);
  const spoken = createWords<Words>(language, words.messages);
  const locale = createLocale(language, spoken, words.intlTexts);
  locales.set(language, locale);
  return locale;
};
