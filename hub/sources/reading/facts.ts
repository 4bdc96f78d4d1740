import type { Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import type { Source } from '../source.ts';
import { defined, pictureAddress } from './words.ts';

/** What a source says of a notice. Whatever is absent or `undefined` the notice does not say. */
type Said<T> = { [K in keyof T]?: T[K] | undefined };

/** What all hazards of a source share. */
export type Origin = Pick<Source, 'name' | 'authority' | 'licence' | 'attribution'>;

export const hazardFrom = (
  { name, authority, licence = 'unknown', attribution }: Origin,
  facts: Said<Hazard> & Pick<Hazard, 'reference' | 'products' | 'risks' | 'countries' | 'measures'>,
): Hazard => ({
  ...{ source: name, authority, about: 'product', status: 'active', findings: [], laws: [] },
  ...{ actions: [], remedies: [], related: [] },
  ...{ licence, attribution },
  ...defined(facts),
});

export const productFrom = (facts: Said<Product>): Product => ({
  ...{
    names: {},
    brands: [],
    companies: [],
    certificates: [],
    scope: 'unknown',
    identification: [],
  },
  ...{ images: [], listings: [], sellers: [] },
  ...defined(facts),
});

/** One selector of the codes that there are; none where there are none. */
export function selectorOf(
  codes: Said<Omit<Selector, 'basis'>>,
  basis: Selector['basis'] = 'structured',
): Selector[] {
  const present = Object.entries(codes).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  return present.length > 0 ? [{ ...Object.fromEntries(present), basis }] : [];
}

/** A notice that lists its units is about those units only. */
export const scopeOf = (identification: readonly Selector[]): Product['scope'] =>
  identification.length > 0 ? 'listed_units' : 'unknown';

export const noticeAt = (url: string | undefined): Hazard['link'] =>
  url === undefined ? undefined : { url, kind: 'notice' };

export const picturesAt = (
  addresses: readonly (string | null | undefined)[],
  most = 4,
): Product['images'] =>
  addresses
    .flatMap(pictureAddress)
    .slice(0, most)
    .map((url) => ({ url }));
