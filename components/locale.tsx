import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Locale, localeOf } from '../lib/locales/locale.ts';
import type { PageWords } from '../lib/locales/page-words.ts';

const LocaleContext = createContext<Locale>(localeOf('en'));

/** Changing its value changes the language of everything below, at once. */
export const LocaleProvider = LocaleContext.Provider;
export const useLocale = (): Locale => useContext(LocaleContext);

const PageWordsContext = createContext<PageWords | undefined>(undefined);

/** The words of our own pages; the card does without them. */
export const PageWordsProvider = PageWordsContext.Provider;

export const usePageWords = (): PageWords => {
  const words = useContext(PageWordsContext);
  if (!words) throw new Error('PageWordsProvider is missing above this component');
  return words;
};
