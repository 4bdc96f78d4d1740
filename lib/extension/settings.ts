import { storage } from 'wxt/utils/storage';

/** What the shopper chose. Everything here is read by every context; nothing here is about a page. */

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** `auto` follows the browser. */
export const languageSetting = storage.defineItem<Language | 'auto'>('local:language', {
  fallback: 'auto',
});
/** ISO 3166-1 alpha-2, or `auto`: which authorities' channels are offered. */
export const regionSetting = storage.defineItem<string>('local:region', { fallback: 'auto' });

/** Korean for a browser in Korean, else English; whatever was stored by an older version is checked. */
export function resolveLanguage(choice: string, browserTags: readonly string[]): Language {
  const chosen = languages.find((language) => language === choice);
  if (chosen) return chosen;
  const first = browserTags.map((tag) => tag.slice(0, 2).toLowerCase());
  return first.flatMap((tag) => languages.filter((language) => language === tag))[0] ?? 'en';
}

/** The shopper's country: chosen, else named by the browser's languages, else guessed from the clock. */
export function resolveRegion(
  choice: string,
  browserTags: readonly string[],
  timeZone: string | undefined,
): string | undefined {
  if (/^[A-Z]{2}$/.test(choice)) return choice;
  if (timeZone === 'Asia/Seoul') return 'KR';
  for (const tag of browserTags) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})$/.exec(tag)?.[1];
    if (region) return region;
  }
  return browserTags[0]?.startsWith('ko') ? 'KR' : undefined;
}

const browserTags = (): readonly string[] => globalThis.navigator?.languages ?? [];

export const getLanguage = async (): Promise<Language> =>
  resolveLanguage(await languageSetting.getValue(), browserTags());

export const getRegion = async (): Promise<string | undefined> =>
  resolveRegion(
    await regionSetting.getValue(),
    browserTags(),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
