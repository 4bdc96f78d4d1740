import { byCodeUnit } from '../../lib/core/canonical.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { koreanFacts } from '../sources/source.ts';

/** One listing that a notice names: a line of the public data set (docs/sources.md). */
export interface NoticeListing {
  /** The authority's own number. */
  reference: string;
  /** The authority's name in English, else in its own language. */
  authority: string;
  country: string;
  shop: string;
  id: string;
  licence: string;
}

/** Licences under which nothing is said of passing the data on. */
const unsettled: ReadonlySet<string> = new Set([koreanFacts, 'MT-public-information', 'facts']);

export const pairsOf = (hazards: readonly Hazard[]): NoticeListing[] => {
  const pairs = new Map<string, NoticeListing>();
  for (const { reference, authority, licence, products, about } of hazards) {
    if (about !== 'product' || unsettled.has(licence)) continue;
    const { name, country } = authority;
    const said = name.en ?? Object.values(name)[0] ?? country;
    for (const { site: shop, id } of products.flatMap(({ listings }) => listings))
      pairs.set(`${shop} ${id} ${country} ${reference}`, {
        ...{ reference, authority: said, country, shop, id, licence },
      });
  }
  return [...pairs].sort(([one], [other]) => byCodeUnit(one, other)).map(([, pair]) => pair);
};
