import { shops } from '../sites/facts.ts';
import type { Bound } from './compile.ts';
import { aboutLanguage, type Language } from './languages.ts';

/** `{shops}`, `{anyShop}` and each shop by its id, for the messages of one language. */
export function shopNames(language: Language): Bound {
  const { intl } = aboutLanguage(language);
  const named = shops.map(({ id, name, called }) => [id, called?.[language] ?? name]);
  const spelled = named.map(([, name = '']) => name);
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
  return {
    ...Object.fromEntries(named),
    shops: list('conjunction'),
    anyShop: list('disjunction'),
  };
}
