import { send } from '../../lib/extension/send.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { createLocale, type Locale } from '../../lib/locales/locale.ts';
import { createWords } from '../../lib/locales/message.ts';
import type { Words } from '../../lib/locales/words.ts';
import { wordsOf } from '../in-tab/slots.ts';

const made = new Map<Language, Locale>();

/** A language whose words have been loaded into this tab. */
export const localeInTab = (language: Language): Locale => {
  const known = made.get(language);
  if (known) return known;
  const words = wordsOf(language);
  if (!words) throw new Error(`the words of ${language} have not arrived`);
  const spoken = createWords<Words>(language, words.messages);
  const locale = createLocale(language, spoken, words.intlTexts);
  made.set(language, locale);
  return locale;
};

/** Without an answer the badge keeps the warning that it has. */
const tampered = (isReplaced?: true): void => {
  send('tampered', isReplaced ? { isReplaced } : {}).catch(() => undefined);
};

export const tabWorld = (css: string) => ({ page: document, css, localeOf: localeInTab, tampered });
