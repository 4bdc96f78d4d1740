import type { Language } from './languages.ts';
import { createLocale, type Locale } from './locale.ts';
import type { PageWords, ToolbarWords, Words } from './words.ts';

/**
 * One language at a time, for whoever may import while it runs: our own pages, scripts, tests. A
 * content script may not, nor may Chrome's background; the build makes files of words for them. A
 * test holds each folder to these shapes.
 */

const once = <T>(load: (language: Language) => Promise<T>) => {
  const loaded = new Map<Language, Promise<T>>();
  return (language: Language): Promise<T> => {
    const known = loaded.get(language);
    if (known) return known;
    const coming = load(language);
    loaded.set(language, coming);
    coming.catch(() => loaded.delete(language));
    return coming;
  };
};

export const loadLocale = once(async (language): Promise<Locale> => {
  const { words }: { words: Words } = await import(`./${language}/words.ts`);
  return createLocale(language, words);
});

export const loadPageWords = once(async (language): Promise<PageWords> => {
  const { pageWords }: { pageWords: PageWords } = await import(`./${language}/page-words.ts`);
  return pageWords;
});

export const loadToolbarWords = once(async (language): Promise<ToolbarWords> => {
  const { toolbar }: { toolbar: ToolbarWords } = await import(`./${language}/toolbar.ts`);
  return toolbar;
});
