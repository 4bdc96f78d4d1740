import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../lib/locales/locale.ts';
import type { PageWords } from '../lib/locales/words.ts';

const LocaleContext = createContext<Locale | undefined>(undefined);

export const LocaleProvider = LocaleContext.Provider;

export const useLocale = (): Locale => {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('LocaleProvider is missing above this component');
  return locale;
};

const PageWordsContext = createContext<PageWords | undefined>(undefined);

/** The words of our own pages; the card does without them. */
export const PageWordsProvider = PageWordsContext.Provider;

export const usePageWords = (): PageWords => {
  const words = useContext(PageWordsContext);
  if (!words) throw new Error('PageWordsProvider is missing above this component');
  return words;
};
