import { resolveLanguage } from '../locales/languages.ts';
import type { Surroundings } from './environment.ts';
import { createPackagedWords } from './packaged-words.ts';
import { browserTags } from './settings.ts';
import { createShopper } from './shopper.ts';

/** Wires whom we speak to and in which words. */
export function speakTheirLanguage({ fetch, ownOrigin }: Surroundings) {
  const shopper = createShopper({
    resolveLanguage,
    browserTags: browserTags(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const packagedWords = createPackagedWords((path) => fetch(`${ownOrigin}${path}`));
  const allWords = async () => packagedWords(await shopper.language());
  return {
    shopper,
    /** The toolbar's, the menu's and the notifications'. */
    words: async () => (await allWords()).toolbar,
    reportWords: async () => (await allWords()).reportText,
  };
}

export type Speaking = ReturnType<typeof speakTheirLanguage>;
