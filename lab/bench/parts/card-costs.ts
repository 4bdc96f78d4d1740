import type { Page } from 'puppeteer-core';
import { drawnPicture } from '../../../tests/support/demo/html.ts';
import {
  type ListKind,
  listPage,
  listUrl,
  manyProducts,
} from '../../../tests/support/demo/lists.ts';
import { packagedHazards } from '../../../tests/support/demo/packaged-list.ts';
import { dangerousProduct, namedListings } from '../../../tests/support/demo/product.ts';
import { revealRoots } from '../../../tests/support/loopback/roots.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { openShopServer, type ShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { pause } from '../../../tests/support/loopback/verdict-of.ts';
import { median, ms, table } from './figures.ts';
import { startCounting, type Work } from './page-cost.ts';

/** What markers cost a page of many listings: work and shifts of one, memory of a long one. */

export type CardCost = Work & { marks: number };

/** Every fortieth card is one that the packaged list names. */
export function pageOf(count: number, isNamed: boolean, kind: ListKind = 'search'): string {
  const hazards = namedListings(packagedHazards(), 'aliexpress');
  const products = manyProducts('aliexpress', count).map((product, at) => {
    const listing = isNamed && at % 40 === 20 ? hazards[Math.floor(at / 40)] : undefined;
    return listing ? dangerousProduct(listing, 'en') : product;
  });
  return listPage({ shop: 'aliexpress', kind, products });
}

export async function openCardServer(): Promise<ShopServer> {
  const server = await openShopServer();
  const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };
  server.serve('https://ae01.alicdn.com/*', picture);
  return server;
}

/** Down to the end and up again, in steps of half a window, as a wheel does. */
async function scroll(page: Page, step: number, wait: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y <= height; y += step) {
    await page.evaluate((at) => scrollTo(0, at), y);
    await pause(wait);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** Our markers in the roots below <html>. Runs in the page. */
const countMarks = () =>
  [...document.documentElement.children].reduce(
    (sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll('.mark').length ?? 0),
    0,
  );

/** Loads a page, scrolls it once and leaves it alone for a second. */
export async function measureCards(
  session: Session,
  server: ShopServer,
  html: string,
  kind: ListKind = 'search',
): Promise<CardCost> {
  const url = listUrl(kind, 'aliexpress');
  server.serve(url, html);
  const page = await session.browser.newPage();
  try {
    const stop = await startCounting(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await pause(1_000);
    await scroll(page, 400, 100);
    await pause(1_500);
    const work = await stop();
    await revealRoots(page);
    return { ...work, marks: await page.evaluate(countMarks) };
  } finally {
    await page.close();
  }
}

/** Bytes of the page's heap, our world's in it, after a collection: loaded, then after each pass. */
export async function measureHeap(
  session: Session,
  server: ShopServer,
  html: string,
  passes: number,
): Promise<number[]> {
  const url = listUrl('search', 'aliexpress');
  server.serve(url, html);
  const page = await session.browser.newPage();
  try {
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
    };
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await pause(1_500);
    const sizes = [await heap()];
    for (let pass = 0; pass < passes; pass += 1) {
      await scroll(page, 1_200, 80);
      await pause(1_000);
      sizes.push(await heap());
    }
    return sizes;
  } finally {
    await page.close();
  }
}

export interface Contestant {
  name: string;
  costs: CardCost[];
}

/** Medians, and the differences to the first two (no extension, an empty one) in the same rounds. */
export function cardTable(all: readonly Contestant[]): string {
  const base = all[0]?.costs ?? [];
  const overOf = (costs: readonly CardCost[], at: number): string => {
    const over = median(
      costs.map(({ task }, round) => task - (all[at]?.costs[round]?.task ?? NaN)),
    );
    return all[at]?.costs === costs ? '' : `${over < 0 ? '' : '+'}${ms(over)}`;
  };
  const rows = all.map(({ name, costs }, at) => {
    const of = (pick: (cost: CardCost) => number) => median(costs.map(pick));
    return [
      name,
      ms(of(({ task }) => task)),
      overOf(costs, 0),
      at === 0 ? '' : overOf(costs, 1),
      at === 0 ? '' : (of(({ task }) => task) / median(base.map(({ task }) => task))).toFixed(2),
      ms(of(({ script }) => script)),
      String(of(({ longTasks }) => longTasks)),
      of(({ shift }) => shift).toFixed(4),
      String(of(({ marks }) => marks)),
    ];
  });
  const header = [
    '',
    'task',
    'over none',
    'over empty',
    'ratio',
    'script',
    'tasks > 50 ms',
    'shift',
    'markers',
  ];
  return table([header, ...rows]);
}
