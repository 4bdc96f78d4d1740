import type { Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import type { Source } from '../source.ts';
import { pictureAddress, withoutUndefined } from './words.ts';

/** Fields that may be absent or `undefined` where a notice does not state them. */
type Partially<T> = { [K in keyof T]?: T[K] | undefined };

export type Origin = Pick<Source, 'name' | 'authority' | 'licence' | 'attribution'>;

export const hazardFrom = (
  { name, authority, licence = 'unknown', attribution }: Origin,
  facts: Partially<Hazard> &
    Pick<Hazard, 'reference' | 'products' | 'risks' | 'countries' | 'measures'>,
): Hazard => ({
  ...{ source: name, authority, about: 'product', status: 'active', findings: [], laws: [] },
  ...{ actions: [], remedies: [], related: [] },
  ...{ licence, attribution },
  ...withoutUndefined(facts),
});

export const productFrom = (facts: Partially<Product>): Product => ({
  ...{
    names: {},
    brands: [],
    companies: [],
    certificates: [],
    scope: 'unknown',
    identification: [],
  },
  ...{ images: [], listings: [], sellers: [] },
  ...withoutUndefined(facts),
});

/** A selector with all codes that are not empty, or no selector without any. */
export function selectorOf(
  codes: Partially<Omit<Selector, 'basis'>>,
  basis: Selector['basis'] = 'structured',
): Selector[] {
  const present = Object.entries(codes).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  return present.length > 0 ? [{ ...Object.fromEntries(present), basis }] : [];
}

/** A notice that lists units is only about those units. */
export const scopeOf = (identification: readonly Selector[]): Product['scope'] =>
  identification.length > 0 ? 'listed_units' : 'unknown';

export const noticeAt = (url: string | undefined): Hazard['link'] =>
  url === undefined ? undefined : { url, kind: 'notice' };

export const picturesAt = (
  addresses: readonly (string | null | undefined)[],
  maxPictures = 4,
): Product['images'] =>
  addresses
    .flatMap(pictureAddress)
    .slice(0, maxPictures)
    .map((url) => ({ url }));
