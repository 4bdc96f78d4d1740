import { isUnder, type Page } from '../site.ts';

/** Addresses of Temu: the shop's own routing table (2026), and shapes seen 2025 to 2026. */

export const domains = ['temu.com'];

/**
 * Region in the path: 107 in July 2026 (`/kr/`, `/us-zh-Hans/`, `/pk-en/`); no list is kept. `/gc/`
 * and `/ul/` are no regions.
 */
const region = /^\/(?!(?:gc|ul)\/)[a-z]{2}(?:-[a-z]{2})?(?:-[A-Z][a-z]+)?(?=\/|$)/i;

const namedPath = /(?:^|[-/])g-([1-9]\d{8,18})\.html(?:;.*|\/)?$/i;
/** The second is an advertising link, some of which name the product in `_x_ns_gid` alone (2023 to 2026). */
const goodsPath = /^\/(?:goods|ul\/kuiper\/\w+)\.html(?:;.*|\/)?$/i;
/** A product addressed by words only (`/x.html?top_gallery_url=…&goods_id=…`). */
const wordsPath = /^\/(?!bg[a-z]{1,2}_)[^/]+\.html$/i;

const kinds: [Exclude<Page['kind'], 'product' | 'bundle'>, RegExp][] = [
  ['home', /^\/?$/],
  ['store', /^\/mall\.html$|-m-\d{6,19}\.html$/],
  ['search', /^\/(?:search|search_result|seo_search_result)\.html$|-s\.html$/],
  [
    'category',
    /-o\d-\d+\.html$|^\/(?:shopping_|seo_)?category\.html$|^\/gc\/.*-\d+\.html$|^\/channel\//,
  ],
  // Also checkout and wish list: nothing there is bought yet.
  ['cart', /^\/(?:shopping_cart|cart|bgt_order_checkout|wishlist)\.html$/],
  ['orders', /^\/(?:bgt_order|bgas_refund_detail\.html|bgas_return_application\.html)/],
];

export const temuPage = (url: URL): Page | undefined => {
  if (!isUnder(url, domains)) return undefined;
  // `/w/` may precede any path (`/kr/w/bgt_orders.html`).
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(region, '')
    .replace(/^\/w(?=\/)/, '');
  const inPath = namedPath.exec(path)?.[1];
  if (inPath) return { kind: 'product', id: inPath, aliases: [] };
  const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0];
  if (kind) return { kind };
  // On other pages these parameters name where the shopper came from.
  const { searchParams: query } = url;
  const goodsId = query.get('goods_id') ?? query.get('_x_ns_gid') ?? '';
  const isProduct = goodsPath.test(path) || (wordsPath.test(path) && query.has('top_gallery_url'));
  return isProduct && /^[1-9]\d{8,18}$/.test(goodsId)
    ? { kind: 'product', id: goodsId, aliases: [] }
    : undefined;
};

export const goodsIn = (address: URL | undefined): string | undefined => {
  const page = address && temuPage(address);
  return page?.kind === 'product' ? page.id : undefined;
};
