import { shops } from '../sites/facts.ts';
import type { Bound } from './compile.ts';
import { aboutLanguage, type Language } from './languages.ts';

export function shopNames(language: Language): Bound {
  const { intl } = aboutLanguage(language);
  const spelled = shops.map(({ name, called }) => called?.[language] ?? name);
  // Latin names stand apart from Chinese and Japanese words.
  const list = (type: Intl.ListFormatType) =>
    new Intl.ListFormat(intl, { type })
      .formatToParts(spelled)
      .map(({ value }) =>
        /^[\p{scx=Han}\p{scx=Hiragana}]+$/u.test(value) && /\p{L}/u.test(value)
          ? ` ${value} `
          : value,
      )
      .join('');
  return { shops: list('conjunction'), anyShop: list('disjunction') };
}
