import { Hazard, type HazardInput } from '../../lib/core/hazard.ts';
import { Listing } from '../../lib/core/listing.ts';

type ProductInput = HazardInput['products'][number];

/** A hazard of an invented authority; the product's parts are what the tests are about. */
export const hazard = (
  product: Partial<ProductInput> = {},
  rest: Partial<HazardInput> = {},
): Hazard =>
  Hazard.parse({
    source: 'eu-safety-gate',
    reference: 'SR/00001/26',
    authority: { name: { en: 'Safety Gate' }, country: 'EU' },
    published: '2026-09-01',
    about: 'product',
    status: 'active',
    products: [{ scope: 'unknown', ...product }],
    licence: 'CC-BY-4.0',
    attribution: 'European Commission, Safety Gate',
    ...rest,
  });

export const listing = (rest: Record<string, unknown> = {}): Listing =>
  Listing.parse({ site: 'aliexpress', id: '1005001234567890', ...rest });

/** What the page says when a title is all there is. */
export const titled = (title: string, rest: Record<string, unknown> = {}): Listing =>
  listing({ titles: [title], ...rest });

export const models = (...codes: string[]) => [{ models: codes, basis: 'structured' as const }];
