import type { CodeMatch, Product } from '../../lib/core/hazard.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';

const names = (code: CodeMatch, text: string): boolean =>
  typeof code === 'string' && text.toLowerCase().includes(code.toLowerCase());

const carriesClue = (product: Product, match: Match, listing: Listing): boolean =>
  match.clues.some(({ kind, notice }) => {
    if (kind === 'listing-id' || kind === 'alias-id')
      return product.listings.some(({ site, id }) => site === listing.site && id === notice);
    if (kind === 'gtin')
      return product.identification.some(({ gtins }) => gtins?.includes(notice) ?? false);
    if (kind === 'brand-model' || kind === 'model')
      return product.identification.some(
        ({ models }) => models?.some((code) => names(code, notice)) ?? false,
      );
    return false;
  });

/** The product of the notice that the clues are about; a notice may name two hundred. */
export const matchedProduct = (match: Match, listing: Listing): Product | undefined =>
  match.hazard.products.find((product) => carriesClue(product, match, listing)) ??
  match.hazard.products[0];
