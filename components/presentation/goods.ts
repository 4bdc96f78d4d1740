import type { Hazard, Product } from '../../lib/core/hazard.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import checks from './checks.json' with { type: 'json' };
import { findingHeading } from './finding.ts';
import { nameIn } from './names.ts';

/** The kind of goods in the reader's language; `undefined` where the list does not know it. */
export const goodsName = (product: Product | undefined, { goods }: Locale): string | undefined =>
  nameIn(goods, product?.goods);

/** The one thing a buyer can look for in goods of this kind. */
export const checkOf = (
  { products }: Hazard,
  { check, kindSummary }: Locale,
): string | undefined => {
  const code = nameIn(checks, products[0]?.goods);
  const text = nameIn(check, code);
  return text && kindSummary.check({ check: text });
};

const maxCountries = 3;

const countriesOf = ({ countries }: Hazard, locale: Locale): string => {
  const rest = countries.length - maxCountries;
  const names = countries.slice(0, maxCountries).map((code) => locale.country(code));
  return locale.list(names, rest > 0 ? [locale.kindSummary.more({ count: rest })] : []);
};

const causeIn = (locale: Locale, cause: string | undefined, share: number | undefined): string => {
  if (cause === undefined) return '';
  return share === undefined
    ? locale.kindSummary.found({ cause })
    : locale.kindSummary.cause({ share, cause });
};

/**
 * How many notices, of which years and countries, and their most frequent finding. Says nothing
 * about this offer.
 */
export function kindSummaryText(hazard: Hazard, locale: Locale): string | undefined {
  const { counted, risks } = hazard;
  if (!counted) return undefined;
  const { by, notices, since, until, share } = counted;
  const [risk] = risks;
  const found = findingHeading(hazard, locale) ?? (risk && locale.risk[risk]);
  return locale.kindSummary[by]({
    notices,
    years: since === until ? `${since}` : `${since}–${until}`,
    countries: countriesOf(hazard, locale),
    cause: causeIn(locale, found, share),
  });
}
