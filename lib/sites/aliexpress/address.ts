import { isUnder, type Page } from '../site.ts';

/** Addresses and numbers of AliExpress (shapes seen 2020 to 2026: docs/sites.md). */

export const domains = ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'];

const usOffset = 2n ** 51n;

/** aliexpress.us numbers are global + 2^51 (544 search records, 9 pages); others stay. */
export const globalId = (digits: string): string => {
  if (!/^\d{1,19}$/.test(digits)) return digits;
  const id = BigInt(digits);
  return String(id >= usOffset && id < usOffset * 2n ? id - usOffset : id);
};

export const usId = (id: string): string => String(BigInt(id) + usOffset);

const itemPath = /(?:\/item|^\/i)\/(?:[^/]+\/)?(\d{8,19})(?:\.html?)?(?=[;/]|$)/i;
const storeProductPath = /^\/store\/product\/[^/]+\/\d+_(\d{8,19})\.html(?=[;/]|$)/i;
/**
 * Anti-bot and login pages. Only after the product's number: before it, anybody could put such
 * text.
 */
const blockedPath = /\/punish(?:[/?&]|$)|_____tmd_____|x5secdata|\/login\.html|ug-login-page/;
const campaignPath = /^\/(?:ssr|gcp|wow)\//;

const kinds: [Exclude<Page['kind'], 'product' | 'bundle'>, RegExp][] = [
  ['home', /^\/?$/],
  ['store', /^\/store(?:\/|$)/],
  ['category', /^\/category\//],
  ['search', /^\/(?:w\/wholesale|wholesale|popular\/|glosearch|p\/calp-plus|premium\/)/],
  // Also checkout and wish list: nothing there is bought yet.
  ['cart', /^\/p\/(?:shoppingcart|wish-manage|trade\/confirm)|^\/shopcart/],
  [
    'orders',
    /^\/p\/(?:order|tracking|trade|reverse-pages)\/|^\/order-list|^\/order_?list|^\/order_detail/,
  ],
];

/** A "superlink" names its origin item in `pdp_ext_f` or `utparam`, encoded once or more often. */
export const originIds = (search: string): string[] => {
  const pattern =
    /(?:orig_item_id|_p_origin_prod|HyperLinkOriginItemId)(?:%(?:25)*(?:22|3A|20|5C)|[^\w%]){1,12}(\d{8,19})/gi;
  const ids = [...search.slice(0, 8000).matchAll(pattern)].map(([, id = '0']) => globalId(id));
  return [...new Set(ids)].slice(0, 16);
};

const bundleIds = (url: URL): string[] =>
  (url.searchParams.get('productIds') ?? '')
    .slice(0, 4000)
    .split(/[,;]/)
    .flatMap((part) => /^\s*(\d{8,19})(?::|\s*$)/.exec(part)?.[1] ?? [])
    .map(globalId);

const productPage = (path: string, search: string): Page | undefined => {
  const match = itemPath.exec(path) ?? storeProductPath.exec(path);
  if (!match?.[1] || blockedPath.test(path.slice(match.index + match[0].length))) return undefined;
  const id = globalId(match[1]);
  return { kind: 'product', id, aliases: originIds(search).filter((alias) => alias !== id) };
};

const campaignPage = (path: string, url: URL): Page | undefined => {
  const ids = [...new Set(bundleIds(url))];
  const aliases = originIds(url.search).filter((alias) => alias !== ids[0]);
  // Without ids only server-rendered campaign pages are known to open a product in a dialog.
  return ids.length > 0 || path.startsWith('/ssr/') ? { kind: 'bundle', ids, aliases } : undefined;
};

export const aliexpressPage = (url: URL): Page | undefined => {
  if (!isUnder(url, domains)) return undefined;
  // The shop's servers take `//` for `/`.
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const product = productPage(path, url.search);
  if (product || blockedPath.test(path)) return product;
  if (campaignPath.test(path)) return campaignPage(path, url);
  if (blockedPath.test(url.search)) return undefined;
  const kind = /^shoppingcart\./.test(url.hostname)
    ? 'cart'
    : kinds.find(([, pattern]) => pattern.test(path))?.[0];
  return kind && { kind };
};
