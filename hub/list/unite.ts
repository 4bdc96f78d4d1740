import {
  criteria,
  type Hazard,
  hazardId,
  type Product,
  type Selector,
} from '../../lib/core/hazard.ts';

/** One notice, one id: the first of its records is kept, and the others add what it lacks. */

/** What `one` says; what it leaves out, or empty, as `other` says it. */
const filled = <T extends object>(one: T, other: T): T => ({
  ...other,
  ...Object.fromEntries(
    Object.entries(one).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ),
});

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
    ...filled(one, other),
    names: { ...other.names, ...one.names },
    scope: one.scope === 'unknown' ? other.scope : one.scope,
    identification,
    listings: [...one.listings, ...others],
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
    ...filled(one, other),
    ...(isLinked ? {} : { link: other.link }),
    authority: { ...other.authority, ...one.authority },
    products: completeProducts(one, other),
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
