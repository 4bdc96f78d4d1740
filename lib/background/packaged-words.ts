import type { Language } from '../locales/languages.ts';
import { createWords } from '../locales/message.ts';
import type { BackgroundWords } from '../locales/words.ts';

export const wordsFile = (language: Language): string => `words/${language}.json`;

/**
 * The background's words, one file a language: Chrome's background cannot import while it runs, and
 * with all languages in its code every start would cost more. Rejects where the file cannot be
 * read.
 */
export function createPackagedWords(
  fetch: (path: string) => Promise<Response>,
): (language: Language) => Promise<BackgroundWords> {
  const read = new Map<Language, Promise<BackgroundWords>>();
  return (language) => {
    const known = read.get(language);
    if (known) return known;
    const coming = fetch(wordsFile(language))
      .then((file) => file.json())
      .then((messages) => createWords<BackgroundWords>(language, messages));
    read.set(language, coming);
    coming.catch(() => read.delete(language));
    return coming;
  };
}
