import type { MarketplaceListing } from '../../../lib/core/hazard.ts';
import { listingOfAddress } from '../reading/listing-ids.ts';
import { oneLine, shorten } from '../reading/words.ts';

/**
 * Consumer24's menu 0401 (household chemicals) gives the exact listing in its reason text: `· 제품 내 함유금지물질(납) 검출 ※
 * https://ko.aliexpress.com/item/<id>.html?…`. The text is cut at 500 characters, so an id at the end of a long
 * address may be lost; the query holds other items' ids and is not read.
 */
const maxReasonLength = 500;

const addresses = /(?:https?:\/\/|www\.)[^\s※]+/gi;

/** The finding, without addresses and bullets, and the listings of a reason text. */
export function readReason(raw: string) {
  const text = raw.replace(/<br\s*\/?>/gi, '\n');
  const isCut = [...raw].length >= maxReasonLength;
  const listings: MarketplaceListing[] = [];
  for (const m of text.matchAll(addresses)) {
    const atEnd = (m.index ?? 0) + m[0].length >= text.trimEnd().length;
    const listing = listingOfAddress(m[0]);
    if (!listing) continue;
    // An address without its query that touches the cut may have lost digits of its id.
    if (isCut && atEnd && !/\.html|[?]/.test(m[0]) && listing.site !== '11st') continue;
    if (!listings.some((earlier) => earlier.site === listing.site && earlier.id === listing.id))
      listings.push(listing);
  }
  const prose = text.replace(addresses, ' ').split(/※/)[0] ?? '';
  return { finding: shorten(oneLine(prose).replace(/^[·ㆍ\-•*\s]+/, ''), 400), listings };
}

/** Maker and seller out of `ㅇ 제조: … ㅇ 판매: …`; a bare name is the seller's. */
export function readParties(raw: string, contact = ''): { maker?: string; seller?: string } {
  // The feed cuts the maker's text at a digit; the contact field has the complete text.
  const complete = oneLine(contact).startsWith(oneLine(raw)) && raw ? contact : raw;
  const text = oneLine(complete);
  const part = (label: string): string | undefined => {
    const m = text.match(
      new RegExp(String.raw`[ㅇ○o]?\s*${label}\s*[:：]\s*(.*?)(?=\s*[ㅇ○]\s*(?:제조|판매|수입)|$)`),
    );
    const value = m?.[1]?.replace(/[\s,]+$/, '').trim();
    return value && !/^[-–.]*$/.test(value) ? value.slice(0, 300) : undefined;
  };
  const maker = part('제조');
  const seller = part('판매');
  if (maker || seller || /제조\s*[:：]/.test(text))
    return { ...(maker ? { maker } : {}), ...(seller ? { seller } : {}) };
  return text && !/^[-–.]*$/.test(text) ? { seller: text.slice(0, 300) } : {};
}

const commonStart = (names: string[]): number => {
  const [first = '', ...others] = names;
  let at = 0;
  while (at < first.length && others.every((name) => name[at] === first[at])) at++;
  // Step back to a word's beginning, so that "LEMON" and "LILY" do not lose their L.
  while (
    at > 0 &&
    /[\p{L}\p{N}]/u.test(first[at - 1] ?? '') &&
    /[\p{L}\p{N}]/u.test(first[at] ?? '')
  )
    at--;
  return at;
};

const reversed = (text: string): string => [...text].reverse().join('');
const tidyVariant = (text: string): string => text.replace(/^[\s_()[\]-]+|[\s_()[\]-]+$/g, '');

/**
 * Each record is one variant of a listing, and the part in which the names of its records differ is the
 * variant's name. A single record has a variant only where its name contains ` _ `.
 */
export function variantsOf(names: string[]): (string | undefined)[] {
  if (names.length < 2 || new Set(names).size === 1) {
    return names.map((name) => tidyVariant(name.match(/\s_\s*(.+)$/)?.[1] ?? '') || undefined);
  }
  const start = commonStart(names);
  const end = commonStart(names.map((name) => reversed(name.slice(start))));
  return names.map((name) => tidyVariant(name.slice(start, name.length - end)) || undefined);
}
