import type { Hazard, Product } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { type ChosenText, chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';

/**
 * A word of the list at the start of a line: “lead” is “Lead” there; “pH”, “iPhone” and “n-hexane”
 * stay.
 */
export const capitalised = (text: string): string =>
  /^[a-zß-öø-ÿœ](?:[a-zß-öø-ÿœ]| )/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;

/** The product of the notice that the match is about; a notice may name two hundred. */
export const matchedProduct = ({ hazard, product = 0 }: Match): Product | undefined =>
  hazard.products[product];

type Origin = Pick<Hazard, 'source' | 'authority'>;

/**
 * Who published a hazard that comes from no authority; `undefined` for an authority. The same rule is in
 * `lib/core/match/doubts.ts`, which is not bundled into pages.
 */
export const unofficialPublisherOf = ({
  source,
}: Pick<Hazard, 'source'>): 'community' | 'own' | undefined =>
  (['community', 'own'] as const).find((one) => source === one || source.startsWith(`${one}-`));

/** `undefined` for a code that only newer versions have a name for. */
export const nameIn = (table: Readonly<Record<string, string>>, code: string | undefined) =>
  code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;

/** The authority in the reader's language: by its source, else by the name the notice gives. */
export function authorityOf({ source, authority }: Origin, locale: Locale): string | undefined {
  const { names, language, warning } = locale;
  if (unofficialPublisherOf({ source }) === 'community') return warning.fact.shoppers;
  const key = source === 'us-cpsc-warnings' ? 'us-cpsc' : source;
  return nameIn(names.authority, key) ?? chooseText(authority.name, language)?.text;
}

/** Readers of a language know the authorities of their own country. English is read everywhere. */
const isHome = (language: string, country: string): boolean =>
  language !== 'en' && new Intl.Locale(language).maximize().region === country;

/** An authority with its country, unless its name has it (“Health Canada”) or it is the EU's. */
export const authorityWithCountry = ({ source, authority }: Origin, locale: Locale): string => {
  const { warning, language, country: nameOf } = locale;
  // Does not break inside the brackets.
  const country = nameOf(authority.country).replaceAll(' ', '\u00a0');
  const name = authorityOf({ source, authority }, locale);
  const isKnown =
    authority.country === 'EU' || name?.includes(country) || isHome(language, authority.country);
  return name !== undefined && isKnown && !unofficialPublisherOf({ source })
    ? name
    : warning.fact.place({ name: name ?? country, country });
};

/** The first product that has a name; a notice may know one by its number or its kind only. */
export const hazardName = (
  { products, about }: Hazard,
  { language, goods }: Pick<Locale, 'language' | 'goods'>,
): ChosenText | undefined => {
  for (const { names } of products) {
    const name = chooseText(names, language);
    // The name of a kind of goods is shown as a heading.
    if (name) return about === 'kind' ? { ...name, text: capitalised(name.text) } : name;
  }
  const brand = products.flatMap(({ brands }) => brands)[0];
  if (brand !== undefined) return { text: brand, language: '', isInReadersLanguage: true };
  const kind = nameIn(goods, products[0]?.goods);
  return kind === undefined ? undefined : { text: kind, language, isInReadersLanguage: true };
};
