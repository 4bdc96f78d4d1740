/**
 * `npm run bench cards [-- --rounds 9 --cards 120 --rows 50]`: what markers on cards cost a
 * search page, and on lines a page of orders (Chromium: no other browser counts it), against the same
 * page with an empty extension, and with a list that names nothing on it. Prints figures and ratios, fails on none.
 */
import type { Page } from 'puppeteer-core';
import { packagedHazards } from '../../hub/list/packaged.ts';
import { optionsOf } from '../../scripts/command.ts';
import { type ListKind, listPage, listUrl, manyProducts } from '../../tests/support/demo/lists.ts';
import { dangerousProduct, namedListings } from '../../tests/support/demo/product.ts';
import { rootsOf } from '../../tests/support/loopback/roots.ts';
import { pause } from '../../tests/support/loopback/verdict-of.ts';
import {
  builtExtension,
  contest,
  contestTable,
  inNewTab,
  machine,
  sideBySide,
} from './parts/contest.ts';
import { startPackaged } from './parts/filled-browser.ts';
import { type Cost, startCounting } from './parts/page-cost.ts';

const packaged = await packagedHazards();

const options = optionsOf({ rounds: 9, cards: 120, rows: 50 });

/** Every fortieth card is one that the packaged list names. */
function pageOf(count: number, isNamed: boolean, kind: ListKind = 'search'): string {
  const hazards = namedListings(packaged, 'aliexpress');
  const products = manyProducts('aliexpress', count).map((product, at) => {
    const listing = isNamed && at % 40 === 20 ? hazards[Math.floor(at / 40)] : undefined;
    return listing ? dangerousProduct(listing, 'en') : product;
  });
  return listPage({ shop: 'aliexpress', kind, products });
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

/** Our markers in the roots below <html>. */
async function countMarks(page: Page): Promise<number> {
  const all = (await rootsOf(page)).map((root) =>
    root.evaluate((inside) => inside.querySelectorAll('.marker').length),
  );
  return (await Promise.all(all)).reduce((sum, count) => sum + count, 0);
}

/** Loads a page, scrolls it once and leaves it alone for a second. */
async function measureCards(page: Page, url: string): Promise<Cost> {
  const stop = await startCounting(page);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await pause(1_000);
  await scroll(page, 400, 100);
  await pause(1_500);
  const work = await stop();
  return { ...work, shown: await countMarks(page) };
}

const ours = builtExtension('chromium');
const start = (program: string, port: number) =>
  startPackaged({ browser: 'chromium', program, ours }, port);
await sideBySide('chromium', { 'ours, nothing named': start }, async (server, sessions) => {
  console.log(`chromium, ${machine()}`);
  for (const [kind, count] of [
    ['search', options.cards],
    ['orders', options.rows],
  ] as const) {
    const url = listUrl(kind, 'aliexpress');
    const entry = ([name, session]: (typeof sessions)[number], isNamed = false) => ({
      name,
      measure() {
        server.serve(url, pageOf(count, isNamed, kind));
        return inNewTab(session, (page) => measureCards(page, url));
      },
    });
    const entries = sessions.map((one) => entry(one));
    for (const [, session] of sessions.slice(1))
      entries.push(entry(['ours, every 40th named', session], true));
    console.log(
      `\n${kind}, ${count} listings, loaded and scrolled once: CPU time, ms, median of ${options.rounds}\n`,
    );
    console.log(contestTable(await contest(entries, options.rounds), 'markers'));
  }
});
