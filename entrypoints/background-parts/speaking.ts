import { createPackagedWords } from '../../lib/background/packaged-words.ts';
import { browserTags } from '../../lib/background/settings.ts';
import { createShopper } from '../../lib/background/shopper.ts';
import { resolveLanguage } from '../../lib/locales/languages.ts';
import type { Surroundings } from './surroundings.ts';

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
