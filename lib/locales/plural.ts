import { aboutLanguage, type Language } from './languages.ts';

type Forms = { [category in Intl.LDMLPluralRule]?: string } & { other: string };

/** Picks a language's plural form; Korean has only `other`, others may need `few` or `many`. */
export const pluralFor = (language: Language) => {
  let rules: Intl.PluralRules | undefined;
  return (count: number, forms: Forms): string => {
    rules ??= new Intl.PluralRules(aboutLanguage(language).intl);
    return forms[rules.select(count)] ?? forms.other;
  };
};
