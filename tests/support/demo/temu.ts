import { escapeHtml, inScript, shopStyle } from './html.ts';
import type { DemoProduct } from './product.ts';

/**
 * Pages with the structure of Temu's Korean product page of July 2026 and content of our own:
 * hashed class names, `window.rawData` in an inline script, `og:title` in other words than the
 * heading. Following a link inside the page changes address and content but leaves the old
 * `rawData` where it was, and the page draws its `body` anew.
 */

export interface ProductPage {
  region?: string;
  /** Further products that can be reached inside the page. */
  others?: DemoProduct[];
}

export const productPath = (id: string, region = 'kr'): string =>
  `/${region}/demo-item-g-${id}.html`;
export const productUrl = (id: string, region = 'kr'): string =>
  `https://www.temu.com${productPath(id, region)}`;

const picture = (key: string) => `https://img.kwcdn.com/product/fancy/${key}.jpg`;

export function productPage(product: DemoProduct, options: ProductPage = {}): string {
  const region = options.region ?? 'kr';
  const all = [product, ...(options.others ?? [])];
  const bodies = all.map(
    (one) =>
      `<template data-path="${productPath(one.id, region)}" data-title="${escapeHtml(one.title)}">${productBody(one, all, region)}</template>`,
  );
  return `<!doctype html>
<html lang="${product.language ?? 'ko'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(product.title)} - Temu</title>
<link rel="canonical" href="${productUrl(product.id, region)}">
<meta property="og:type" content="product">
<meta property="og:title" content="${escapeHtml(product.title)} | Temu Republic of Korea">
<meta property="og:url" content="${productUrl(product.id, region)}">
<style>${shopStyle}</style>
<script>window.__PageContext__ = {"pagePath":"w/goods"}; window.__DOC_SOURCE__ = "ssr";</script>
<script>window.__CHUNK_DATA__={};window.rawData=${inScript({ store: store(product) })};document.dispatchEvent(new Event("rawData"))</script>
</head>
<body>
<div id="main">${productBody(product, all, region)}</div>
${bodies.join('\n')}
<script>
const draw = () => {
  const page = document.querySelector('[data-path="' + location.pathname + '"]');
  const main = document.createElement('div');
  main.id = 'main';
  main.append(page.content.cloneNode(true));
  document.title = page.dataset.title + ' - Temu';
  document.getElementById('main').replaceWith(main);
};
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href*="-g-"]');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  setTimeout(draw, 80);
});
addEventListener('popstate', () => setTimeout(draw, 80));
</script>
</body>
</html>`;
}

function store(product: DemoProduct) {
  const { seller, price } = product;
  return {
    goodsId: product.id,
    goods: {
      goodsId: product.id,
      mallId: seller.id,
      goodsName: product.title,
      gallery: [{ url: picture(product.imageKey ?? 'S0'), width: 800, height: 800 }],
      goodsProperty: (product.attributes ?? []).map(({ name, value }) => ({
        key: name,
        values: [value],
      })),
      minOnSalePrice: Math.round((price?.amount ?? 0) * 100),
    },
    mall: { mallData: { mallId: seller.id, mallName: seller.name } },
    localInfo: { region: '185', language: product.language ?? 'ko', currency: price?.currency },
  };
}

function productBody(product: DemoProduct, all: DemoProduct[], region: string): string {
  const { price, seller } = product;
  const links = all
    .filter((other) => other !== product)
    .map(
      (other) =>
        `<div role="group" aria-label="${escapeHtml(other.title)}" data-tooltip="goodContainer-${other.id}" data-tooltip-title="${escapeHtml(other.title)}">` +
        `<a href="${productPath(other.id, region)}">${escapeHtml(other.title)}</a></div>`,
    );
  const rows = (product.attributes ?? []).map(
    ({ name, value }) =>
      `<div><span>${escapeHtml(name)}</span><span>${escapeHtml(value)}</span></div>`,
  );
  return `<div class="bar xK3f9a"><strong>MARKET</strong><span>Search</span></div>
<div role="main" class="columns pQ7d2e">
<div id="leftContent"><img class="picture" alt="" src="${picture(product.imageKey ?? 'S0')}"></div>
<div id="rightContent"><h1 class="title vB5t1c">${escapeHtml(product.title)}</h1>
<div id="goods_price" class="price">${price ? `${price.currency} ${price.amount}` : ''}</div>
<div class="specs">${rows.join('')}</div></div>
<div class="box"><p><a href="/mall.html" aria-label="판매자 ${escapeHtml(seller.name)}">${escapeHtml(seller.name)}</a></p>
<button>Buy</button></div>
</div>
<div id="goodsRecommend" class="columns"><div class="js-goods-list">${links.join('')}</div></div>`;
}
