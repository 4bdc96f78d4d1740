/**
 * To add a language, add a folder next to `en` and a line here. `en-GB` writes 24 Nov 2026 day
 * first.
 */
const supported = {
  en: { name: 'English', intl: 'en-GB', direction: 'ltr' },
  ko: { name: '한국어', intl: 'ko-KR', direction: 'ltr' },
  'zh-CN': { name: '简体中文', intl: 'zh-CN', direction: 'ltr' },
  ja: { name: '日本語', intl: 'ja-JP', direction: 'ltr' },
  de: { name: 'Deutsch', intl: 'de-DE', direction: 'ltr' },
  fr: { name: 'Français', intl: 'fr-FR', direction: 'ltr' },
  es: { name: 'Español', intl: 'es-ES', direction: 'ltr' },
} as const satisfies Record<string, About>;

interface About {
  name: string;
  intl: string;
  direction: 'ltr' | 'rtl';
}

/** The name of its folder, a BCP 47 tag. */
export type Language = keyof typeof supported;

export const languages = Object.keys(supported) as Language[];

export const aboutLanguage = (language: Language): About => supported[language];

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

export const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first preferred language we have, by tag or by language: zh-TW gets zh-CN. */
export const firstSupported = <L extends string>(
  spoken: readonly L[],
  preferred: readonly string[],
): L | undefined => {
  for (const tag of preferred) {
    const language =
      spoken.find((language) => language.toLowerCase() === tag.toLowerCase()) ??
      spoken.find((language) => primary(language) === primary(tag));
    if (language) return language;
  }
  return undefined;
};

export const resolveLanguage = (choice: unknown, preferred: readonly string[]): Language =>
  isLanguage(choice) ? choice : (firstSupported(languages, preferred) ?? 'en');
