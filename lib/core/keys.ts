import { gtin14 } from './gtin.ts';
import type { Hazard, Product } from './hazard.ts';
import type { Listing } from './listing.ts';
import { brandKey, brandsIn } from './match/brand.ts';
import { certificatesIn } from './match/certificate.ts';
import { gtinsOfListing } from './match/facts.ts';
import { imageKeyOf } from './match/image-key.ts';
import { listingIdsIn, normalListingId } from './match/listing-id.ts';
import { modelStrength, modelsInField, modelsInText, modelTests } from './match/model.ts';
import { sellerNameKey, sellerNumberIn } from './match/seller.ts';
import { compact, unique } from './text.ts';

/**
 * Keys: the strings a listing and a hazard can share. They are all that is looked up in the stored
 * list, so a pair without a common key is never judged. They are stored, so their spelling may only
 * change together with `keysVersion`.
 *
 * A listing has at most `mostListingKeys`, a hazard at most `mostHazardKeys`.
 */
export const keysVersion = 1;
export const mostListingKeys = 60;
export const mostHazardKeys = 4000;

const idKeys = (site: string, ids: readonly string[]) => ids.map((id) => `${site}:${id}`);

const sellerKeys = (listing: Listing): string[] => {
  const { seller, site } = listing;
  if (seller === undefined) return [];
  const numbers = [seller.id, ...(seller.otherIds ?? []), sellerNumberIn(seller.name ?? '')];
  const name = sellerNameKey(seller.name ?? '');
  return [
    ...unique(
      numbers.flatMap((id) => id ?? []),
      6,
    ).map((id) => `seller:${site}:${compact(id)}`),
    ...(name === undefined ? [] : [`seller:${name}`]),
  ];
};

const modelKeys = (codes: readonly string[]): string[] =>
  codes.flatMap((code) => [
    `model:${code}`,
    ...(code.length > 3 ? [`start:${code.slice(0, 3)}`] : []),
  ]);

const listingModels = (listing: Listing): string[] => {
  const structured = listing.model === undefined ? [] : modelsInField(listing.model);
  return unique(
    [...structured, ...listing.titles.slice(0, 4).flatMap((title) => modelsInText(title, 10))],
    16,
  );
};

const certificateFields = (listing: Listing): string[] => [
  ...listing.attributes.map(({ value }) => value),
  ...listing.titles,
];

export const keysOfListing = (listing: Listing): string[] => {
  const { site } = listing;
  const ids = [listing.id, ...listing.aliases.slice(0, 8)].map((id) => normalListingId(site, id));
  const models = listingModels(listing);
  return unique(
    [
      ...idKeys(site, ids),
      ...gtinsOfListing(listing).map((gtin) => `gtin:${gtin}`),
      ...unique(certificateFields(listing).flatMap(certificatesIn), 6).map((no) => `cert:${no}`),
      ...sellerKeys(listing),
      ...listing.imageKeys.slice(0, 8).map((key) => `image:${key}`),
      ...modelKeys(models),
    ],
    mostListingKeys,
  );
};

const sellersOf = (product: Product): string[] =>
  product.sellers.flatMap(({ site, id, name }) => {
    const nameKey = name === undefined ? undefined : sellerNameKey(name);
    const number = id ?? sellerNumberIn(name ?? '');
    return [
      ...(nameKey === undefined ? [] : [`seller:${nameKey}`]),
      ...(number === undefined || site === undefined ? [] : [`seller:${site}:${compact(number)}`]),
    ];
  });

/** A model alone leads nowhere, so a product without a brand gets no model keys. */
const modelsOf = (product: Product): string[] => {
  const hasBrand = product.brands.flatMap(brandsIn).some((brand) => brandKey(brand));
  if (!hasBrand) return [];
  return modelTests(product.identification).flatMap(({ exact, start }) => [
    ...exact.filter((code) => modelStrength(code)).map((code) => `model:${code}`),
    ...(start !== undefined && start.length >= 3 ? [`start:${start.slice(0, 3)}`] : []),
  ]);
};

const keysOfProduct = (product: Product): string[] => [
  ...product.listings.flatMap(({ site, id }) => idKeys(site, listingIdsIn(site, id))),
  ...product.identification.flatMap(({ gtins }) =>
    (gtins ?? []).flatMap((raw) => gtin14(raw) ?? []).map((gtin) => `gtin:${gtin}`),
  ),
  ...product.certificates.flatMap(certificatesIn).map((number) => `cert:${number}`),
  ...sellersOf(product),
  ...product.images.flatMap(({ url }) => imageKeyOf(url) ?? []).map((key) => `image:${key}`),
  ...modelsOf(product),
];

export const keysOfHazard = (hazard: Hazard): string[] =>
  unique(hazard.products.flatMap(keysOfProduct), mostHazardKeys);
