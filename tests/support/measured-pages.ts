import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hazard } from '../../lib/core/hazard.ts';
import * as aliexpress from './demo/aliexpress.ts';
import { cleanProduct } from './demo/product.ts';
import * as temu from './demo/temu.ts';
import { madeUpHazard } from './made-up-hazards.ts';

/** The pages on which the main thread's work is counted. */
export interface MeasuredPage {
  name: string;
  url: string;
  html: string;
  /** The listing on it, where there is one. */
  listing?: { site: string; id: string };
}

/** Real captures, where the optional corpus folder stands beside the project. */
const corpus = join(import.meta.dirname, '../../../shared/corpus/pages');

const captures: (Omit<MeasuredPage, 'html'> & { file: string })[] = [
  {
    name: 'AliExpress product, pl 2025-06',
    file: 'aliexpress-html/2025-06-26_pl_product_1005006722922099.html',
    url: 'https://pl.aliexpress.com/item/1005006722922099.html',
    listing: { site: 'aliexpress', id: '1005006722922099' },
  },
  {
    name: 'AliExpress product, us 2026-02',
    file: 'aliexpress-html/2026-02-10_us_product_3256808490478300.html',
    url: 'https://www.aliexpress.us/item/3256808490478300.html',
    listing: { site: 'aliexpress', id: '1005008676793052' },
  },
  {
    name: 'Temu product, kr 2026-07',
    file: 'temu-html/2026-07-28_kr_product_606532611704451_snapshot.html',
    url: 'https://www.temu.com/kr/item-g-606532611704451.html',
    listing: { site: 'temu', id: '606532611704451' },
  },
  {
    name: 'AliExpress search, ko 2026-07',
    file: 'aliexpress-html/2026-07-28_ko_search_wholesale_snapshot.html',
    url: 'https://ko.aliexpress.com/w/wholesale-pen.html',
  },
];

const demos = (): MeasuredPage[] => {
  const [one, other] = [cleanProduct('aliexpress'), cleanProduct('temu')];
  return [
    {
      name: 'AliExpress demo product',
      url: aliexpress.productUrl(one.id),
      html: aliexpress.productPage(one),
      listing: { site: 'aliexpress', id: one.id },
    },
    {
      name: 'Temu demo product',
      url: temu.productUrl(other.id),
      html: temu.productPage(other),
      listing: { site: 'temu', id: other.id },
    },
  ];
};

export function measuredPages(): { pages: MeasuredPage[]; are: string } {
  if (!existsSync(corpus)) return { pages: demos(), are: 'demo pages (no corpus folder)' };
  const pages = captures.map(({ file, ...page }) => ({
    ...page,
    html: readFileSync(join(corpus, file), 'utf8'),
  }));
  return { pages: [...pages, ...demos()], are: 'real captures and demo pages' };
}

/** A hazard that names that listing, so that the same page gets a card. */
export const hazardNaming = (listing: { site: string; id: string }, at: number): Hazard => {
  const hazard = madeUpHazard(at);
  const [product] = hazard.products;
  if (product === undefined) throw new Error('a made-up hazard has one product');
  return {
    ...hazard,
    reference: `N-${at}`,
    products: [{ ...product, listings: [listing] }],
  };
};
