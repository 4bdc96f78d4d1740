/** A new one is a folder beside `en` and a line here. `en-GB`: 24 Nov 2026 is no other day. */
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

/** The first of `navigator.languages` that is spoken, by tag or by language: zh-TW reads zh-CN. */
export const firstSpoken = <L extends string>(
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
  isLanguage(choice) ? choice : (firstSpoken(languages, preferred) ?? 'en');
