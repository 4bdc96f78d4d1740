import { compact } from '../text.ts';
import type { Clue } from '../verdict.ts';
import { brandKey } from './brand.ts';
import { isInside } from './compatibility.ts';
import { brandInTitle, type ListingFacts, type ProductFacts } from './facts.ts';
import { modelStrength } from './model.ts';
import { sellerNameKey, sellerNumberIn } from './seller.ts';

/** One way a page can meet a notice: the clue, in the words of each side. */
export type Signal = (page: ListingFacts, notice: ProductFacts) => Clue | undefined;

const meetsId = (ids: readonly string[], kind: 'listing-id' | 'alias-id'): Signal => {
  return (page, { listings }) => {
    const met = listings.find(
      ({ id, from }) => from.site === page.listing.site && ids.includes(id),
    );
    if (met === undefined) return undefined;
    const { variant } = met.from;
    return {
      kind,
      page: met.id,
      notice: met.from.id,
      ...(variant === undefined ? {} : { variant }),
    };
  };
};

export const listingId: Signal = (page, notice) => meetsId([page.id], 'listing-id')(page, notice);
export const aliasId: Signal = (page, notice) => meetsId(page.aliases, 'alias-id')(page, notice);

export const gtin: Signal = (page, { gtins }) => {
  const met = page.gtins.find((one) => gtins.has(one));
  return met === undefined ? undefined : { kind: 'gtin', page: met, notice: met };
};

export const certificate: Signal = (page, { certificates, product }) => {
  for (const [number, text] of page.certificates)
    if (certificates.has(number))
      return { kind: 'certificate', page: text, notice: product.certificates.join(', ') };
  return undefined;
};

/** A brand of the notice on the page, as the page writes it. */
export const brandMet = (
  page: ListingFacts,
  { brands }: ProductFacts,
): [string, string] | undefined => {
  for (const brand of brands) {
    if (page.brand !== undefined && brandKey(page.brand) === brandKey(brand))
      return [page.brand, brand];
    for (const title of page.titles) {
      const span = brandInTitle(brand, title);
      if (span) return [title.folded.slice(...span), brand];
    }
  }
  return undefined;
};

/** A model of the notice on the page, outside phrases about other goods. */
export const modelMet = (
  page: ListingFacts,
  { models }: ProductFacts,
): [string, string] | undefined => {
  for (const test of models) {
    const structured = page.models.find((code) => modelStrength(code) && test.meets(code));
    if (structured !== undefined) return [structured, test.shown];
    for (const title of page.titles) {
      const met = title.codes.find(
        ({ code, start, end }) =>
          modelStrength(code) === 'strong' &&
          test.meets(code) &&
          !isInside(title.others, start, end),
      );
      if (met) return [title.folded.slice(met.start, met.end), test.shown];
    }
  }
  return undefined;
};

export const brandModel: Signal = (page, notice) => {
  const brand = brandMet(page, notice);
  const model = brand && modelMet(page, notice);
  if (!brand || !model) return undefined;
  return {
    kind: 'brand-model',
    page: `${brand[0]} ${model[0]}`,
    notice: `${brand[1]} ${model[1]}`,
  };
};

export const sellerProduct: Signal = (page, { product }) => {
  for (const { site, id, name } of product.sellers) {
    const number = id ?? sellerNumberIn(name ?? '');
    const isSameShop =
      number !== undefined && site === page.listing.site && page.sellerNumbers.has(compact(number));
    const key = name === undefined ? undefined : sellerNameKey(name);
    const isSameName = key !== undefined && key === page.sellerName;
    if (!isSameShop && !isSameName) continue;
    const shown = page.listing.seller?.name ?? page.listing.seller?.id ?? '';
    return { kind: 'seller-product', page: shown, notice: name ?? id ?? '' };
  }
  return undefined;
};

export const imageKey: Signal = (page, { imageKeys }) => {
  for (const key of imageKeys)
    if (page.imageKeys.has(key)) return { kind: 'image-key', page: key, notice: key };
  return undefined;
};
