/**
 * `npm run bench cards [-- --rounds 9 --cards 120 --rows 50]`: what markers on cards cost a
 * search page, and on lines a page of orders (Chromium: no other browser counts it), against the same
 * page without an extension, with an empty one, and with a list that names nothing on it; and the time of our
 * scripts alone. Prints figures and ratios, fails on none.
 */
import type { Page } from 'puppeteer-core';
import { optionsOf } from '../../scripts/command.ts';
import { ensureBrowsers } from '../../tests/support/browsers.ts';
import { type ListKind, listPage, listUrl, manyProducts } from '../../tests/support/demo/lists.ts';
import { packagedHazards } from '../../tests/support/demo/packaged-list.ts';
import { dangerousProduct, namedListings } from '../../tests/support/demo/product.ts';
import { revealRoots } from '../../tests/support/loopback/roots.ts';
import type { Session } from '../../tests/support/loopback/session.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import { pause } from '../../tests/support/loopback/verdict-of.ts';
import {
  builtExtension,
  contest,
  contestTable,
  emptyExtension,
  inNewTab,
  machine,
  openPicturedShops,
} from './parts/contest.ts';
import { median, ms } from './parts/figures.ts';
import { startPackaged } from './parts/filled-browser.ts';
import { startOwnTime } from './parts/own-time.ts';
import { type Cost, startCounting } from './parts/page-cost.ts';

const options = optionsOf({ rounds: 9, cards: 120, rows: 50 });

/** Every fortieth card is one that the packaged list names. */
function pageOf(count: number, isNamed: boolean, kind: ListKind = 'search'): string {
  const hazards = namedListings(packagedHazards(), 'aliexpress');
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

/** Our markers in the roots below <html>. Runs in the page. */
const countMarks = () =>
  [...document.documentElement.children].reduce(
    (sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll('.mark').length ?? 0),
    0,
  );

const server = await openPicturedShops();

/** Loads a page, scrolls it once and leaves it alone for a second. */
async function visit(page: Page, html: string, kind: ListKind): Promise<void> {
  const url = listUrl(kind, 'aliexpress');
  server.serve(url, html);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await pause(1_000);
  await scroll(page, 400, 100);
  await pause(1_500);
}

async function measureOwn(page: Page, html: string, kind: ListKind): Promise<number> {
  const stop = await startOwnTime(page);
  await visit(page, html, kind);
  return stop();
}

async function measureCards(page: Page, html: string, kind: ListKind): Promise<Cost> {
  const stop = await startCounting(page);
  await visit(page, html, kind);
  const work = await stop();
  await revealRoots(page);
  return { ...work, shown: await page.evaluate(countMarks) };
}

const program = ensureBrowsers(['chromium'], console.log).get('chromium') ?? '';
const sessions: Session[] = [];
const { port } = server;
const open = async (starting: Promise<Session>): Promise<Session> => {
  const session = await starting;
  sessions.push(session);
  return session;
};
try {
  const none = await open(startBrowser('chromium', { program, port }));
  const empty = await open(startBrowser('chromium', { program, port, extension: emptyExtension }));
  const ours = builtExtension('chromium');
  const canary = await open(startPackaged({ browser: 'chromium', program, ours }, port));
  console.log(`chromium, ${machine()}`);
  for (const [kind, count] of [
    ['search', options.cards],
    ['orders', options.rows],
  ] as const) {
    const [clean, named] = [pageOf(count, false, kind), pageOf(count, true, kind)];
    const entry = (name: string, session: Session, html: string) => ({
      name,
      measure: () => inNewTab(session, (page) => measureCards(page, html, kind)),
    });
    const entries = [
      entry('no extension', none, clean),
      entry('empty extension', empty, clean),
      entry('ours, nothing named', canary, clean),
      entry('ours, every 40th named', canary, named),
    ];
    console.log(
      `\n${kind}, ${count} listings, loaded and scrolled once: CPU time of the main thread, ms, median of ${options.rounds}\n`,
    );
    console.log(contestTable([await contest(entries, options.rounds)], 'markers'));
    for (const [name, html] of [
      ['nothing named', clean],
      ['every 40th named', named],
    ] as const) {
      const own: number[] = [];
      for (let round = 0; round < options.rounds; round += 1)
        own.push(await inNewTab(canary, (page) => measureOwn(page, html, kind)));
      console.log(`our scripts alone, ${name}: ${ms(median(own))} ms`);
    }
  }
} finally {
  for (const session of sessions) await session.close();
  await server.close();
}
