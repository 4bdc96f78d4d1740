import * as aliexpress from './aliexpress.ts';
import { shopStyle } from './html.ts';
import type { DemoLists, DemoProduct } from './product.ts';
import * as temu from './temu.ts';

/** Pages of many listings with the shops' structure and content of our own. */

const shops = { aliexpress: aliexpress.lists, temu: temu.lists };
type Shop = keyof typeof shops;

export type ListKind = keyof DemoLists['addresses'];
export const listUrl = (kind: ListKind, shop: Shop): string => shops[shop].addresses[kind];

export const listCard = (shop: Shop, product: DemoProduct): string => shops[shop].card(product);

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
  const { line, card, language } = shops[shop];
  const inside = products
    .map((product) => (isLines ? line(product, kind === 'cart') : card(product)))
    .join('');
  const list = isLines
    ? `<div class="lines">${inside}</div>`
    : `<div id="card-list" data-spm="main" class="grid js-search-goodsList">${inside}</div>`;
  return `<!doctype html>
<html lang="${language}">
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
    id: String(shops[shop].firstId + first + at),
    title: `Undyed beech clothes pegs, pack of ${first + at + 12}`,
    seller: { id: '4400017', name: 'Paper Moon Household' },
    price: { amount: 4.9, currency: 'USD' },
    imageKey: `S0000000000000000000000000000m${first + at}`,
  }));
