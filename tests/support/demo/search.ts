import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { rootsOf } from '../loopback/roots.ts';
import type { Session } from '../loopback/session.ts';
import type { ShopServer } from '../loopback/shop-server.ts';
import { pause, until } from '../loopback/verdict-of.ts';
import { listPage, listUrl, manyProducts } from './lists.ts';
import type { DemoProduct } from './product.ts';

/** The first thing that `npm start` shows: search results, and one of them is named. */
export const searchUrl = listUrl('search', 'aliexpress');

export function serveSearch(server: ShopServer, named: DemoProduct): void {
  const clean = manyProducts('aliexpress', 11);
  const products = [...clean.slice(0, 2), named, ...clean.slice(2)];
  server.serve(searchUrl, listPage({ shop: 'aliexpress', kind: 'search', products }));
}

/** What screen readers hear of the markers on the page. */
async function markersOn(page: Page): Promise<string[]> {
  const named = (await rootsOf(page)).map((root) =>
    root.evaluate((inside) =>
      [...inside.querySelectorAll('.marker')].map(
        (marker) => marker.getAttribute('aria-label') ?? '',
      ),
    ),
  );
  return (await Promise.all(named)).flat();
}

/** True when one card of the results, and no other, has its marker. */
export async function tellSearch(
  { name }: Session,
  page: Page,
  pictures: string,
): Promise<boolean> {
  await page.bringToFront();
  const marks = await until('a marker', async () => {
    const now = await markersOn(page);
    return now.length > 0 && now;
  });
  await pause(500);
  const path = join(pictures, `${name}-search.png`);
  await page.screenshot({ path });
  console.log(`\nsearch results: ${searchUrl}`);
  for (const mark of marks) console.log(`  marker: ${mark}`);
  console.log(`  picture: ${relative(process.cwd(), path)}`);
  return marks.length === 1;
}
