import type { Language } from './languages.ts';
import { createWords } from './message.ts';

export const wordsFile = (language: Language): string => `words/${language}.json`;
/** A file of its own: a card needs two of its two hundred lines, which the background picks. */
export const effectsFile = (language: Language): string => `words/effects-${language}.json`;

/**
 * Reads one file per language: Chrome's background cannot import on demand, and all would slow its
 * start.
 */
export function createPackagedWords<Words>(
  read: (path: string) => Promise<Response>,
  fileOf: (language: Language) => string,
): (language: Language) => Promise<Words> {
  const requests = new Map<Language, Promise<Words>>();
  return (language) => {
    const pending = requests.get(language);
    if (pending) return pending;
    const request = read(fileOf(language))
      .then((file) => file.json())
      .then((messages) => createWords<Words>(language, messages));
    requests.set(language, request);
    request.catch(() => requests.delete(language));
    return request;
  };
}
