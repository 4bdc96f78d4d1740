/**
 * `npm run bench neighbours [-- --browser chromium|firefox --rounds 15 --window 3000 --only search]`
 * (`--only`: pages whose name holds that): what pages cost without an extension, with one that does
 * the least an extension can, with ours, and with extensions that people have, side by side in one
 * run. Real captures where the optional corpus is there, demo pages elsewhere. Prints figures and
 * ratios, fails on none.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from '../../scripts/parse-options.ts';
import { type BrowserName, browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import { drawnPicture } from '../../tests/support/demo/html.ts';
import { contentProcesses } from '../../tests/support/loopback/firefox.ts';
import type { Session } from '../../tests/support/loopback/session.ts';
import { openShopServer } from '../../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import { pause } from '../../tests/support/loopback/verdict-of.ts';
import { type MeasuredPage, measuredPages } from '../../tests/support/measured-pages.ts';
import { median, ms, quantile, table } from './parts/figures.ts';
import { debianExtensions, type Neighbour } from './parts/neighbours/debian-extensions.ts';
import { measureLoad } from './parts/page-cost.ts';

/** What one load of a page cost, in milliseconds of processor time. */
interface LoadCost {
  /** The page's main thread: what content scripts do, they do there. */
  main: number;
  /** All threads of the page's process, with collecting, compiling, drawing; only Firefox tells. */
  all?: number;
  /** Cumulative layout shift; only Chromium tells. */
  shift?: number;
}

/**
 * What the first thread of a process has used so far. Linux alone counts it finer than in hundredths
 * of a second, which is as much as an extension costs.
 */
function mainThreadTime(pid: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

/** In Firefox the page's own process counts, not the next one that is got ready meanwhile. */
async function loadCost(session: Session, url: string, window: number): Promise<LoadCost> {
  const page = await session.browser.newPage();
  try {
    if (session.name === 'chromium') {
      const { task, shift } = await measureLoad(page, url, window);
      return { main: task, shift };
    }
    const processes = async () =>
      (await contentProcesses(session.browser)).map((one) => ({
        ...one,
        main: mainThreadTime(one.pid),
      }));
    // The new tab's own start is over.
    await pause(300);
    const before = await processes();
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await pause(window);
    const own = (await processes()).find(({ pages }) => pages.includes(url));
    if (own === undefined) throw new Error(`no process has ${url}`);
    const was = before.find(({ pid }) => pid === own.pid);
    return { main: own.main - (was?.main ?? 0), all: own.cpu - (was?.cpu ?? 0) };
  } finally {
    await page.close();
  }
}

const root = join(import.meta.dirname, '../..');
const { values } = parseOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '15' },
    window: { type: 'string', default: '3000' },
    only: { type: 'string', default: '' },
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
    {
      name: 'one that only asks its background',
      folder: join(root, 'lab/bench/parts/empty-extension'),
    },
    { name: 'Cart Canary', folder: build },
    ...debianExtensions(name, join(root, '.cache/neighbours')),
  ];
}

/** A long run says what it has: `measured` is called after each page. */
async function measure(
  name: BrowserName,
  pages: readonly MeasuredPage[],
  measured: (page: string, contestants: readonly Contestant[]) => void,
): Promise<void> {
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
    for (const page of pages) {
      await loadInTurns(contestants, page);
      measured(page.name, contestants);
    }
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

const signed = (value: number) => `${value < 0 ? '' : '+'}${ms(value)}`;

const isNumber = (value: number | undefined): value is number => value !== undefined;

/** Differences to the base in the same rounds, of what both were told. */
const differences = (
  these: readonly LoadCost[],
  base: readonly LoadCost[],
  pick: (cost: LoadCost) => number | undefined,
): number[] =>
  these.flatMap((one, at) => {
    const [mine, other] = [pick(one), base[at] && pick(base[at])];
    return isNumber(mine) && isNumber(other) ? [mine - other] : [];
  });

function row(page: string, { name, costs }: Contestant, base: readonly LoadCost[]): string[] {
  const these = costs.get(page) ?? [];
  const main = median(these.map((one) => one.main));
  const over = differences(these, base, (one) => one.main);
  const all = differences(these, base, (one) => one.all);
  const shifts = these.flatMap(({ shift }) => (shift === undefined ? [] : [shift]));
  const isBase = these === base;
  return [
    name,
    ms(main),
    isBase ? '' : signed(median(over)),
    isBase ? '' : `${signed(quantile(over, 0.25))} to ${signed(quantile(over, 0.75))}`,
    `${(main / median(base.map((one) => one.main))).toFixed(2)}×`,
    ...(shifts.length > 0 ? [median(shifts).toFixed(3)] : []),
    ...(all.length > 0 ? [isBase ? '' : signed(median(all))] : []),
  ];
}

async function main(): Promise<void> {
  if (browser === undefined) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
  const { pages: all, are } = measuredPages();
  const pages = all.filter((page) => page.name.includes(values.only));
  if (pages.length === 0)
    throw new Error(`--only: no page of ${all.map((page) => page.name).join('; ')}`);
  console.log(`${browser}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log(
    `CPU time of the main thread in the first ${window} ms of a page, ms, ${are}, median of ${rounds}`,
  );
  console.log(
    '(over none: the differences to no extension in the same rounds, median and quartiles)',
  );
  const last = browser === 'chromium' ? 'shift' : 'all threads over none';
  await measure(browser, pages, (page, contestants) => {
    const base = contestants[0]?.costs.get(page) ?? [];
    const rows = contestants.map((one) => row(page, one, base));
    console.log(
      `\n${table([[page, 'main thread', 'over none', 'quartiles', 'ratio', last], ...rows])}`,
    );
  });
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
