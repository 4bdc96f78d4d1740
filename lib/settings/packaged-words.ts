import type { Language } from '../locales/languages.ts';
import { createWords } from '../locales/message.ts';
import type { BackgroundWords } from '../locales/words.ts';

export const wordsFile = (language: Language): string => `words/${language}.json`;

/** A file a language: Chrome cannot import here while running, and all would slow each start. */
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
