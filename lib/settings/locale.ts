import type { Fetch } from '../core/request.ts';
import { type Language, resolveLanguage } from '../locales/languages.ts';
import { createPackagedWords, effectsFile, wordsFile } from '../locales/packaged-words.ts';
import type { BackgroundWords, EffectWords } from '../locales/words.ts';
import { browserTags, getRegion, settings } from './settings.ts';

/** The shopper's language and region, and the background's words in that language. */
export interface Locale {
  language(): Promise<Language>;
  region(): Promise<string | undefined>;
  /** What the toolbar and notifications say. */
  words(): Promise<BackgroundWords['toolbar']>;
  reportWords(): Promise<BackgroundWords['reportText']>;
  effectWords(): Promise<EffectWords['effects']>;
}

/** Read once in a background's life and after each change. `fetch` reads our own package. */
export function createLocale(environment: { fetch: Fetch; ownOrigin: string }): Locale {
  const tags = browserTags();
  // A warning matters more than its language.
  const readLanguage = async () =>
    resolveLanguage(await settings.language.getValue().catch(() => 'auto'), tags);
  let read: Partial<{ language: Promise<Language>; region: ReturnType<typeof getRegion> }> = {};
  const language = () => (read.language ??= readLanguage());
  const region = () => (read.region ??= getRegion());
  for (const { watch } of [settings.language, settings.region])
    watch(() => {
      read = {};
    });
  const file = (path: string) => environment.fetch(environment.ownOrigin + path);
  const packagedWords = createPackagedWords<BackgroundWords>(file, wordsFile);
  const packagedEffects = createPackagedWords<EffectWords>(file, effectsFile);
  const words = async () => packagedWords(await language());
  return {
    language,
    region,
    words: async () => (await words()).toolbar,
    reportWords: async () => (await words()).reportText,
    effectWords: async () => (await packagedEffects(await language())).effects,
  };
}
