import { isUnder, type Page } from '../site.ts';

/** Addresses of Temu (shapes seen 2025 to 2026). */

export const domains = ['temu.com'];

/** 107 regions in July 2026 (`/kr/`, `/us-zh-Hans/`, `/pk-en/`), of which no list is kept. */
const region = /^\/[a-z]{2}(?:-[a-z]{2})?(?:-[A-Z][a-z]+)?(?=\/|$)/i;

const namedPath = /(?:^|[-/])g-(\d{9,19})\.html(?:;.*|\/)?$/i;
const goodsPath = /^\/goods\.html(?:;.*|\/)?$/i;

const kinds: [Exclude<Page['kind'], 'product' | 'bundle'>, RegExp][] = [
  ['home', /^\/?$/],
  ['store', /\/mall\.html$|-m-\d{6,19}\.html$/],
  ['search', /^\/search(?:_result)?\.html$/],
  ['category', /-o\d-\d+\.html$|^\/category\.html$/],
  ['cart', /[/_](?:shopping_)?cart\.html$/],
  ['orders', /^\/bgt_order/],
];

export const temuPage = (url: URL): Page | undefined => {
  if (!isUnder(url, domains)) return undefined;
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(region, '');
  const inPath = namedPath.exec(path)?.[1];
  const goodsId = url.searchParams.get('goods_id') ?? '';
  const inQuery = goodsPath.test(path) && /^\d{9,19}$/.test(goodsId) ? goodsId : undefined;
  const id = inPath ?? inQuery;
  if (id) return { kind: 'product', id, aliases: [] };
  const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0];
  return kind && { kind };
};

export const goodsIn = (address: URL | undefined): string | undefined => {
  const found = address && temuPage(address);
  return found?.kind === 'product' ? found.id : undefined;
};
