import { resolveLanguage } from '../locales/languages.ts';
import type { Environment } from './environment.ts';
import { createPackagedWords } from './packaged-words.ts';
import { browserTags, getRegion, settings } from './settings.ts';

function cached<T>(fetch: () => Promise<T>): { get(): Promise<T>; forget(): void } {
  let value: Promise<T> | undefined;
  return {
    get() {
      value ??= fetch();
      return value;
    },
    forget() {
      value = undefined;
    },
  };
}

/** Read once in a background's life and after each change. */
export function createShopper({ fetch, ownOrigin }: Pick<Environment, 'fetch' | 'ownOrigin'>) {
  const tags = browserTags();
  // A warning matters more than its language.
  const language = cached(async () =>
    resolveLanguage(await settings.language.getValue().catch(() => 'auto'), tags),
  );
  const region = cached(getRegion);
  settings.language.watch(language.forget);
  settings.region.watch(region.forget);
  const packagedWords = createPackagedWords((path) => fetch(`${ownOrigin}${path}`));
  const words = async () => packagedWords(await language.get());
  return {
    language: language.get,
    region: region.get,
    words: async () => (await words()).toolbar,
    reportWords: async () => (await words()).reportText,
  };
}
export type Shopper = ReturnType<typeof createShopper>;
