/** Languages of the interface. A new one is a folder beside `en`, a line here and one in each index. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, for the switch. */
export const languageNames: Record<Language, string> = { en: 'English', ko: '한국어' };

/**
 * Tags for `Intl`. British English writes 24 Nov 2026, which no reader takes for another day; the
 * American 11/24/2026 would be.
 */
export const intlTags: Record<Language, string> = { en: 'en-GB', ko: 'ko-KR' };

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/** The first language of a preference list (`navigator.languages`) that we speak, else English. */
export const pickLanguage = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLanguage(primary)) return primary;
  }
  return 'en';
};
