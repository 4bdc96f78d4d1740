import type { Language } from './languages.ts';
import { createWords } from './message.ts';

export const wordsFile = (language: Language): string => `words/${language}.json`;
/** Apart: a card needs two of its two hundred lines, which the background picks. */
export const effectsFile = (language: Language): string => `words/effects-${language}.json`;

/** A file a language: Chrome cannot import here while running, and all would slow each start. */
export function createPackagedWords<Words>(
  read: (path: string) => Promise<Response>,
  fileOf: (language: Language) => string,
): (language: Language) => Promise<Words> {
  const requests = new Map<Language, Promise<Words>>();
  return (language) => {
    const pending = requests.get(language);
    if (pending) return pending;
    const coming = read(fileOf(language))
      .then((file) => file.json())
      .then((messages) => createWords<Words>(language, messages));
    requests.set(language, coming);
    coming.catch(() => requests.delete(language));
    return coming;
  };
}
