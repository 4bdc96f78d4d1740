import * as z from 'zod/mini';
import type { MarketplaceListing } from '../../../lib/core/hazard.ts';
import { listingIds, sitesIn } from '../reading/listing-ids.ts';
import { oneLine, unique } from '../reading/words.ts';

/**
 * Safety Gate's `onlineTraderProductIdentifierReference`: the trader in any spelling ("Temu",
 * "TEMU", "Aliexpress", "Other") and an identifier that may be an id, an id with its SKU, several of
 * them, an address, the trader's home page, or a model code ("XR0100"). Temu's 10 and 11 digits are
 * kept as models: whether they open a listing is not known.
 */
export const TraderReference = z.object({
  onlineTrader: z.nullish(z.string()),
  uniqueProductIdentifier: z.nullish(z.string()),
});
export type TraderReference = z.infer<typeof TraderReference>;

/** Ids that no client can use: Amazon's, those of databases, and AliExpress's ids of variants. */
const isShopId = (text: string): boolean =>
  /^12000\d{12}$/.test(text) ||
  /^B0[A-Z0-9]{7,8}$/.test(text) ||
  /^(?=.*[a-f])(?=.*\d)[0-9a-f]{16,}$/.test(text);

const isModel = (text: string): boolean =>
  !isShopId(text) &&
  /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9 ./_-]{2,39}$/.test(text) &&
  !/\.(?:com|nl|de|fr|eu|pl|it|es|se)\b/i.test(text) &&
  text.split(/\s+/).length <= 3;

/**
 * `sites`: marketplaces named, with or without an id. `models`: identifiers that are no listing id but look like
 * a model: they name the product too.
 */
export function readTraders(references: TraderReference[]) {
  const listings = new Map<string, MarketplaceListing>();
  const sites: string[] = [];
  const models: string[] = [];
  for (const { onlineTrader, uniqueProductIdentifier } of references) {
    const texts = [oneLine(onlineTrader), oneLine(uniqueProductIdentifier)];
    // `Other` with "TEMU.com (unique identifier: 6011…)" is Temu's.
    const site = texts.flatMap(sitesIn)[0];
    if (site) sites.push(site);
    const read = listingIds(oneLine(uniqueProductIdentifier), site);
    for (const listing of read.listings) {
      sites.push(listing.site);
      const key = `${listing.site}:${listing.id}`;
      if (!listings.get(key)?.sku) listings.set(key, listing);
    }
    models.push(...read.remainder.filter(isModel));
  }
  return { listings: [...listings.values()], sites: unique(sites), models: unique(models) };
}
