import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { createNodeServer } from '../../hub/inbox/node-server.ts';
import { createListHandler } from '../../hub/list/serve.ts';
import { table } from '../../hub/table.ts';
import { optionsOf } from '../../scripts/command.ts';
import { type BrowserName, browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import { median, ms, p95 } from './parts/figures.ts';
import { growth } from './parts/list/growth.ts';
import type { Bench } from './parts/list/page.ts';
import { type PublishedList, publishList } from './parts/list/published.ts';

/**
 * `npm run bench list [-- --browser chromium --sizes 1000,10000,100000 --rounds 3]`: what a list costs a
 * device: the first import and how far the browser's processes grow meanwhile, a day's update, a look-up.
 * Medians; it fails on none of them.
 */
const root = join(import.meta.dirname, '../..');
const options = optionsOf({ browser: '', sizes: '1000,10000,100000', rounds: 3 });
const browsers = browserNames.filter((name) => !options.browser || name === options.browser);
const place = mkdtempSync(join(tmpdir(), 'bench-list-'));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));

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
  const server = createNodeServer(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') {
      return new Response('<!doctype html><script src="page.js"></script>', html);
    }
    if (pathname === '/page.js') {
      const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
      return new Response(script, { headers });
    }
    if (!pathname.startsWith('/list/')) return new Response(null, { status: 404 });
    const url = `http://list${pathname.slice('/list'.length)}`;
    return createListHandler(folder())({ ...request, url });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** Each round imports, looks up and updates once. */
async function measure(page: Page, list: PublishedList) {
  const call = <Name extends keyof Bench>(name: Name, ...args: Parameters<Bench[Name]>) =>
    page.evaluate(`bench.${name}(...${JSON.stringify(args)})`) as ReturnType<Bench[Name]>;
  const imports: number[] = [];
  const days: number[] = [];
  let lookups: number[] = [];
  let grown = 0;
  for (let round = 0; round < options.rounds; round += 1) {
    await page.reload();
    list.show(1);
    const work = async () => imports.push(await call('update', list.trustedRoot));
    grown = Math.max(grown, await growth(page, work));
    lookups = await call('lookups', list.listings);
    list.show(2);
    days.push(await call('update', list.trustedRoot));
    await call('forget');
  }
  const lookup = [ms(median(lookups)), ms(p95(lookups))];
  return [String(list.size), ms(median(imports)), grown.toFixed(0), ms(median(days)), ...lookup];
}

/** A browser of its own for each size, so that none inherits the memory of another. */
async function benchOne(name: BrowserName, program: string, port: number, list: PublishedList) {
  const session = await startBrowser(name, { program, port });
  try {
    const page = await session.browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    current = list.folder;
    return await measure(page, list);
  } finally {
    await session.close();
  }
}

console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
const programs = ensureBrowsers(browsers, console.log);
const script = await bundle();
const lists: PublishedList[] = [];
for (const size of options.sizes.split(',').map(Number))
  lists.push(await publishList(join(place, String(size)), size));
let current = '';
const { server, port } = await serve(script, () => current);
for (const name of browsers) {
  const rows = [['hazards', 'import, ms', 'MB', "a day's update, ms", 'look-up, ms', 'p95']];
  for (const list of lists) rows.push(await benchOne(name, programs.get(name) ?? '', port, list));
  console.log(`\n${name}\n${table(rows)}`);
}
server.closeAllConnections();
server.close();
