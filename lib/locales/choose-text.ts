import { primary } from './languages.ts';

type Text = Readonly<Record<string, string>>;

export interface ChosenText {
  text: string;
  /** For the `lang` attribute. */
  language: string;
  isInReadersLanguage: boolean;
}

/** The wanted language, else English, else whatever there is; `undefined` for an empty text. */
export const chooseText = (text: Text | undefined, wanted: string): ChosenText | undefined => {
  const entries = Object.entries(text ?? {}).filter(([, value]) => value.trim() !== '');
  const find = (language: string) => entries.find(([tag]) => primary(tag) === primary(language));
  const entry = find(wanted) ?? find('en') ?? entries[0];
  if (!entry) return undefined;
  const [language, value] = entry;
  return { text: value, language, isInReadersLanguage: primary(language) === primary(wanted) };
};

/** The language of a text, where its letters belong to one language only. */
export const languageOfLetters = (text: string): string | undefined =>
  /\p{Script=Hangul}/u.test(text) ? 'ko' : undefined;
