import type { Language } from '../locales/languages.ts';
import { resolveRegion } from './region.ts';
import { settings } from './settings.ts';

/** The shopper's language and region, read once in a background's life and after each change. */
export interface Shopper {
  language(): Promise<Language>;
  region(): Promise<string | undefined>;
  /** Calls back after the language was switched. */
  onLanguage(callback: () => void): void;
}

export interface ShopperParts {
  /** The choice, else the first of the browser's languages that we speak (lib/locales). */
  resolveLanguage(choice: unknown, browserTags: readonly string[]): Language;
  browserTags: readonly string[];
  /** Asked for when it is needed: the answer takes the browser 10 ms. */
  timeZone(): string | undefined;
}

/** A value that is fetched when first asked for, and again after `forget`. */
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

export function createShopper({ resolveLanguage, browserTags, timeZone }: ShopperParts): Shopper {
  // Settings that cannot be read are as good as none: a warning matters more than its language.
  const language = cached(async () =>
    resolveLanguage(await settings.language.getValue().catch(() => 'auto'), browserTags),
  );
  const region = cached(async () => {
    const choice = await settings.region.getValue().catch(() => 'auto');
    return resolveRegion(choice, browserTags, timeZone());
  });
  const callbacks: (() => void)[] = [];
  settings.language.watch(() => {
    language.forget();
    for (const callback of callbacks) callback();
  });
  settings.region.watch(region.forget);
  return {
    language: language.get,
    region: region.get,
    onLanguage(callback) {
      callbacks.push(callback);
    },
  };
}
