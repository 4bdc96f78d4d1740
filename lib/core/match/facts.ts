import { gtin14, gtinsIn, isGtinName } from '../gtin.ts';
import type { Hazard, MarketplaceListing, Product, Selector } from '../hazard.ts';
import { lazy } from '../lazy.ts';
import type { Listing } from '../listing.ts';
import { type Chunk, chunksOf, compact, fold, unique } from '../text.ts';
import { brandKey, brandsIn } from './brand.ts';
import { certificatesIn, certificatesInField, isCertificateName } from './certificate.ts';
import { compatibilitySpans, type Span } from './compatibility.ts';
import { firmsOf } from './firm.ts';
import { type CodeSpan, type CodeTest, codesInFolded, modelsInField, modelTests } from './model.ts';
import { type TokenizedName, tokenizeName } from './names.ts';
import { isGenericSeller, sellerNameKey, sellerNumberIn } from './seller.ts';
import { kindsOfTitle } from './title-kinds.ts';

export interface TitleFacts {
  original: string;
  folded: string;
  codes: CodeSpan[];
  /** Runs of letters and digits, to find a code that is spelled with spaces. */
  runs: Chunk[];
  /** Compatibility phrases: what they name is another product. */
  otherProducts: Span[];
}

export interface ListingFacts {
  listing: Listing;
  id: string;
  aliases: string[];
  gtins: string[];
  /** Certificate number → the text that it was read from. */
  certificates: Map<string, string>;
  /** Brand of the page's structured data, where it names a maker. */
  brand: string | undefined;
  /** Makers, importers and EU representatives, from attributes that name them. */
  firms: string[];
  /** Codes of the structured model and of attributes that say model. */
  models: string[];
  titles: TitleFacts[];
  /** Words of the titles, without phrases about other goods. */
  tokenizedTitles(): TokenizedName[];
  /** Kinds of goods, by the table of kinds, each with the title that says so. */
  kinds(): { kind: string; title: string }[];
  sellerNumbers: ReadonlySet<string>;
  sellerName: string | undefined;
  imageKeys: ReadonlySet<string>;
}

/** Part of a folded title as the page writes it. Where folding changed the length, the folded text must do. */
export const originalText = (
  { original, folded }: TitleFacts,
  start: number,
  end: number,
): string => (original.length === folded.length ? original : folded).slice(start, end);

const titleFacts = (original: string): TitleFacts => {
  const folded = fold(original);
  return {
    original,
    folded,
    codes: codesInFolded(folded),
    runs: chunksOf(folded, 120),
    otherProducts: compatibilitySpans(folded),
  };
};

const isModelName = (name: string) =>
  /model|모델|型号|品番|품번|modell|modèle|modelo|артикул/i.test(name);
const isBrandName = (name: string) =>
  /^(?:brand(?: name)?|브랜드(?:명| 이름)?|상표|marke|marque|marca|merk|бренд|品牌|ブランド)$/i.test(
    name,
  );

const attributesNamed = (listing: Listing, is: (name: string) => boolean): string[] =>
  listing.attributes
    .slice(0, 100)
    .filter(({ name }) => is(name.slice(0, 100).trim()))
    .map(({ value }) => value);

/** Barcodes of the page; never the listing's own numbers, which may pass the check digit. */
export const gtinsOfListing = (listing: Listing): string[] => {
  const ownIds = new Set([listing.id, ...listing.aliases]);
  const structured = listing.gtins
    .slice(0, 50)
    .filter((raw) => !ownIds.has(raw))
    .flatMap((raw) => gtin14(raw) ?? []);
  return unique([...structured, ...attributesNamed(listing, isGtinName).flatMap(gtinsIn)], 16);
};

export const brandOfListing = (listing: Listing): string | undefined =>
  [listing.brand ?? '', ...attributesNamed(listing, isBrandName)].find(
    (brand) => brandKey(brand) !== undefined,
  );

/** Stated model numbers, the most certain first. */
export const modelsOfListing = (listing: Listing): string[] => {
  const fields = [listing.model ?? '', ...attributesNamed(listing, isModelName).slice(0, 4)];
  return unique(fields.flatMap(modelsInField), 12);
};

/** Certificate number → the field that it was read from. */
export const certificatesOfListing = (listing: Listing): Map<string, string> => {
  const inAttributes = listing.attributes.slice(0, 100).map(({ name, value }) => {
    const read = isCertificateName(name.slice(0, 100)) ? certificatesInField : certificatesIn;
    return [value, read(value)] as const;
  });
  const inTitles = listing.titles
    .slice(0, 6)
    .map((title) => [title, certificatesIn(title)] as const);
  const fieldOf = new Map<string, string>();
  for (const [field, numbers] of [...inAttributes, ...inTitles])
    for (const number of numbers) if (fieldOf.size < 12) fieldOf.set(number, field);
  return fieldOf;
};

export const sellerNumbersOf = ({ seller }: Listing): string[] =>
  unique(
    [seller?.id, ...(seller?.otherIds ?? []), sellerNumberIn(seller?.name ?? '')].flatMap((id) =>
      id === undefined || id === '' || isGenericSeller(id) ? [] : [compact(id)],
    ),
    10,
  );

export const listingFacts = (listing: Listing): ListingFacts => {
  const titles = unique(listing.titles.slice(0, 6));
  const { seller } = listing;
  return {
    listing,
    id: listing.id,
    aliases: listing.aliases.slice(0, 16),
    gtins: gtinsOfListing(listing),
    certificates: certificatesOfListing(listing),
    brand: brandOfListing(listing),
    firms: firmsOf(listing),
    models: modelsOfListing(listing),
    titles: titles.map(titleFacts),
    tokenizedTitles: lazy(() => titles.slice(0, 4).map(tokenizeName)),
    kinds: lazy(() =>
      titles.slice(0, 3).flatMap((title) => kindsOfTitle(title).map((kind) => ({ kind, title }))),
    ),
    sellerNumbers: new Set(sellerNumbersOf(listing)),
    sellerName: seller?.name === undefined ? undefined : sellerNameKey(seller.name),
    imageKeys: new Set(listing.imageKeys.slice(0, 40)),
  };
};

export interface ProductFacts {
  hazard: Hazard;
  product: Product;
  listings: readonly MarketplaceListing[];
  gtins: ReadonlySet<string>;
  certificates: ReadonlySet<string>;
  brands: string[];
  models: CodeTest[];
  /** Addresses of its pictures, a line each. */
  pictures: string;
  /** Words of the names, by language. */
  tokenizedNames(): TokenizedName[];
}

export const gtinsOfProduct = (product: {
  readonly identification: readonly Pick<Selector, 'gtins'>[];
}): string[] =>
  product.identification.flatMap(({ gtins }) => (gtins ?? []).flatMap((raw) => gtin14(raw) ?? []));

export const productFacts = (hazard: Hazard, product: Product): ProductFacts => ({
  hazard,
  product,
  listings: product.listings.slice(0, 500),
  gtins: new Set(gtinsOfProduct(product)),
  certificates: new Set(product.certificates.flatMap(certificatesIn)),
  brands: unique(product.brands.flatMap(brandsIn), 20),
  models: modelTests(product.identification),
  pictures: product.images.map(({ url }) => url).join('\n'),
  tokenizedNames: lazy(() =>
    unique(Object.values(product.names).slice(0, 30)).slice(0, 8).map(tokenizeName),
  ),
});
