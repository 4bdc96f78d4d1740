import type { Hazard, Product } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { authorityOf, authorityWithCountry, capitalised, unofficialPublisherOf } from './names.ts';
import { describeUnits } from './units.ts';

export interface Fact {
  name: string;
  lines: { text: string; language?: string | undefined }[];
}

const maxCountries = 6;

const authority = (hazard: Hazard, locale: Locale): Fact => {
  const { fact } = locale.warning;
  const { country, notifier } = hazard.authority;
  if (unofficialPublisherOf(hazard) === 'community')
    return { name: fact.source, lines: [{ text: fact.shoppers }] };
  const who = authorityOf(hazard, locale) ?? locale.country(country);
  const text = notifier
    ? fact.notifiedBy({ name: who, country: locale.country(notifier) })
    : authorityWithCountry(hazard, locale);
  return { name: unofficialPublisherOf(hazard) ? fact.source : fact.authority, lines: [{ text }] };
};

/** Where a notice has no number, we generate a reference from its date and words. Shoppers need not see it. */
export const isGeneratedReference = (reference: string): boolean =>
  /\/[a-z][a-z-]{6,}/i.test(reference);

const reference = (hazard: Hazard, locale: Locale): Fact => {
  const { fact } = locale.warning;
  const date = hazard.published ? locale.date(hazard.published) : fact.noDate;
  const number = hazard.counted || isGeneratedReference(hazard.reference) ? [] : [hazard.reference];
  const edited = hazard.updated && hazard.updated !== hazard.published ? hazard.updated : undefined;
  const parts = [...number, date, ...(edited ? [fact.updated({ date: locale.date(edited) })] : [])];
  const name = unofficialPublisherOf(hazard) === 'community' ? fact.reports : fact.notice;
  return { name, lines: [{ text: parts.join(' · ') }] };
};

/** A fact of several texts in one line, without repetitions; none where there is no text. */
export const listed = (
  name: string,
  texts: readonly string[],
  { list }: Locale,
  rest: readonly string[] = [],
): Fact[] =>
  texts.length === 0 ? [] : [{ name, lines: [{ text: list([...new Set(texts)], rest) }] }];

export const units = (name: string, product: Product, locale: Locale, max?: number): Fact => ({
  name,
  lines: describeUnits(product, locale, max).map((text) => ({ text })),
});

const risks = ({ risks, severity }: Hazard, locale: Locale): Fact[] => {
  const { fact } = locale.warning;
  const names = locale.list(risks.map((risk) => locale.risk[risk]));
  const texts = [names, severity ? fact.level[severity.level] : ''].filter(Boolean);
  return listed(fact.risk, texts.length > 0 ? [capitalised(texts.join(' · '))] : [], locale);
};

const measures = (hazard: Hazard, locale: Locale): Fact[] => {
  const { fact } = locale.warning;
  const names = new Set(hazard.measures.map(({ type }) => fact.measures[type]));
  const text = capitalised(locale.list([...names]));
  return listed(fact.measure, text ? [text] : [], locale);
};

const applies = ({ countries, authority, counted }: Hazard, locale: Locale): Fact[] => {
  if (counted) return [];
  const { fact } = locale.warning;
  const isSaidAlready = countries.length === 1 && countries[0] === authority.country;
  const names = countries.slice(0, maxCountries).map((code) => locale.country(code));
  const rest = countries.length - maxCountries;
  const more = rest > 0 ? [fact.moreCountries({ count: rest })] : [];
  return listed(fact.applies, isSaidAlready ? [] : names, locale, more);
};

const numberLocation = (product: Product, locale: Locale): Fact[] => {
  const hint = chooseText(product.hint, locale.language);
  return hint?.isInReadersLanguage ? [{ name: locale.warning.fact.printed, lines: [hint] }] : [];
};

export const factsOf = (hazard: Hazard, product: Product | undefined, locale: Locale): Fact[] => [
  authority(hazard, locale),
  reference(hazard, locale),
  ...risks(hazard, locale),
  ...listed(locale.warning.fact.company, product?.companies ?? [], locale),
  ...(hazard.about === 'product' && product
    ? [units(locale.warning.fact.affected, product, locale), ...numberLocation(product, locale)]
    : []),
  ...measures(hazard, locale),
  ...applies(hazard, locale),
];
