import { type ComponentChildren, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { LocaleProvider, PageWordsProvider } from '../../components/locale.tsx';
import { languageSetting } from '../../lib/extension/settings.ts';
import { isLanguage, type Language, pickLanguage } from '../../lib/locales/languages.ts';
import { localeOf } from '../../lib/locales/locale.ts';
import { type PageWords, pageWords } from '../../lib/locales/page-words.ts';
import { useSetting } from './use-setting.ts';

export interface LanguageChoice {
  language: Language;
  chosen: Language | 'auto';
  choose(language: Language | 'auto'): void;
}

interface OwnPageProps {
  title(words: PageWords): string;
  children(choice: LanguageChoice): ComponentChildren;
}

/** Language for one of our own pages; a switch, made here or elsewhere, shows at once. */
const OwnPage = ({ title, children }: OwnPageProps) => {
  const [chosen, choose] = useSetting<Language | 'auto'>(languageSetting);
  const language = isLanguage(chosen) ? chosen : pickLanguage(navigator.languages);
  const words = pageWords[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title(words);
  }, [language, title, words]);
  if (chosen === undefined) return null;
  return (
    <LocaleProvider value={localeOf(language)}>
      <PageWordsProvider value={words}>{children({ language, chosen, choose })}</PageWordsProvider>
    </LocaleProvider>
  );
};

export const showOwnPage = (
  title: OwnPageProps['title'],
  children: OwnPageProps['children'],
): void => {
  const app = document.getElementById('app');
  if (!app) throw new Error('the page has no #app');
  render(<OwnPage title={title}>{children}</OwnPage>, app);
};
