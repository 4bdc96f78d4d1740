import {
  criteria,
  type Hazard,
  hazardId,
  type Product,
  type Selector,
} from '../../lib/core/hazard.ts';

/** One notice, one id: the first of its records is kept, and the others add what it lacks. */

const fuller = <T>(one: readonly T[], other: readonly T[]): T[] => [
  ...(one.length > 0 ? one : other),
];

/** Codes of the kinds that no selector has. */
function missingCodes(have: readonly Selector[], more: readonly Selector[]): Selector[] {
  const known = criteria.filter((name) => have.some((selector) => selector[name] !== undefined));
  return more.flatMap((selector) => {
    const rest = Object.fromEntries(
      Object.entries(selector).filter(([name]) => !known.some((one) => one === name)),
    );
    return criteria.some((name) => name in rest) ? [rest as Selector] : [];
  });
}

function completeProduct(one: Product, other: Product): Product {
  const known = new Set(one.listings.map(({ site, id }) => `${site}:${id}`));
  const others = other.listings.filter(({ site, id }) => !known.has(`${site}:${id}`));
  const identification = [
    ...one.identification,
    ...missingCodes(one.identification, other.identification),
  ];
  return {
    ...other,
    ...one,
    names: { ...other.names, ...one.names },
    brands: fuller(one.brands, other.brands),
    certificates: fuller(one.certificates, other.certificates),
    scope: one.scope === 'unknown' ? other.scope : one.scope,
    identification,
    images: fuller(one.images, other.images),
    listings: [...one.listings, ...others],
    sellers: fuller(one.sellers, other.sellers),
  };
}

/** Products of two records answer each other only where each has one. */
function completeProducts(one: Hazard, other: Hazard): Product[] {
  const [mine, theirs] = [one.products[0], other.products[0]];
  const isSingle = one.products.length === 1 && other.products.length === 1;
  return isSingle && mine && theirs ? [completeProduct(mine, theirs)] : one.products;
}

function complete(one: Hazard, other: Hazard): Hazard {
  const isLinked = one.link?.kind === 'notice' || other.link === undefined;
  return {
    ...other,
    ...one,
    ...(isLinked ? {} : { link: other.link }),
    authority: { ...other.authority, ...one.authority },
    products: completeProducts(one, other),
    risks: fuller(one.risks, other.risks),
    findings: fuller(one.findings, other.findings),
    laws: fuller(one.laws, other.laws),
    measures: fuller(one.measures, other.measures),
    countries: fuller(one.countries, other.countries),
    actions: fuller(one.actions, other.actions),
    remedies: fuller(one.remedies, other.remedies),
    related: [...new Set([...one.related, ...other.related])].slice(0, 100),
  };
}

/** Each notice once, and the ids under which more than one record came. */
export function unite(records: readonly Hazard[]) {
  const hazards = new Map<string, Hazard>();
  const repeated = new Set<string>();
  for (const record of records) {
    const id = hazardId(record);
    const known = hazards.get(id);
    if (known) repeated.add(id);
    hazards.set(id, known ? complete(known, record) : record);
  }
  return { hazards: [...hazards.values()], repeated: [...repeated] };
}
