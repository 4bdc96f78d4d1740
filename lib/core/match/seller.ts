import { compact } from '../text.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Sellers are named by a shop's number, by its name, or by a name with the number in it
 * (`Shop1105222246 Store`). Notices put a maker's and a seller's name into one field.
 */

/** Names that thousands of shops share, and storefronts that show others' offers; they identify no seller. */
const genericSellers = new Set(lists.noSellers.split(' '));
export const isGenericSeller = (seller: string): boolean => genericSellers.has(seller);

/** Legal forms and shop words at the end of a name, which one side may leave out. */
const tails =
  /(?:officialstore|flagshipstore|globalstore|store|officialshop|shop|coltd|limited|company|inc|llc|ltd|gmbh|corp|co|주식회사|스토어|공식스토어)$/;

/** Letters and digits of a seller's name without legal forms; `undefined` where it identifies no seller. */
export const sellerNameKey = (name: string): string | undefined => {
  const compacted = compact(name.replace(/^ㅇ?\s*(제조|판매)\s*:/, ''));
  const key = compacted.replace(tails, '').replace(tails, '');
  return key.length < 3 || isGenericSeller(key) || isGenericSeller(compacted) ? undefined : key;
};

/** A shop's number inside its name. */
export const sellerNumberIn = (name: string): string | undefined =>
  name.slice(0, 300).match(/(?:^|\D)(\d{7,19})(?:\D|$)/)?.[1];
