import {
  criteria,
  type Hazard,
  hazardId,
  type Product,
  type Selector,
} from '../../lib/core/hazard.ts';

/** The fields of `one`; missing and empty ones come from `other`. */
const withDefaults = <T extends object>(one: T, other: T): T => ({
  ...other,
  ...Object.fromEntries(
    Object.entries(one).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ),
});

/** Codes of criteria that no selector has. */
function missingCodes(have: readonly Selector[], more: readonly Selector[]): Selector[] {
  const present = criteria.filter((name) => have.some((selector) => selector[name] !== undefined));
  return more.flatMap((selector) => {
    const remaining = Object.fromEntries(
      Object.entries(selector).filter(([name]) => !present.some((one) => one === name)),
    );
    return criteria.some((name) => name in remaining) ? [remaining as Selector] : [];
  });
}

function fillProductGaps(one: Product, other: Product): Product {
  const present = new Set(one.listings.map(({ site, id }) => `${site}:${id}`));
  const others = other.listings.filter(({ site, id }) => !present.has(`${site}:${id}`));
  const identification = [
    ...one.identification,
    ...missingCodes(one.identification, other.identification),
  ];
  return {
    ...withDefaults(one, other),
    names: { ...other.names, ...one.names },
    scope: one.scope === 'unknown' ? other.scope : one.scope,
    identification,
    listings: [...one.listings, ...others],
  };
}

/** Products of two records are matched only where each record has exactly one. */
function fillProductsGaps(one: Hazard, other: Hazard): Product[] {
  const [product, otherProduct] = [one.products[0], other.products[0]];
  const isSingle = one.products.length === 1 && other.products.length === 1;
  return isSingle && product && otherProduct
    ? [fillProductGaps(product, otherProduct)]
    : one.products;
}

/** "Recall ordered" says more than a plain recall. */
const fullerMeasures = (one: Hazard, other: Hazard): Partial<Hazard> => {
  const isPlainRecall = one.measures.every(({ type }) => type === 'recall');
  const isOrdered = other.measures.some(({ type }) => type === 'recall_ordered');
  return isPlainRecall && isOrdered ? { measures: other.measures } : {};
};

function fillGaps(one: Hazard, other: Hazard): Hazard {
  const isLinked = one.link?.kind === 'notice' || other.link === undefined;
  return {
    ...withDefaults(one, other),
    ...(isLinked ? {} : { link: other.link }),
    ...fullerMeasures(one, other),
    authority: { ...other.authority, ...one.authority },
    products: fillProductsGaps(one, other),
    related: [...new Set([...one.related, ...other.related])].slice(0, 100),
  };
}

/** Merges records with one id: the first is kept, and the others add what it lacks. */
export function mergeDuplicates(records: readonly Hazard[]) {
  const hazards = new Map<string, Hazard>();
  const repeated = new Set<string>();
  for (const record of records) {
    const id = hazardId(record);
    const present = hazards.get(id);
    if (present) repeated.add(id);
    hazards.set(id, present ? fillGaps(present, record) : record);
  }
  return { hazards: [...hazards.values()], repeated: [...repeated] };
}
