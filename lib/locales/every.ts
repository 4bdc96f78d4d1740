import { type Language, languages } from './languages.ts';
import { loadLocale, loadPageWords, loadToolbarWords } from './load.ts';
import type { Locale } from './locale.ts';
import type { PageWords, ToolbarWords } from './words.ts';

/** All languages at once, for tests and scripts. Nothing that is shipped may import this. */

const every = async <T>(load: (language: Language) => Promise<T>): Promise<Record<Language, T>> => {
  const loaded = await Promise.all(languages.map(async (one) => [one, await load(one)] as const));
  return Object.fromEntries(loaded) as Record<Language, T>;
};

const locales = await every<Locale>(loadLocale);

export const localeOf = (language: Language): Locale => locales[language];
export const pageWords = await every<PageWords>(loadPageWords);
export const toolbarWords = await every<ToolbarWords>(loadToolbarWords);
