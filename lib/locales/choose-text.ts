/** A text by BCP 47 tag, as hazards carry it. */
type Text = Readonly<Record<string, string>>;

export interface ChosenText {
  text: string;
  /** The text's own language, for the `lang` attribute. */
  language: string;
  /** Whether it is the language that was asked for. */
  isWanted: boolean;
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The wanted language, else English, else whatever the notice has; `undefined` for an empty text. */
export const chooseText = (text: Text | undefined, wanted: string): ChosenText | undefined => {
  const entries = Object.entries(text ?? {}).filter(([, value]) => value.trim() !== '');
  const find = (language: string) => entries.find(([tag]) => primary(tag) === primary(language));
  const found = find(wanted) ?? find('en') ?? entries[0];
  if (!found) return undefined;
  const [language, value] = found;
  return { text: value, language, isWanted: primary(language) === primary(wanted) };
};

/** Of a text that nobody has marked with one, where its letters are those of one language alone. */
export const languageOfLetters = (text: string): string | undefined =>
  /\p{Script=Hangul}/u.test(text) ? 'ko' : undefined;
