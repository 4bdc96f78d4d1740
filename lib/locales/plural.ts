import { intlTags, type Language } from './languages.ts';

type Forms = { [category in Intl.LDMLPluralRule]?: string } & { other: string };

/** Picks a language's plural form; Korean has only `other`, others may need `few` or `many`. */
export const pluralFor = (language: Language) => {
  const rules = new Intl.PluralRules(intlTags[language]);
  return (count: number, forms: Forms): string => forms[rules.select(count)] ?? forms.other;
};
