import { storage } from 'wxt/utils/storage';

/** What the shopper chose. Everything here is read by every context; nothing here is about a page. */

/** The languages of lib/locales. */
export type Language = 'en' | 'ko';

/** `auto` follows the browser. */
export const languageSetting = storage.defineItem<Language | 'auto'>('local:language', {
  fallback: 'auto',
});
/** ISO 3166-1 alpha-2, or `auto`: which authorities' channels are offered. */
export const regionSetting = storage.defineItem<string>('local:region', { fallback: 'auto' });

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

export const getRegion = async (): Promise<string | undefined> =>
  resolveRegion(
    await regionSetting.getValue(),
    browserTags(),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
