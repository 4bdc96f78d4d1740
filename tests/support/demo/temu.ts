import { escapeHtml, inScript, shopStyle } from './html.ts';
import { type DemoLists, type DemoProduct, priceOf } from './product.ts';

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
  const { seller } = product;
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
<div id="goods_price" class="price">${priceOf(product)}</div>
<div class="specs">${rows.join('')}</div></div>
<div class="box"><p><a href="/mall.html" aria-label="판매자 ${escapeHtml(seller.name)}">${escapeHtml(seller.name)}</a></p>
<button>Buy</button></div>
</div>
<div id="goodsRecommend" class="columns"><div class="js-goods-list">${links.join('')}</div></div>`;
}

const pictureOf = ({ imageKey = 'S0' }: DemoProduct): string => picture(imageKey);

/** Cards as of July 2026; of search, cart and orders no capture was to be had: they follow docs/sites.md. */
export const lists: DemoLists = {
  language: 'ko',
  firstId: 601_000_000_100_000,
  addresses: {
    search: 'https://www.temu.com/kr/search_result.html?search_key=gift',
    category: 'https://www.temu.com/kr/toys-o3-1034.html',
    store: 'https://www.temu.com/kr/mall.html?mall_id=4400029',
    home: 'https://www.temu.com/kr/',
    cart: 'https://www.temu.com/kr/cart.html',
    orders: 'https://www.temu.com/kr/bgt_orders.html',
  },
  card(product) {
    const title = escapeHtml(product.title);
    return `<div role="group" aria-label="${title}"><div data-tooltip="goodContainer-${product.id}" data-tooltip-title="${title}"><img loading="lazy" src="${pictureOf(product)}" alt=""><a href="${productPath(product.id)}">${title} <span>새 탭에서 열기</span></a><span class="price">${priceOf(product)}</span></div></div>`;
  },
  line(product, isCart) {
    const title = escapeHtml(product.title);
    const head = isCart ? '' : '<p>주문 시각: 2026년 11월 3일</p>';
    return `<div class="x1Gh">${head}<div class="line"><a href="/kr/goods.html?goods_id=${product.id}"><img src="${pictureOf(product)}" alt="${title}"></a><span>${title}</span><span>${priceOf(product)}</span></div></div>`;
  },
};
