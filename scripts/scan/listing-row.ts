import { UsageError } from '../../hub/command.ts';
import type { Line } from '../../hub/json-lines.ts';
import { gtinsIn } from '../../lib/core/gtin.ts';
import { Listing, type TextField } from '../../lib/core/listing.ts';
import { shopOf } from '../../lib/sites/facts.ts';
import { siteOf } from '../../lib/sites/index.ts';
import type { Page } from '../../lib/sites/site.ts';

/**
 * A listing given as a line of JSON. Two spellings are taken: our own, as `scan` prints it, and
 * flat rows of collected listings (`platform,id,title,image,store,url`; other fields are passed over).
 */

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of a string or number; `undefined` for null, nothing and anything else. */
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
    ? String(value).trim()
    : undefined;

const texts = (...values: unknown[]): string[] => [
  ...new Set(values.flat().flatMap((value) => text(value) ?? [])),
];

const seller = (row: Row): Listing['seller'] => {
  const given = isRow(row.seller) ? row.seller : {};
  const id = text(given.id) ?? text(row.mall_id);
  const name = text(given.name) ?? text(row.store) ?? text(row.seller);
  const otherIds = texts(given.otherIds ?? []);
  if (!id && !name) return undefined;
  return { ...(id && { id }), ...(name && { name }), ...(otherIds.length > 0 && { otherIds }) };
};

const attributes = (row: Row): Listing['attributes'] =>
  (Array.isArray(row.attributes) ? row.attributes : []).flatMap((one: unknown) => {
    const name = isRow(one) ? text(one.name) : undefined;
    const value = isRow(one) ? text(one.value) : undefined;
    return name && value ? [{ name, value }] : [];
  });

const siteName = (row: Row): string => {
  const name = text(row.site ?? row.platform)?.toLowerCase() ?? 'other';
  return /^[a-z0-9-]{1,32}$/.test(name) ? name : 'other';
};

/** What the row's address says, where it has one of a shop we read. */
const pageOf = (row: Row): Page | undefined => {
  const url = URL.parse(text(row.url) ?? '');
  return url ? siteOf(url)?.page(url) : undefined;
};

export interface RowListing {
  page: Page | undefined;
  listing: Listing;
}

/** Reads a line; a row without an id (they exist) gets one from its address or its line number. */
export const listingOf = ({ value, number, where }: Line): RowListing => {
  const row = isRow(value) && isRow(value.listing) ? value.listing : value;
  if (!isRow(row)) throw new UsageError(`${where}: not a listing: an object is needed`);
  const page = pageOf(row);
  const site = siteName(row);
  const shop = shopOf(site);
  const own = text(row.id) ?? (page?.kind === 'product' ? page.id : `line-${number}`);
  const id = shop?.globalId(own) ?? own;
  const aliases = texts(
    row.aliases ?? [],
    row.orig_item_id,
    page?.kind === 'product' ? page.aliases : [],
  );
  const optional: Record<TextField | 'seller', unknown> = {
    seller: seller(row),
    brand: text(row.brand),
    model: text(row.model),
    category: text(row.category),
  };
  const read = Listing.safeParse({
    site,
    id,
    aliases: aliases.map((alias) => shop?.globalId(alias) ?? alias).filter((alias) => alias !== id),
    titles: texts(row.title, row.titles ?? []),
    gtins: texts(row.gtins ?? [], row.gtin).flatMap(gtinsIn),
    attributes: attributes(row),
    imageKeys: texts(row.imageKeys ?? [], shop?.pictures.key(text(row.image) ?? '')),
    ...Object.fromEntries(Object.entries(optional).filter(([, one]) => one !== undefined)),
  });
  if (read.success) return { page, listing: read.data };
  const [issue] = read.error.issues;
  throw new UsageError(
    `${where}: ${issue?.path.join('.') || 'listing'}: ${issue?.message ?? 'wrong'}`,
  );
};
