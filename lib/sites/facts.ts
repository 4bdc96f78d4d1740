import { aliexpress, aliexpressNotices } from './aliexpress/facts.ts';
import { isUnder, type NoticeFacts, type ShopFacts } from './site.ts';
import { temu, temuNotices } from './temu/facts.ts';

/**
 * What is known of the shops without a page: data and functions of strings, for whoever has no
 * document (the hub, the manifest, our own pages). A further shop is one more line here and in `index.ts`.
 */
export const shops: readonly ShopFacts[] = [aliexpress, temu];
export const shopNotices: readonly NoticeFacts[] = [aliexpressNotices, temuNotices];

export const shopOf = (id: string): ShopFacts | undefined => shops.find((shop) => shop.id === id);

/** The shop's own spelling; a shop that we cannot read keeps the name that a notice gave it. */
export const siteName = (id: string): string => shopOf(id)?.name ?? id;

/** The shop whose pages `url` may be one of, by the same domains as the manifest's patterns. */
export const shopAt = (url: URL): ShopFacts | undefined =>
  /^https?:$/.test(url.protocol) ? shops.find(({ domains }) => isUnder(url, domains)) : undefined;

/** Match patterns of the manifest; `*.` stands for the bare domain too. */
export const shopMatches: readonly string[] = shops.flatMap(({ domains }) =>
  domains.map((domain) => `*://*.${domain}/*`),
);

/**
 * What the browser is asked for where the shopper wants pictures compared. Marked pure, it is left out
 * of the shop script.
 */
export const pictureHosts: readonly string[] = /* @__PURE__ */ shops.flatMap(
  ({ pictures }) => pictures.hosts,
);

/**
 * The shop's own address of a listing, without tracking parameters; `undefined` if we know no such
 * shop or the shop cannot have that id.
 */
export const listingUrl = (site: string, id: string): string | undefined => {
  const shop = shopOf(site);
  const url = shop && URL.parse(shop.listingUrl(id));
  const page = url && shop.page(url);
  return page?.kind === 'product' && page.id === id ? url?.href : undefined;
};

/** The listing that an address is the page of; of a page of offers, the one that it opens. */
export const listingAt = (url: URL): { site: string; id: string } | undefined => {
  const shop = shopAt(url);
  const page = shop?.page(url);
  const id = page?.kind === 'product' ? page.id : page?.kind === 'bundle' ? page.ids[0] : undefined;
  return shop && id !== undefined ? { site: shop.id, id } : undefined;
};
