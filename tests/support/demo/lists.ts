import { productUrl as aliexpressUrl } from './aliexpress.ts';
import { escapeHtml, shopStyle } from './html.ts';
import type { DemoProduct } from './product.ts';
import { productPath as temuPath } from './temu.ts';

/**
 * Pages of many listings with the structure of AliExpress' search of July 2026 and of Temu's cards of
 * the same month, and content of our own. Of orders, carts and Temu's search no capture was to be had:
 * these follow docs/sites.md.
 */

type Shop = 'aliexpress' | 'temu';

/** Where the product pages of the demo shops stand. */
const pathOf = (shop: Shop, id: string): string =>
  shop === 'aliexpress' ? aliexpressUrl(id).replace('https:', '') : temuPath(id);
const pictureOf = (shop: Shop, { imageKey = 'S0' }: DemoProduct): string =>
  shop === 'aliexpress'
    ? `//ae01.alicdn.com/kf/${imageKey}.jpg`
    : `https://img.kwcdn.com/product/fancy/${imageKey}.jpg`;

const addresses = {
  search: {
    aliexpress: 'https://www.aliexpress.com/w/wholesale-gift.html',
    temu: 'https://www.temu.com/kr/search_result.html?search_key=gift',
  },
  category: {
    aliexpress: 'https://www.aliexpress.com/category/200003655/toys.html',
    temu: 'https://www.temu.com/kr/toys-o3-1034.html',
  },
  store: {
    aliexpress: 'https://www.aliexpress.com/store/4400029/pages/all-items.html',
    temu: 'https://www.temu.com/kr/mall.html?mall_id=4400029',
  },
  home: { aliexpress: 'https://www.aliexpress.com/', temu: 'https://www.temu.com/kr/' },
  cart: {
    aliexpress: 'https://www.aliexpress.com/p/shoppingcart/index.html',
    temu: 'https://www.temu.com/kr/cart.html',
  },
  orders: {
    aliexpress: 'https://www.aliexpress.com/p/order/index.html',
    temu: 'https://www.temu.com/kr/bgt_orders.html',
  },
} satisfies Record<string, Record<Shop, string>>;

export type ListKind = keyof typeof addresses;
export const listUrl = (kind: ListKind, shop: Shop): string => addresses[kind][shop];

const price = ({ price: of }: DemoProduct) => (of ? `${of.currency} ${of.amount}` : '');

const aliexpressCard = (product: DemoProduct): string => {
  const title = escapeHtml(product.title);
  return `<div class="search-item-card-wrapper-gallery"><div class="card-out-wrapper"><a class="kg_g im_ir search-card-item" href="${pathOf('aliexpress', product.id)}?algo_pvid=0&amp;utparam-url=scene%3Asearch" target="_blank"><img loading="lazy" src="${pictureOf('aliexpress', product)}" alt=""><div role="heading" aria-level="3" title="${title}" aria-label="${title}"><h3>${title}</h3></div><span class="price">${price(product)}</span></a></div></div>`;
};

const temuCard = (product: DemoProduct): string => {
  const title = escapeHtml(product.title);
  return `<div role="group" aria-label="${title}"><div data-tooltip="goodContainer-${product.id}" data-tooltip-title="${title}"><img loading="lazy" src="${pictureOf('temu', product)}" alt=""><a href="${pathOf('temu', product.id)}">${title} <span>새 탭에서 열기</span></a><span class="price">${price(product)}</span></div></div>`;
};

export const listCard = (shop: Shop, product: DemoProduct): string =>
  shop === 'aliexpress' ? aliexpressCard(product) : temuCard(product);

const aliexpressLine = (product: DemoProduct, isCart: boolean): string => {
  const link = `href="${pathOf('aliexpress', product.id)}"`;
  const box = isCart ? 'cart-product-wrap-group-new' : 'order-item';
  const head = isCart ? '' : '<div class="order-item-header">Order date: Nov 3, 2026</div>';
  return `<div class="${box}">${head}<div class="line"><a ${link}><img src="${pictureOf('aliexpress', product)}" alt=""></a><a class="cart-product-name-title" ${link}>${escapeHtml(product.title)}</a><span>${price(product)}</span></div></div>`;
};

const temuLine = (product: DemoProduct, isCart: boolean): string =>
  `<div class="x1Gh">${isCart ? '' : '<p>주문 시각: 2026년 11월 3일</p>'}<div class="line"><a href="/kr/goods.html?goods_id=${product.id}"><img src="${pictureOf('temu', product)}" alt="${escapeHtml(product.title)}"></a><span>${escapeHtml(product.title)}</span><span>${price(product)}</span></div></div>`;

const style = `${shopStyle}
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 16px; max-width: 1200px; margin: 24px auto; padding: 0 16px }
  .grid a { display: block; color: inherit; text-decoration: none }
  .grid img { display: block; width: 100%; aspect-ratio: 1; border-radius: 8px; background: #f3f4f6 }
  .grid h3 { margin: 8px 0 4px; font-size: 14px; font-weight: 400; line-height: 20px; height: 40px; overflow: hidden }
  .grid .price { font-size: 16px }
  .lines { max-width: 900px; margin: 24px auto; padding: 0 16px }
  .line { display: flex; gap: 16px; align-items: center; padding: 12px 0; border-bottom: 1px solid #eee }
  .line img { width: 88px; height: 88px; border-radius: 6px; background: #f3f4f6 }
  .bar { position: sticky; top: 0; background: #fff; z-index: 100 }
`;

export interface ListPage {
  shop: Shop;
  kind: ListKind;
  products: readonly DemoProduct[];
  /** Further markup, in the body. */
  more?: string;
}

export function listPage({ shop, kind, products, more = '' }: ListPage): string {
  const isLines = kind === 'cart' || kind === 'orders';
  const lineOf = shop === 'aliexpress' ? aliexpressLine : temuLine;
  const inside = products
    .map((product) => (isLines ? lineOf(product, kind === 'cart') : listCard(shop, product)))
    .join('');
  const list = isLines
    ? `<div class="lines">${inside}</div>`
    : `<div id="card-list" data-spm="main" class="grid js-search-goodsList">${inside}</div>`;
  return `<!doctype html>
<html lang="${shop === 'temu' ? 'ko' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${kind}</title>
<style>${style}</style></head>
<body data-spm="productlist">
<div class="bar"><strong>MARKET</strong><span>Search</span></div>
<div id="main">${list}</div>
${more}
</body></html>`;
}

/** Products that nobody has warned about, at ids that no shop has given away. */
export const manyProducts = (shop: Shop, count: number, first = 0): DemoProduct[] =>
  Array.from({ length: count }, (_, at) => ({
    id:
      shop === 'temu'
        ? String(601_000_000_100_000 + first + at)
        : String(1_005_000_000_100_000 + first + at),
    title: `Undyed beech clothes pegs, pack of ${first + at + 12}`,
    seller: { id: '4400017', name: 'Paper Moon Household' },
    price: { amount: 4.9, currency: 'USD' },
    imageKey: `S0000000000000000000000000000m${first + at}`,
  }));
