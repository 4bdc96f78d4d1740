/**
 * `npm run bench:neighbours [-- --browser chromium|firefox --rounds 15 --window 3000]`: what pages
 * cost without an extension, with ours, and with extensions that people have, side by side in one
 * run. Real captures where the optional corpus is there, demo pages elsewhere. Prints figures and
 * ratios, fails on none.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { median, ms, table } from './bench/figures.ts';
import { type MeasuredPage, measuredPages } from './bench/measured-pages.ts';
import { type LoadCost, loadCost } from './bench/neighbours/cost.ts';
import { debianExtensions, type Neighbour } from './bench/neighbours/debian-extensions.ts';
import { type BrowserName, browserNames, ensureBrowsers } from './browsers.ts';
import { drawnPicture } from './demo/html.ts';
import type { Session } from './loopback/session.ts';
import { openShopServer } from './loopback/shop-server.ts';
import { startBrowser } from './loopback/start-browser.ts';
import { parseOptions } from './parse-options.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '15' },
    window: { type: 'string', default: '3000' },
  },
});
const browser = browserNames.find((name) => name === values.browser);
const [rounds, window] = [Number(values.rounds), Number(values.window)];

interface Contestant {
  name: string;
  session: Session;
  /** By the page's name, a cost a round. */
  costs: Map<string, LoadCost[]>;
}

function contestantsOf(name: BrowserName): readonly (Partial<Neighbour> & { name: string })[] {
  const build = join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(build, 'manifest.json'))) throw new Error('build first: npm run build');
  return [
    { name: 'no extension' },
    { name: 'Cart Canary', folder: build },
    ...debianExtensions(name, join(root, '.cache/neighbours')),
  ];
}

async function measure(name: BrowserName, pages: readonly MeasuredPage[]): Promise<Contestant[]> {
  const program = ensureBrowsers([name], console.log).get(name) ?? '';
  const server = await openShopServer();
  const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };
  for (const host of ['ae01.alicdn.com', 'img.kwcdn.com'])
    server.serve(`https://${host}/*`, picture);
  for (const { url, html } of pages) server.serve(url, html);
  const contestants: Contestant[] = [];
  try {
    for (const { name: called, folder } of contestantsOf(name)) {
      const start = { program, port: server.port, ...(folder ? { extension: folder } : {}) };
      const session = await startBrowser(name, start);
      contestants.push({ name: called, session, costs: new Map() });
    }
    for (const page of pages) await loadInTurns(contestants, page);
    return contestants;
  } finally {
    for (const { session } of contestants) await session.close();
    await server.close();
  }
}

async function loadInTurns(contestants: readonly Contestant[], page: MeasuredPage): Promise<void> {
  // The first round fills caches and is not counted. Each round begins with another contestant.
  for (let round = -1; round < rounds; round += 1) {
    const first = (round + 1) % contestants.length;
    const inTurn = [...contestants.slice(first), ...contestants.slice(0, first)];
    for (const { session, costs } of inTurn) {
      const cost = await loadCost(session, page.url, window);
      if (round >= 0) costs.set(page.name, [...(costs.get(page.name) ?? []), cost]);
    }
  }
}

function row(page: string, { name, costs }: Contestant, base: readonly LoadCost[]): string[] {
  const these = costs.get(page) ?? [];
  const cpu = median(these.map((one) => one.cpu));
  const over = median(these.map((one, at) => one.cpu - (base[at]?.cpu ?? Number.NaN)));
  const shifts = these.flatMap(({ shift }) => (shift === undefined ? [] : [shift]));
  return [
    `${page}: ${name}`,
    ms(cpu),
    these === base ? '' : `${over < 0 ? '' : '+'}${ms(over)}`,
    `${(cpu / median(base.map((one) => one.cpu))).toFixed(2)}×`,
    shifts.length === 0 ? '–' : median(shifts).toFixed(3),
  ];
}

async function main(): Promise<void> {
  if (browser === undefined) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
  const { pages, are } = measuredPages();
  const contestants = await measure(browser, pages);
  const what = browser === 'chromium' ? 'the main thread' : 'the page’s process';
  console.log(`${browser}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log(
    `CPU time of ${what} in the first ${window} ms of a page, ms, ${are}, median of ${rounds}`,
  );
  console.log('(over none: median of the differences to no extension in the same rounds)\n');
  const rows = pages.flatMap(({ name }) => {
    const base = contestants[0]?.costs.get(name) ?? [];
    return contestants.map((one) => row(name, one, base));
  });
  console.log(table([['', 'CPU', 'over none', 'ratio', 'shift'], ...rows]));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
