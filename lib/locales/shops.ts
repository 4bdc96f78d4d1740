import type { Bound } from './compile.ts';
import { aboutLanguage, type Language } from './languages.ts';

/** A shop's spelling of its own name, and what its customers in a language call it. */
const names: Record<string, { name: string } & Partial<Record<Language, string>>> = {
  aliexpress: { name: 'AliExpress', ko: '알리익스프레스' },
  temu: { name: 'Temu', ko: '테무' },
};

/** `{shops}`, `{anyShop}` and each shop by its id, for the messages of one language. */
export function shopNames(language: Language): Bound {
  const { intl } = aboutLanguage(language);
  const named = Object.entries(names).map(([id, shop]) => [id, shop[language] ?? shop.name]);
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
