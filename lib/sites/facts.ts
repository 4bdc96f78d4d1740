import { aliexpress, aliexpressNotices, aliexpressReporting } from './aliexpress/facts.ts';
import { isUnder, type NoticeFacts, type ReportingFacts, type ShopFacts } from './site.ts';
import { temu, temuNotices, temuReporting } from './temu/facts.ts';

/** The shops without a page. A further shop is one more line here and in `index.ts`. */
export const shops: readonly ShopFacts[] = [aliexpress, temu];
export const shopNotices: readonly NoticeFacts[] = [aliexpressNotices, temuNotices];
export const shopReporting: readonly ReportingFacts[] = [aliexpressReporting, temuReporting];

export const shopOf = (id: string): ShopFacts | undefined => shops.find((shop) => shop.id === id);

/** Of a shop that we cannot read, the name in the notice. */
export const siteName = (id: string): string => shopOf(id)?.name ?? id;

/** By the same domains as the manifest's patterns. */
export const shopAt = (url: URL): ShopFacts | undefined =>
  /^https?:$/.test(url.protocol) ? shops.find(({ domains }) => isUnder(url, domains)) : undefined;

/** `*.` stands for the bare domain too. */
export const shopMatches: readonly string[] = shops.flatMap(({ domains }) =>
  domains.map((domain) => `*://*.${domain}/*`),
);

/** Marked pure, so that the shop script leaves it out. */
export const pictureHosts: readonly string[] = /* @__PURE__ */ shops.flatMap(
  ({ pictures }) => pictures.hosts,
);

/** The shop's own address of a listing; `undefined` where the shop cannot have that id. */
export const listingUrl = (site: string, id: string): string | undefined => {
  const shop = shopOf(site);
  const url = shop && URL.parse(shop.listingUrl(id));
  const page = url && shop.page(url);
  return page?.kind === 'product' && page.id === id ? url?.href : undefined;
};
