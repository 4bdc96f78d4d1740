import { globalAliexpressId } from '../aliexpress-id.ts';

/**
 * Listing ids as notices spell them: with a SKU behind (`1005…-1200…`, `1005… (SKU 1200…)`), with a
 * label in front (`Product ID : 1005…`), several in one field, or as a whole address. A notice may
 * also give the number of the shop's US twin.
 */

const globalId = (site: string, digits: string): string =>
  site === 'aliexpress' ? globalAliexpressId(digits) : digits;

/** An AliExpress SKU: seventeen digits from `1200…`. Names a variant, never a listing. */
const isSku = (digits: string): boolean => /^1200\d{13}$/.test(digits);

const addresses: Record<string, RegExp> = {
  aliexpress: /(?:\/(?:item|i)\/(?:[^/?#\s]+\/)?|[?&]productIds=|[?&]product_?id=)(\d{8,19})/gi,
  temu: /(?:(?:^|[-/])g-|[?&]goods_id=)(\d{9,19})/gi,
  shein: /-p-(\d{4,19})/gi,
  '11st': /\/products\/(?:pa\/)?(\d{6,19})/gi,
};

/** Among words, where a shorter number may be a telephone's. */
const numbers: Record<string, RegExp> = {
  aliexpress: /\d{11,19}/g,
  temu: /\d{10,19}/g,
};

/** Alone in its field every number is an id that a page may have; the older ones are short. */
const alone: Record<string, RegExp> = {
  aliexpress: /^\d{8,19}$/,
  temu: /^\d{9,19}$/,
};

const firstAddress = (site: string, raw: string): string | undefined => {
  const pattern = addresses[site];
  const found = pattern && [...raw.matchAll(pattern)][0];
  return found?.[1];
};

/** The ids in one field of a notice, in their global spelling; empty when it holds none. */
export const listingIdsIn = (site: string, field: string): string[] => {
  const raw = field.slice(0, 2000).normalize('NFKC').trim();
  // An address holds other items' numbers in its query: only the part made for the id counts.
  if (/https?:|\.(?:com|kr|us|ru)\//i.test(raw))
    return raw
      .split(/[\s,;|]+/)
      .flatMap((part) => firstAddress(site, part) ?? [])
      .map((id) => globalId(site, id));
  const pattern = numbers[site];
  if (pattern === undefined) return raw.split(/[\s,;|]+/).filter((part) => part.length > 3);
  const found = alone[site]?.test(raw) ? [raw] : [...raw.matchAll(pattern)].map(([id]) => id);
  return found.map((id) => globalId(site, id)).filter((id) => !isSku(id));
};

/** One id as a site adapter gives it. */
export const normalListingId = (site: string, id: string): string =>
  globalId(site, id).slice(0, 64);
