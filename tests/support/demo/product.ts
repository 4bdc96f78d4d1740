import type { Hazard } from '../../../lib/core/hazard.ts';

/** What a made-up shop page tells about its product. Everything here is ours or a notice's facts. */
export interface DemoProduct {
  /** The site's global id. */
  id: string;
  title: string;
  seller: { id: string; name: string };
  brand?: string;
  attributes?: { name: string; value: string }[];
  price?: { amount: number; currency: string };
  /** Key of the picture at the site's picture host. */
  imageKey?: string;
  language?: string;
}

/** What a shop's demo pages of many listings consist of. */
export interface DemoLists {
  language: string;
  /** From here on no shop has given ids away. */
  firstId: number;
  addresses: Record<'search' | 'category' | 'store' | 'home' | 'cart' | 'orders', string>;
  card(product: DemoProduct): string;
  line(product: DemoProduct, isCart: boolean): string;
}

export const priceOf = ({ price }: DemoProduct): string =>
  price ? `${price.currency} ${price.amount}` : '';

/** A product that nobody has warned about, at an id that no shop has given away. */
export const cleanProduct = (site: string): DemoProduct => ({
  id: site === 'temu' ? '601000000000017' : '1005000000000017',
  title: 'Wooden clothes pegs, pack of 24, undyed beech',
  seller: { id: '4400017', name: 'Paper Moon Household' },
  brand: 'Paper Moon',
  attributes: [
    { name: 'Material', value: 'Beech wood' },
    { name: 'Pieces', value: '24' },
    { name: 'Length', value: '72 mm' },
  ],
  price: { amount: 4.9, currency: 'USD' },
  imageKey: 'S0000000000000000000000000000clean',
});

export interface NamedListing {
  hazard: Hazard;
  id: string;
}

/** What was measured. */
const valued = ({ findings }: Hazard) =>
  findings.filter(({ value, timesLimit }) => value ?? timesLimit);

/**
 * The listings of a site that the list names, those first whose notice has the most to show. Tests
 * and demo take theirs from the list as it stands, so they do not depend on a particular record.
 */
export function namedListings(hazards: readonly Hazard[], site: string): NamedListing[] {
  const richness = (hazard: Hazard) =>
    (valued(hazard).length > 0 ? 4 : 0) +
    (valued(hazard).some(({ limit }) => limit !== undefined) ? 4 : 0) +
    (hazard.finding || hazard.findings.length > 0 ? 2 : 0) +
    (hazard.products.some((product) => product.brands.length > 0) ? 1 : 0);
  return hazards
    .filter((hazard) => hazard.status === 'active' && hazard.about === 'product')
    .toSorted((a, b) => richness(b) - richness(a))
    .flatMap((hazard) =>
      hazard.products.flatMap((product) =>
        product.listings
          .filter((listing) => listing.site === site)
          .map(({ id }) => ({ hazard, id })),
      ),
    );
}

/** A shop page for a listing that the list names. */
export function dangerousProduct({ hazard, id }: NamedListing, language: 'ko' | 'en'): DemoProduct {
  const product = hazard.products.find(({ listings }) => listings.some((one) => one.id === id));
  const names = product?.names ?? {};
  const title = names[language] ?? names.en ?? Object.values(names)[0] ?? 'Product without a name';
  const brand = product?.brands[0];
  return {
    id,
    title,
    seller: { id: '4400029', name: 'Night Market Goods' },
    ...(brand === undefined ? {} : { brand }),
    attributes: [{ name: 'Origin', value: 'CN' }],
    price: { amount: 7.3, currency: 'USD' },
    imageKey: 'S0000000000000000000000000000named',
    language,
  };
}
