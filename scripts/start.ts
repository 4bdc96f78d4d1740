/**
 * `npm start [-- --browser firefox] [--language ko] [--headless]`: builds the extension and opens it
 * in an installed browser with demo pages of our own making (search results with a named product among
 * them, that product, and one that nobody has named) and the welcome page. A publisher on this computer then names the second
 * one too, and an inbox on this computer takes reports. Without a display it says what it saw, and
 * leaves pictures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Operator } from '../lib/background/operator.ts';
import { type BrowserName, browserNames, ensureBrowsers } from '../tests/support/browsers.ts';
import * as aliexpress from '../tests/support/demo/aliexpress.ts';
import { drawnPicture } from '../tests/support/demo/html.ts';
import { inboxOrigin, openInboxHub, operatorName } from '../tests/support/demo/inbox-hub.ts';
import { packagedHazards } from '../tests/support/demo/packaged-list.ts';
import { cleanProduct, dangerousProduct, namedListings } from '../tests/support/demo/product.ts';
import { listAddress, openPublishedList } from '../tests/support/demo/published-list.ts';
import { showReport, tellArrivals } from '../tests/support/demo/reporting.ts';
import { searchUrl, serveSearch, tellSearch } from '../tests/support/demo/search.ts';
import * as temu from '../tests/support/demo/temu.ts';
import { publishWhenAsked, showUpdate } from '../tests/support/demo/updates.ts';
import type { Session } from '../tests/support/loopback/session.ts';
import { openShopServer, type ShopServer } from '../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../tests/support/loopback/start-browser.ts';
import {
  cardText,
  chooseLanguage,
  pause,
  verdictOf,
  watcher,
} from '../tests/support/loopback/verdict-of.ts';
import { optionsOf, runCommand } from './command.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, '.cache', 'start');

interface DemoPage {
  what: string;
  url: string;
  expected: string;
}

/** Serves the demo pages and their pictures; tells where the two products are. */
function serveDemo(server: ShopServer, language: 'ko' | 'en'): DemoPage[] {
  const [named] = namedListings(packagedHazards(), 'aliexpress');
  if (named === undefined) throw new Error('the packaged list names no AliExpress listing');
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

/** The demo has an operator of its own. */
function operatorFile(): string {
  mkdirSync(pictures, { recursive: true });
  const file = join(pictures, 'operator.json');
  const operator: Operator = {
    name: operatorName,
    list: [listAddress],
    inbox: inboxOrigin,
    privacy: `${inboxOrigin}/privacy`,
  };
  writeFileSync(file, JSON.stringify(operator));
  return file;
}

async function build(browser: BrowserName): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  console.log(`building for ${browser} …`);
  const { ok, output } = await runCommand('wxt', ['build', '-b', target, '--mv3'], {
    OPERATOR_FILE: operatorFile(),
  });
  if (!ok) throw new Error(`the build failed:\n${output}`);
  return join(root, '.output', `${target}-mv3`);
}

/** What a person would see, in words and as a picture. True when both verdicts are right. */
async function tell(session: Session, demo: DemoPage, page: Page): Promise<boolean> {
  const level = await verdictOf(session, page);
  // The card is loaded after the verdict, and fades in.
  await pause(1_000);
  const card = await cardText(page);
  console.log(`\n${demo.what}: ${demo.url}\n  verdict: ${level}`);
  console.log(card === '' ? '  no card, the page is untouched' : `  card: ${card.slice(0, 240)} …`);
  const path = join(pictures, `${session.name}-${demo.expected}.png`);
  await page.bringToFront();
  await page.screenshot({ path });
  console.log(`  picture: ${relative(root, path)}`);
  return level === demo.expected;
}

async function tellAll(session: Session, demos: DemoPage[], pages: Page[]): Promise<void> {
  for (const [at, demo] of demos.entries()) {
    const page = pages[at];
    if (page && !(await tell(session, demo, page))) process.exitCode = 1;
  }
}

function readOptions() {
  const values = optionsOf({
    browser: 'chromium',
    language: process.env.LANG?.startsWith('ko') ? 'ko' : 'en',
    headless: false,
  });
  const browser = browserNames.find((name) => name === values.browser);
  if (browser === undefined) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
  const language = values.language === 'ko' ? ('ko' as const) : ('en' as const);
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return { browser, language, headless: values.headless || !hasDisplay };
}

async function main(): Promise<void> {
  const { browser, language, headless } = readOptions();
  const program = ensureBrowsers([browser], console.log).get(browser) ?? '';
  const server = await openShopServer();
  const [extension, hub] = await Promise.all([build(browser), openInboxHub(server)]);
  const demos = serveDemo(server, language);
  const list = await openPublishedList(server);
  const session = await startBrowser(browser, {
    program,
    extension,
    port: server.port,
    language: language === 'ko' ? 'ko-KR' : 'en-US',
    headless,
    keepsWelcome: !headless,
    ...(headless ? {} : { viewport: null }),
  });
  const closed = new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
  });
  try {
    await chooseLanguage(session, language);
    const [firstTab] = await session.browser.pages();
    const search = await session.browser.newPage();
    await search.goto(searchUrl);
    const pages: Page[] = [];
    for (const { url } of demos) {
      const page = await session.browser.newPage();
      await page.goto(url);
      pages.push(page);
    }
    const page = pages.at(-1);
    if (!page) throw new Error('no demo page is open');
    const update = { session, server, list, page, id: cleanProduct('temu').id, pictures };
    if (headless) {
      mkdirSync(pictures, { recursive: true });
      if (!(await tellSearch(session, search, pictures))) process.exitCode = 1;
      await tellAll(session, demos, pages);
      if (!(await showUpdate(update))) process.exitCode = 1;
      const report = { session, hub, page: pages[0] ?? page, language, pictures };
      if (!(await showReport(report))) process.exitCode = 1;
    } else {
      await (await watcher(session)).close();
      await firstTab?.close();
      await search.bringToFront();
      console.log(`search results, one of them named: ${searchUrl}`);
      console.log(demos.map(({ what, url }) => `${what}: ${url}`).join('\n'));
      console.log('Turn updates on in the welcome page, and the last page will be named too.');
      console.log('“Report” in a warning leads to an inbox on this computer.');
      console.log('The browser is yours. Close it, or press Ctrl-C here.');
      tellArrivals({ hub }, closed);
      await publishWhenAsked(update, closed);
      await closed;
    }
  } finally {
    if (session.browser.connected) await session.close();
    await hub.close();
    await server.close();
    list.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
