import type { Hazard, Product } from './hazard.ts';
import type { Listing } from './listing.ts';
import { brandsIn } from './match/brand.ts';
import { brandKeysOfBrand, brandKeysOfListing, nameKeys } from './match/brand-keys.ts';
import { certificatesIn } from './match/certificate.ts';
import {
  certificatesOfListing,
  gtinsOfListing,
  gtinsOfProduct,
  modelsOfListing,
  sellerNumbersOf,
} from './match/facts.ts';
import { firmKeys } from './match/firm.ts';
import { goodsWordOf, goodsWordsOfTitle } from './match/kind.ts';
import { modelsInText, modelTests } from './match/model.ts';
import { sellerNameKey, sellerNumberIn } from './match/seller.ts';
import { kindsOfTitle } from './match/title-kinds.ts';
import { compact, unique } from './text.ts';

/**
 * Keys are how hazards are looked up. They are stored: raise `keysVersion` when their spelling
 * changes.
 */
export const keysVersion = 14;
export const maxListingKeys = 60;
export const maxHazardKeys = 4000;

/** Codes with the same first letters share a key, for notices that name a prefix or a range. */
const startLength = 3;
const startKey = (code: string): string[] =>
  code.length > startLength ? [`start:${code.slice(0, startLength)}`] : [];

const sellerKeys = (listing: Listing): string[] => {
  const { seller, site } = listing;
  const name = sellerNameKey(seller?.name ?? '');
  return [
    ...sellerNumbersOf(listing)
      .slice(0, 5)
      .map((id) => `seller:${site}:${id}`),
    ...(name === undefined ? [] : [`seller:${name}`]),
  ];
};

const modelKeys = (listing: Listing): string[] => {
  const stated = modelsOfListing(listing).slice(0, 4);
  const inTitles = listing.titles.slice(0, 4).flatMap((title) => modelsInText(title, 8));
  const codes = unique([...stated, ...inTitles], 10);
  return [...codes.map((code) => `model:${code}`), ...unique(codes.flatMap(startKey), 5)];
};

const kindKeys = (listing: Listing): string[] =>
  unique(listing.titles.slice(0, 3).flatMap(kindsOfTitle), 6).map((kind) => `kind:${kind}`);

export const keysOfListing = (listing: Listing): string[] => {
  const { site } = listing;
  return unique(
    [
      ...[listing.id, ...listing.aliases.slice(0, 6)].map((id) => `${site}:${id}`),
      ...gtinsOfListing(listing)
        .slice(0, 6)
        .map((gtin) => `gtin:${gtin}`),
      ...[...certificatesOfListing(listing).keys()].slice(0, 4).map((number) => `cert:${number}`),
      ...sellerKeys(listing),
      ...modelKeys(listing),
      `model:${listing.id}`,
      ...brandKeysOfListing(listing),
      ...firmKeys(listing),
      ...kindKeys(listing),
    ],
    maxListingKeys,
  );
};

const pictureKey = (word: string): string => `picture:${word}`;

/** Looked up only where pictures may be compared: many notices are about "toys". */
export const pictureKeysOfListing = ({ titles }: Listing): string[] =>
  unique(titles.slice(0, 3).flatMap(goodsWordsOfTitle), 12).map(pictureKey);

const sellersOf = (product: Product): string[] =>
  product.sellers.flatMap(({ site, id, name }) => {
    const nameKey = name === undefined ? undefined : sellerNameKey(name);
    const number = id ?? sellerNumberIn(name ?? '');
    return [
      ...(nameKey === undefined ? [] : [`seller:${nameKey}`]),
      ...(number === undefined || site === undefined ? [] : [`seller:${site}:${compact(number)}`]),
    ];
  });

const modelsOf = (product: Product): string[] =>
  modelTests(product.identification).flatMap(({ exact, start }) => [
    ...exact.map((code) => `model:${code}`),
    ...(start === undefined ? [] : startKey(`${start} `)),
  ]);

const kindsOf = ({ goods }: Product): string[] => (goods === undefined ? [] : [`kind:${goods}`]);

/** Goods without a maker are looked up by words of their names that stand together. */
const namesOf = ({ names, brands }: Product): string[] =>
  brands.flatMap(brandsIn).length > 0 ? [] : unique(Object.values(names).flatMap(nameKeys), 12);

/** Goods without a maker are looked up by what they are called, to compare their pictures. */
const picturesOf = ({ images, names, brands }: Product): string[] =>
  images.every(({ hash }) => hash === undefined) || brands.flatMap(brandsIn).length > 0
    ? []
    : unique(Object.values(names).flatMap((name) => goodsWordOf(name) ?? [])).map(pictureKey);

/**
 * The strongest first: thousands of models of one product must not push out the ids of the next.
 */
const keyExtractors: ((product: Product) => string[])[] = [
  ({ listings }) => listings.map(({ site, id }) => `${site}:${id}`),
  (product) => gtinsOfProduct(product).map((gtin) => `gtin:${gtin}`),
  ({ certificates }) => certificates.flatMap(certificatesIn).map((number) => `cert:${number}`),
  sellersOf,
  modelsOf,
  ({ brands }) => brands.flatMap(brandsIn).flatMap(brandKeysOfBrand),
  namesOf,
  picturesOf,
];

export function keysOfHazard({ about, products }: Pick<Hazard, 'about' | 'products'>): string[] {
  // The kind comes first: most findings about a kind have no other key.
  const ordered = about === 'kind' ? [kindsOf, ...keyExtractors] : keyExtractors;
  const keys = new Set<string>();
  for (const keysOf of ordered) {
    for (const product of products) {
      for (const key of keysOf(product)) if (keys.size < maxHazardKeys) keys.add(key);
    }
  }
  return [...keys];
}
