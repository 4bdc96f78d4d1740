import { isUnder, type Page } from '../site.ts';

/** Addresses of Shein, as notices of 2026 write them (`kr.shein.com/…-p-<id>.html`). */

export const domains = ['shein.com'];

const product = /-p-(\d{5,12})(?:-cat-\d+)?\.html$/i;

const kinds: [Exclude<Page['kind'], 'product' | 'bundle'>, RegExp][] = [
  ['home', /^\/?$/],
  ['store', /^\/store\//],
  ['search', /^\/pdsearch\//],
  ['category', /-s?c-\d+\.html$/],
  // What is not bought yet: a checkout and a wish list too.
  ['cart', /^\/(?:cart|checkout|user\/wishlist)(?:\/|$)/],
  ['orders', /^\/user\/orders(?:\/|$)/],
];

export const sheinPage = (url: URL): Page | undefined => {
  if (!isUnder(url, domains)) return undefined;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const id = product.exec(path)?.[1];
  if (id) return { kind: 'product', id, aliases: [] };
  const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0];
  return kind && { kind };
};

export const goodsIn = (address: URL | undefined): string | undefined => {
  const page = address && sheinPage(address);
  return page?.kind === 'product' ? page.id : undefined;
};
