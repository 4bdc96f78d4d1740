/**
 * `npm start [-- --browser firefox] [--language ko] [--headless]`: builds the extension and opens it
 * in an installed browser with demo pages of our own making (search results with a named product among
 * them, that product, and one that nobody has named) and the welcome page. A publisher on this computer then names the second
 * one too, and an inbox on this computer takes reports. Without a display it says what it saw, and
 * leaves pictures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Operator } from '../lib/extension/operator.ts';
import { type BrowserName, browserNames, ensureBrowsers } from '../tests/support/browsers.ts';
import { inboxOrigin, openInboxHub, operatorName } from '../tests/support/demo/inbox-hub.ts';
import { serveDemo, tellPages } from '../tests/support/demo/pages.ts';
import { cleanProduct } from '../tests/support/demo/product.ts';
import { listAddress, openPublishedList } from '../tests/support/demo/published-list.ts';
import { showReport, tellArrivals } from '../tests/support/demo/reporting.ts';
import { searchUrl, tellSearch } from '../tests/support/demo/search.ts';
import { withTestList } from '../tests/support/demo/test-list.ts';
import { publishWhenAsked, showUpdate } from '../tests/support/demo/updates.ts';
import { openShopServer } from '../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../tests/support/loopback/start-browser.ts';
import { chooseLanguage, watcher } from '../tests/support/loopback/verdict-of.ts';
import { optionsOf, runCommand } from './command.ts';
import { outputFolder } from './operator.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, '.cache', 'start');

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
  const env = { OPERATOR_FILE: operatorFile() };
  const { ok, output } = await runCommand('wxt', ['build', '-b', target, '--mv3'], env);
  if (!ok) throw new Error(`the build failed:\n${output}`);
  return withTestList(join(root, outputFolder(env), `${target}-mv3`));
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

function explainDemo(demos: ReturnType<typeof serveDemo>): void {
  console.log(`search results, one of them named: ${searchUrl}`);
  console.log(demos.map(({ what, url }) => `${what}: ${url}`).join('\n'));
  console.log('Turn updates on in the welcome page, and the last page will be named too.');
  console.log('“Report” in a warning leads to an inbox on this computer.');
  console.log('The browser is yours. Close it, or press Ctrl-C here.');
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
      const report = { session, hub, page: pages[0] ?? page, language, pictures };
      const isRight = [
        await tellSearch(session, search, pictures),
        await tellPages(session, demos, pages, pictures),
        await showUpdate(update),
        await showReport(report),
      ];
      if (isRight.includes(false)) process.exitCode = 1;
    } else {
      await (await watcher(session)).close();
      await firstTab?.close();
      await search.bringToFront();
      explainDemo(demos);
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
