import { escapeHtml, inScript, shopStyle } from './html.ts';
import { type DemoLists, type DemoProduct, priceOf } from './product.ts';

/**
 * Pages with the structure that AliExpress product pages had in 2025 and 2026 and content of our
 * own: the head is there at once, the first `h1` is the logo, and title, store and specs are drawn
 * by a script after load.
 */

/** US pages carry the global id plus 2^51 in their address and in `og:url`. */
const usId = (id: string): string => String(BigInt(id) + 2n ** 51n);

const picture = (key: string) => `https://ae01.alicdn.com/kf/${key}.jpg`;

export interface ProductPage {
  host?: string;
  /** Milliseconds until title, store and specs arrive; `null` has them in the page from the start. */
  late?: number | null;
}

export const productUrl = (id: string, host = 'www.aliexpress.com'): string =>
  `https://${host}/item/${host.endsWith('.us') ? usId(id) : id}.html`;

export function productPage(product: DemoProduct, options: ProductPage = {}): string {
  const late = options.late === undefined ? 150 : options.late;
  const body = productBody(product);
  return `<!doctype html>
<html lang="${product.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head(product, options.host ?? 'www.aliexpress.com')}
<style>${shopStyle}</style>
</head>
<body data-spm="detail" class="pdp-new-pc">
<div class="bar"><h1>MARKET</h1><span>Search</span></div>
<div id="root">${late === null ? body : ''}</div>
${late === null ? '' : arrivesLate(body, late)}
</body>
</html>`;
}

function head(product: DemoProduct, host: string): string {
  const url = productUrl(product.id, host);
  const title = escapeHtml(product.title);
  const image = picture(product.imageKey ?? 'S0');
  const ld = [
    {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: product.title,
      image: [image],
      ...(product.brand === undefined ? {} : { brand: { '@type': 'Brand', name: product.brand } }),
      offers: {
        '@type': 'Offer',
        price: product.price?.amount,
        priceCurrency: product.price?.currency,
        url,
      },
    },
  ];
  return `<title>${title} - AliExpress 200003655</title>
<link rel="canonical" href="${productUrl(product.id)}">
<meta property="og:title" content="${title} - AliExpress 200003655">
<meta property="og:url" content="${url.slice('https:'.length)}">
<meta property="og:image" content="${image}">
<meta property="al:android:url" content="aliexpress://product/detail?productId=${product.id}">
<script type="application/ld+json">${inScript(ld)}</script>
<script>window.runParams = {}; window._d_c_ = { viewName: 'newDetail', isCSR: true };
window._d_c_.DCData = ${inScript({ imagePathList: [image], name: 'ItemDetailResp' })};</script>`;
}

function specs(product: DemoProduct): string {
  const rows = (product.attributes ?? []).map(
    ({ name, value }) =>
      `<div class="specification--prop--Dem0A1"><div class="specification--title--Dem0B2"><span>${escapeHtml(name)}</span></div>` +
      `<div class="specification--desc--Dem0C3" title="${escapeHtml(value)}"><span>${escapeHtml(value)}</span></div></div>`,
  );
  return `<div id="nav-specification" data-pl="product-specs" class="specs">${rows.join('')}</div>`;
}

const reportLink = (id: string) =>
  `<a href="https://report.aliexpress.com/health/reportIndex.htm?product_id=${id}">Report item</a>`;

function productBody(product: DemoProduct): string {
  const { seller } = product;
  return `<div class="pdp-info columns">
<div class="pdp-info-left"><img class="picture" alt="" src="${picture(product.imageKey ?? 'S0')}"></div>
<div class="pdp-info-right">
<h1 data-pl="product-title" class="title">${escapeHtml(product.title)}</h1>
<div class="price-default--current--Dem0D4 price">${priceOf(product)}</div>
${specs(product)}
</div>
<div class="action--container--Dem0E5 box">
<p>Sold by <a data-pl="store-name" href="//www.aliexpress.com/store/${seller.id}?storeNum=${seller.id}">${escapeHtml(seller.name)}</a></p>
<button class="buy-now--Dem0F6">Buy now</button><button class="add-to-cart--Dem0G7">Add to cart</button>
${reportLink(product.id)}
</div>
</div>`;
}

/** The shops draw from a data call; here the answer is in a template, so that no request is made. */
const arrivesLate = (body: string, after: number) => `<template id="late">${body}</template>
<script>setTimeout(() => {
  document.getElementById('root').replaceChildren(document.getElementById('late').content);
}, ${after});</script>`;

export const bundleUrl = (id: string): string =>
  `https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=${id}:12000041054145335&pha_manifest=ssr`;

/**
 * A bundle page: cards without links, and a dialog whose product changes while the address stays.
 * The only id in the dialog is the one in its report link.
 */
export function bundlePage(products: DemoProduct[]): string {
  const dialogs = products.map(
    (product) => `<template data-dialog="${product.id}"><div class="comet-v2-modal box">
<button data-close>Close</button>
<div class="pdp-mini-wrap"><h1 data-pl="product-title" class="title">${escapeHtml(product.title)}</h1>
${specs(product)}
<a href="https://sellerjoin.aliexpress.com/credential/showcredential.htm?storeNum=${product.seller.id}">${escapeHtml(product.seller.name)}</a>
${reportLink(product.id)}</div></div></template>`,
  );
  const cards = products.map(
    ({ id, title }) =>
      `<div class="productContainer" id="${usId(id)}"><button data-open="${id}">${escapeHtml(title)}</button></div>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bundle Deals 2.0</title>
<meta property="og:image" content="https://ae01.alicdn.com/kf/HTB18eCBQXXXXXXfXXXX760XFXXXa.png">
<style>${shopStyle}
  .comet-v2-modal { position: fixed; inset: 0; z-index: 1000; background: #fff }
</style></head>
<body data-spm="tm1000015626">
<div class="bar"><strong>MARKET</strong></div>
<div class="columns">${cards.join('')}</div>
${dialogs.join('')}
<script>
const close = () => document.querySelector('.comet-v2-modal')?.remove();
document.addEventListener('click', ({ target }) => {
  const id = target.dataset?.open;
  if (id) {
    close();
    document.body.append(document.querySelector('[data-dialog="' + id + '"]').content.cloneNode(true));
  } else if ('close' in (target.dataset ?? {})) close();
});
</script>
</body></html>`;
}

const pathOf = (id: string): string => productUrl(id).replace('https:', '');
const pictureOf = ({ imageKey = 'S0' }: DemoProduct): string =>
  picture(imageKey).replace('https:', '');

/** Search as of July 2026; of cart and orders no capture was to be had: they follow docs/sites.md. */
export const lists: DemoLists = {
  language: 'en',
  firstId: 1_005_000_000_100_000,
  addresses: {
    search: 'https://www.aliexpress.com/w/wholesale-gift.html',
    category: 'https://www.aliexpress.com/category/200003655/toys.html',
    store: 'https://www.aliexpress.com/store/4400029/pages/all-items.html',
    home: 'https://www.aliexpress.com/',
    cart: 'https://www.aliexpress.com/p/shoppingcart/index.html',
    orders: 'https://www.aliexpress.com/p/order/index.html',
  },
  card(product) {
    const title = escapeHtml(product.title);
    return `<div class="search-item-card-wrapper-gallery"><div class="card-out-wrapper"><a class="kg_g im_ir search-card-item" href="${pathOf(product.id)}?algo_pvid=0&amp;utparam-url=scene%3Asearch" target="_blank"><img loading="lazy" src="${pictureOf(product)}" alt=""><div role="heading" aria-level="3" title="${title}" aria-label="${title}"><h3>${title}</h3></div><span class="price">${priceOf(product)}</span></a></div></div>`;
  },
  line(product, isCart) {
    const link = `href="${pathOf(product.id)}"`;
    const box = isCart ? 'cart-product-wrap-group-new' : 'order-item';
    const head = isCart ? '' : '<div class="order-item-header">Order date: Nov 3, 2026</div>';
    return `<div class="${box}">${head}<div class="line"><a ${link}><img src="${pictureOf(product)}" alt=""></a><a class="cart-product-name-title" ${link}>${escapeHtml(product.title)}</a><span>${priceOf(product)}</span></div></div>`;
  },
};
