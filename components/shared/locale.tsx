import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale, PageLocale } from '../../lib/locales/locale.ts';

const LocaleContext = createContext<Locale | undefined>(undefined);

export const LocaleProvider = LocaleContext.Provider;

export const useLocale = (): Locale => {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('LocaleProvider is missing above this component');
  return locale;
};

/** For components of our own pages, which have more words than the card. */
export const usePageLocale = useLocale as () => PageLocale;
