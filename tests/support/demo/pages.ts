import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../loopback/session.ts';
import type { ShopServer } from '../loopback/shop-server.ts';
import { cardText, pause, verdictOf } from '../loopback/verdict-of.ts';
import * as aliexpress from './aliexpress.ts';
import { drawnPicture } from './html.ts';
import { cleanProduct, dangerousProduct, namedListings } from './product.ts';
import { serveSearch } from './search.ts';
import * as temu from './temu.ts';
import { testHazards } from './test-list.ts';

/** The two products that `npm start` opens: one is named, the other is not. */
interface DemoPage {
  what: string;
  url: string;
  expected: string;
}

/** Serves the demo pages and their pictures; tells where the two products are. */
export function serveDemo(server: ShopServer, language: 'ko' | 'en'): DemoPage[] {
  const [named] = namedListings(testHazards(), 'aliexpress');
  if (named === undefined) throw new Error('the test list names no AliExpress listing');
  const danger = dangerousProduct(named, language);
  const clean = cleanProduct('temu');
  const pages = { danger: aliexpress.productUrl(danger.id), clean: temu.productUrl(clean.id) };
  const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };
  server.serve('https://ae01.alicdn.com/*', picture);
  server.serve('https://img.kwcdn.com/*', picture);
  serveSearch(server, danger);
  server.serve(pages.danger, aliexpress.productPage(danger));
  server.serve(pages.clean, temu.productPage(clean));
  return [
    { what: 'named by an authority', url: pages.danger, expected: 'danger' },
    { what: 'not on the list', url: pages.clean, expected: 'none' },
  ];
}

/** What a person would see, in words and as a picture. True when the verdict is right. */
async function tellPage(
  session: Session,
  demo: DemoPage,
  page: Page,
  pictures: string,
): Promise<boolean> {
  const level = await verdictOf(session, page);
  // The card is loaded after the verdict, and fades in.
  await pause(1_000);
  const card = await cardText(page);
  console.log(`\n${demo.what}: ${demo.url}\n  verdict: ${level}`);
  console.log(card === '' ? '  no card, the page is untouched' : `  card: ${card.slice(0, 240)} …`);
  const path = join(pictures, `${session.name}-${demo.expected}.png`);
  await page.bringToFront();
  await page.screenshot({ path });
  console.log(`  picture: ${relative(process.cwd(), path)}`);
  return level === demo.expected;
}

export async function tellPages(
  session: Session,
  demos: readonly DemoPage[],
  pages: readonly Page[],
  pictures: string,
): Promise<boolean> {
  let isRight = true;
  for (const [at, demo] of demos.entries()) {
    const page = pages[at];
    if (page && !(await tellPage(session, demo, page, pictures))) isRight = false;
  }
  return isRight;
}
