import { aliexpress, aliexpressNotices, aliexpressReporting } from './aliexpress/facts.ts';
import { isUnder, type NoticeFacts, type ReportingFacts, type ShopFacts } from './site.ts';
import { temu, temuNotices, temuReporting } from './temu/facts.ts';

/** Facts about the shops that need no page. A new shop is one more line here and in `index.ts`. */
export const shops: readonly ShopFacts[] = [aliexpress, temu];
export const shopNotices: readonly NoticeFacts[] = [aliexpressNotices, temuNotices];
export const shopReporting: readonly ReportingFacts[] = [aliexpressReporting, temuReporting];

export const shopOf = (id: string): ShopFacts | undefined => shops.find((shop) => shop.id === id);

/** For a shop that we cannot read: the name from the notice. */
export const siteName = (id: string): string => shopOf(id)?.name ?? id;

/** The shop of an address, by the same domains as in the manifest. */
export const shopAt = (url: URL): ShopFacts | undefined =>
  /^https?:$/.test(url.protocol) ? shops.find(({ domains }) => isUnder(url, domains)) : undefined;

/** `*.` stands for the bare domain too. */
export const shopMatches: readonly string[] = shops.flatMap(({ domains }) =>
  domains.map((domain) => `*://*.${domain}/*`),
);

/** Marked pure, so that the bundler can leave it out of the shop script. */
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
