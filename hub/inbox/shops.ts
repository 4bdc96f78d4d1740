import { aliexpressListingUrl, aliexpressPage } from '../../lib/sites/aliexpress/address.ts';
import { temuListingUrl, temuPage } from '../../lib/sites/temu/address.ts';

/** The shops whose listings the inbox takes, by `Site.name`. */
const shops = new Map([
  ['aliexpress', { page: aliexpressPage, addressOf: aliexpressListingUrl }],
  ['temu', { page: temuPage, addressOf: temuListingUrl }],
]);

export const shopNames: readonly string[] = [...shops.keys()];

/**
 * The shop's own address of a listing, `undefined` if there is no such shop or the shop cannot have
 * that id. Every address the inbox shows or publishes is made here: a report is anonymous, so what
 * it says about an address is never passed on.
 */
export function listingUrl(site: string, id: string): string | undefined {
  const shop = shops.get(site);
  const url = shop && URL.parse(shop.addressOf(id));
  const page = url && shop.page(url);
  return page?.kind === 'product' && page.id === id ? url?.href : undefined;
}
