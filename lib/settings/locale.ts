import type { Environment } from '../extension/environment.ts';
import { type Language, resolveLanguage } from '../locales/languages.ts';
import { createPackagedWords } from './packaged-words.ts';
import { browserTags, getRegion, settings } from './settings.ts';

/** Read once in a background's life and after each change. */
export function createShopper({ fetch, ownOrigin }: Pick<Environment, 'fetch' | 'ownOrigin'>) {
  const tags = browserTags();
  // A warning matters more than its language.
  const readLanguage = async () =>
    resolveLanguage(await settings.language.getValue().catch(() => 'auto'), tags);
  let known: Partial<{ language: Promise<Language>; region: ReturnType<typeof getRegion> }> = {};
  const language = () => (known.language ??= readLanguage());
  const region = () => (known.region ??= getRegion());
  for (const { watch } of [settings.language, settings.region])
    watch(() => {
      known = {};
    });
  const packagedWords = createPackagedWords((path) => fetch(`${ownOrigin}${path}`));
  const words = async () => packagedWords(await language());
  return {
    language,
    region,
    words: async () => (await words()).toolbar,
    reportWords: async () => (await words()).reportText,
  };
}
export type Shopper = ReturnType<typeof createShopper>;
