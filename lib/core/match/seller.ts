import { compact } from '../text.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Sellers are named by a shop's number, by its name, or by a name with the number in it
 * (`Shop1105222246 Store`). Notices put a maker's and a seller's name into one field.
 */

/** Names that thousands of shops share, and shells that show the offers of others; they name nobody. */
const common = new Set(lists.noSellers.split(' '));
export const isNobody = (seller: string): boolean => common.has(seller);

/** Legal forms and shop words at the end, which one side writes and the other leaves out. */
const tails =
  /(?:officialstore|flagshipstore|globalstore|store|officialshop|shop|coltd|limited|company|inc|llc|ltd|gmbh|corp|co|주식회사|스토어|공식스토어)$/;

/** Letters and digits of a seller's name without its tail; `undefined` where it names nobody. */
export const sellerNameKey = (name: string): string | undefined => {
  const compacted = compact(name.replace(/^ㅇ?\s*(제조|판매)\s*:/, ''));
  const key = compacted.replace(tails, '').replace(tails, '');
  return key.length < 3 || isNobody(key) || isNobody(compacted) ? undefined : key;
};

/** A shop's number inside its name. */
export const sellerNumberIn = (name: string): string | undefined =>
  name.slice(0, 300).match(/(?:^|\D)(\d{7,19})(?:\D|$)/)?.[1];
