/**
 * The hazard browser on a large list, in a real browser: how long until the first results stand, until
 * the whole list was looked at, and from the last letter typed to its results.
 * `npm run bench search -- [--browser chromium|firefox] [--count 100000]`, with the build that is there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from '../../scripts/parse-options.ts';
import { browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import { fill } from '../../tests/support/fill.ts';
import { openShopServer } from '../../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';

const { values } = parseOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    count: { type: 'string', default: '100000' },
  },
});
const name = browserNames.find((one) => one === values.browser);
const count = Number(values.count);
if (!name || !Number.isInteger(count) || count < 1)
  throw new Error('--browser chromium|firefox, --count a whole number');

const program = ensureBrowsers([name], console.error).get(name) ?? '';
const extension = join(
  import.meta.dirname,
  '../../.output',
  name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3',
);
const profile = mkdtempSync(join(tmpdir(), 'cart-canary-bench-'));
const server = await openShopServer();
const session = await startBrowser(name, { program, port: server.port, extension, profile });
try {
  await fill(session, count);
  const page = await session.extensionPage('hazards.html');
  const opened = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    while (!document.querySelector('.result')) await frame();
    const first = performance.now();
    while (document.querySelector('progress')) await frame();
    return { first, all: performance.now() };
  });
  console.log(
    `${name}, ${count} hazards: first results ${opened.first.toFixed(0)} ms after the page was opened, all looked at after ${opened.all.toFixed(0)} ms`,
  );
  for (const words of ['charger', 'teething ring Kitano', 'X099999', '우산', 'qwertyuiop']) {
    const took = await page.evaluate(async (text) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!field) throw new Error('no search field');
      const frame = () => new Promise(requestAnimationFrame);
      const shown = () =>
        `${document.querySelector('.count')?.textContent} ${document.querySelector('.empty')?.textContent} ${document.querySelector('.result')?.textContent}`;
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      for (let at = 0; at < 60; at += 1) await frame();
      const before = shown();
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (shown() === before && performance.now() - start < 20_000) await frame();
      const first = performance.now() - start;
      while (document.querySelector('progress')) await frame();
      return {
        first,
        all: performance.now() - start,
        said: document.querySelector('.count')?.textContent,
      };
    }, words);
    console.log(
      `“${words}”: shown after ${took.first.toFixed(0)} ms, done after ${took.all.toFixed(0)} ms (${took.said || 'nothing fits'})`,
    );
  }
} finally {
  await session.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
