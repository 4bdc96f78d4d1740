import { gtin14, gtinsIn, isGtinName } from '../gtin.ts';
import type { Hazard, MarketplaceListing, Product } from '../hazard.ts';
import type { Listing } from '../listing.ts';
import { compact, fold, unique } from '../text.ts';
import { brandKey, brandsIn, brandWords } from './brand.ts';
import { certificatesIn } from './certificate.ts';
import { compatibilitySpans, isInside, type Span } from './compatibility.ts';
import { imageKeyOf } from './image-key.ts';
import { listingIdsIn, normalListingId } from './listing-id.ts';
import {
  type CodeTest,
  codesInFolded,
  type FoundCode,
  modelsInField,
  modelTests,
} from './model.ts';
import { sellerNameKey, sellerNumberIn } from './seller.ts';

/** What a listing says, read once and compared with many hazards. */
export interface ListingFacts {
  listing: Listing;
  id: string;
  aliases: string[];
  gtins: string[];
  /** Certificate number → the text it stood in. */
  certificates: Map<string, string>;
  /** Brand of the page's structured data, where it names a maker. */
  brand: string | undefined;
  /** Codes of the structured model, then of attributes that say model. */
  models: string[];
  titles: TitleFacts[];
  sellerNumbers: Set<string>;
  sellerName: string | undefined;
  imageKeys: Set<string>;
}

export interface TitleFacts {
  shown: string;
  folded: string;
  codes: FoundCode[];
  /** Stretches about another product. */
  others: Span[];
}

export const titleFacts = (shown: string): TitleFacts => {
  const folded = fold(shown);
  return { shown, folded, codes: codesInFolded(folded), others: compatibilitySpans(folded) };
};

const isModelName = (name: string) => /model|모델|型号|품번|modell|modèle|modelo/i.test(name);
const isBrandName = (name: string) =>
  /^(brand( name)?|브랜드(명)?|상표|marke|marque|marca|品牌)$/i.test(name);

const attributesNamed = (listing: Listing, is: (name: string) => boolean): string[] =>
  listing.attributes
    .slice(0, 100)
    .filter(({ name }) => is(name.slice(0, 100).trim()))
    .map(({ value }) => value);

/** Barcodes of the page; never the listing's own numbers, which may pass the check digit. */
export const gtinsOfListing = (listing: Listing): string[] => {
  const own = new Set([listing.id, ...listing.aliases]);
  const structured = listing.gtins
    .slice(0, 50)
    .filter((raw) => !own.has(raw))
    .flatMap((raw) => gtin14(raw) ?? []);
  return unique([...structured, ...attributesNamed(listing, isGtinName).flatMap(gtinsIn)], 16);
};

const certificatesOf = (listing: Listing): Map<string, string> => {
  const fields = [...listing.attributes.slice(0, 100).map(({ value }) => value), ...listing.titles];
  const found = new Map<string, string>();
  for (const field of fields)
    for (const number of certificatesIn(field)) if (found.size < 12) found.set(number, field);
  return found;
};

const sellerNumbersOf = ({ seller }: Listing): Set<string> =>
  new Set(
    [seller?.id, ...(seller?.otherIds ?? []), sellerNumberIn(seller?.name ?? '')]
      .flatMap((id) => (id === undefined ? [] : [compact(id)]))
      .slice(0, 10),
  );

export const listingFacts = (listing: Listing): ListingFacts => {
  const brand = [listing.brand ?? '', ...attributesNamed(listing, isBrandName)].find(brandKey);
  const modelFields = [listing.model ?? '', ...attributesNamed(listing, isModelName).slice(0, 4)];
  return {
    listing,
    id: normalListingId(listing.site, listing.id),
    aliases: listing.aliases.slice(0, 16).map((id) => normalListingId(listing.site, id)),
    gtins: gtinsOfListing(listing),
    certificates: certificatesOf(listing),
    brand,
    models: unique(modelFields.flatMap(modelsInField), 12),
    titles: unique(listing.titles.slice(0, 6)).map(titleFacts),
    sellerNumbers: sellerNumbersOf(listing),
    sellerName: listing.seller?.name === undefined ? undefined : sellerNameKey(listing.seller.name),
    imageKeys: new Set(listing.imageKeys.slice(0, 40)),
  };
};

/** What one product of a notice says. */
export interface ProductFacts {
  hazard: Hazard;
  product: Product;
  listings: { id: string; from: MarketplaceListing }[];
  gtins: Set<string>;
  certificates: Set<string>;
  brands: string[];
  models: CodeTest[];
  imageKeys: Set<string>;
}

const idsOf = (product: Product) =>
  product.listings
    .slice(0, 500)
    .flatMap((from) => listingIdsIn(from.site, from.id).map((id) => ({ id, from })));

export const productFacts = (hazard: Hazard, product: Product): ProductFacts => ({
  hazard,
  product,
  listings: idsOf(product),
  gtins: new Set(
    product.identification.flatMap(({ gtins }) =>
      (gtins ?? []).flatMap((raw) => gtin14(raw) ?? []),
    ),
  ),
  certificates: new Set(product.certificates.flatMap(certificatesIn)),
  brands: unique(product.brands.flatMap(brandsIn), 20),
  models: modelTests(product.identification),
  imageKeys: new Set(product.images.flatMap(({ url }) => imageKeyOf(url) ?? [])),
});

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the words of a brand stand together in a folded title, outside phrases about other goods. */
export const brandInTitle = (brand: string, title: TitleFacts): Span | undefined => {
  const words = brandWords(brand).map(escaped);
  if (words.length === 0) return undefined;
  const pattern = new RegExp(
    `(?<![a-z0-9])${words.join('[^\\p{L}\\p{N}]{0,3}')}(?![a-z0-9])`,
    'gu',
  );
  for (const found of title.folded.matchAll(pattern)) {
    const end = found.index + found[0].length;
    if (!isInside(title.others, found.index, end)) return [found.index, end];
  }
  return undefined;
};
