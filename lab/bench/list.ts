import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { createListHandler, serveHandler } from '../../hub/list/serve.ts';
import { parseOptions } from '../../scripts/parse-options.ts';
import { type BrowserName, browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import { table } from './parts/figures.ts';
import { heads, measure, rowsOf } from './parts/list/measure.ts';
import { type PublishedList, publishList } from './parts/list/published.ts';

/**
 * `npm run bench list [-- --browser chromium --sizes 1000,10000,100000 --million --rounds 3]`: what a
 * list costs a device, as ratios to bare IndexedDB in the same browser and run, which writes the same
 * records in the same transactions and reads the same records in the same rounds. It prints figures
 * and fails on none of them: a shared machine is no judge of milliseconds.
 */
const root = join(import.meta.dirname, '../..');
const { values } = parseOptions({
  options: {
    browser: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    million: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    // Keeps the made-up lists there for the next run; `--browser none` makes them and stops.
    lists: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (values.million) sizes.push(1_000_000);
const browsers = browserNames.filter((name) => !values.browser || name === values.browser);
const place = values.lists ?? mkdtempSync(join(tmpdir(), 'bench-list-'));
if (values.lists) mkdirSync(place, { recursive: true });
else process.on('exit', () => rmSync(place, { recursive: true, force: true }));

async function bundle(): Promise<string> {
  const entry = join(root, 'lab/bench/parts/list/page.ts');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'benchPage' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}

// As in an extension: no code from text, so that the schema library cannot compile its checks.
const html = {
  headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "script-src 'self'" },
};

/** The page, its script, and the list of the moment under `/list/`. */
async function serve(script: string, folder: () => string) {
  const server = serveHandler((request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') {
      return new Response('<!doctype html><script src="page.js"></script>', html);
    }
    if (pathname === '/page.js') {
      const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
      return new Response(script, { headers });
    }
    if (!pathname.startsWith('/list/')) return new Response(null, { status: 404 });
    return createListHandler(folder())(new Request(`http://list${pathname.slice('/list'.length)}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** A browser of its own for each size, so that none inherits the memory of another. */
async function benchOne(name: BrowserName, program: string, port: number, list: PublishedList) {
  const session = await startBrowser(name, { program, port });
  try {
    const page: Page = await session.browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${port}/`);
    current = list.folder;
    return await measure(page, list, list.size >= 1_000_000 ? 1 : Number(values.rounds));
  } finally {
    await session.close();
  }
}

async function benchIn(name: BrowserName, program: string, port: number, lists: PublishedList[]) {
  const rows: ReturnType<typeof rowsOf>[] = [];
  for (const list of lists) {
    console.error(`  … ${name}, ${list.size} hazards`);
    rows.push(rowsOf(list.size, await benchOne(name, program, port, list)));
  }
  console.log(`\n${name}`);
  for (const what of ['imports', 'days', 'lookups'] as const) {
    console.log(`\n${table([heads[what], ...rows.map((row) => row[what])])}`);
  }
}

console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
const programs = ensureBrowsers(browsers, console.log);
const script = await bundle();
const lists: PublishedList[] = [];
for (const size of sizes) {
  const list = await publishList(join(place, String(size)), size);
  lists.push(list);
  const [megabytes, day] = [(list.bytes / 1e6).toFixed(2), (list.updateBytes / 1000).toFixed(1)];
  const each = (list.bytes / size).toFixed(0);
  console.log(`${size} hazards: ${megabytes} MB, ${each} bytes each; a day's update ${day} KB`);
}
let current = '';
const { server, port } = await serve(script, () => current);
for (const name of browsers) await benchIn(name, programs.get(name) ?? '', port, lists);
server.closeAllConnections();
server.close();
