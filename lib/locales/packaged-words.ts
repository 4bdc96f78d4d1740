import type { Language } from './languages.ts';
import { createWords } from './message.ts';
import type { BackgroundWords } from './words.ts';

export const wordsFile = (language: Language): string => `words/${language}.json`;

/** A file a language: Chrome cannot import here while running, and all would slow each start. */
export function createPackagedWords(
  read: (path: string) => Promise<Response>,
): (language: Language) => Promise<BackgroundWords> {
  const asked = new Map<Language, Promise<BackgroundWords>>();
  return (language) => {
    const before = asked.get(language);
    if (before) return before;
    const coming = read(wordsFile(language))
      .then((file) => file.json())
      .then((messages) => createWords<BackgroundWords>(language, messages));
    asked.set(language, coming);
    coming.catch(() => asked.delete(language));
    return coming;
  };
}
