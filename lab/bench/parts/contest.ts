import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { table } from '../../../hub/table.ts';
import { type BrowserName, ensureBrowsers } from '../../../tests/support/browsers.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { openShopServer, type ShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../../../tests/support/loopback/start-browser.ts';
import { median, ms, quantile, signed } from './figures.ts';
import type { Cost } from './page-cost.ts';

/** The same page under several browsers in turns, so that a busy machine is unfair to all alike. */

export const emptyExtension = join(import.meta.dirname, 'empty-extension');

export function builtExtension(browser: BrowserName): string {
  const folder = browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const path = join(import.meta.dirname, '../../../.output', folder);
  if (!existsSync(join(path, 'manifest.json'))) throw new Error('build first: npm run build');
  return path;
}

export const machine = () => `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`;

/** A drawn one would be a document of its own, whose work would hide what is measured. */
const picture = Buffer.from(
  'R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
  'base64',
);

/**
 * Each contestant in a browser of its own beside one with an empty extension. They stay open, at shops whose
 * pictures are there, until `work` is done.
 */
export async function sideBySide(
  browser: BrowserName,
  contestants: Starts,
  work: (server: ShopServer, sessions: readonly Named[]) => Promise<void>,
): Promise<void> {
  const program = ensureBrowsers([browser], console.log).get(browser) ?? '';
  const server = await openShopServer();
  const { port } = server;
  for (const host of ['ae01.alicdn.com', 'img.kwcdn.com'])
    server.serve(`https://${host}/*`, { body: picture, headers: { 'content-type': 'image/gif' } });
  const starts: Starts = {
    'empty extension': () => startBrowser(browser, { program, port, extension: emptyExtension }),
    ...contestants,
  };
  const sessions: Named[] = [];
  try {
    for (const [name, start] of Object.entries(starts))
      sessions.push([name, await start(program, port)]);
    await work(server, sessions);
  } finally {
    for (const [, session] of sessions) await session.close();
    await server.close();
  }
}

type Starts = Record<string, (program: string, port: number) => Promise<Session>>;
type Named = readonly [name: string, session: Session];

export async function inNewTab<T>({ browser }: Session, work: (page: Page) => Promise<T>) {
  const page = await browser.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

interface Contestant {
  name: string;
  measure(): Promise<Cost>;
}

/** Each one's costs by round, every other in reverse. The first round fills caches and is not counted. */
export async function contest(all: readonly Contestant[], rounds: number) {
  const measured = all.map(({ name, measure }) => ({ name, measure, costs: [] as Cost[] }));
  for (let round = -1; round < rounds; round += 1)
    for (const { measure, costs } of round % 2 === 0 ? measured : measured.toReversed()) {
      const cost = await measure();
      if (round >= 0) costs.push(cost);
    }
  return measured;
}

type Contest = Awaited<ReturnType<typeof contest>>;

/**
 * Medians, and the differences to the first (the empty extension) in the same rounds, with their middle half: a
 * load that takes longer on a busy machine draws more frames. `shown`: what the last column counts.
 */
export function contestTable(all: Contest, shown: string): string {
  const head = ['', 'thread', 'over empty', 'work', 'over empty', 'script', 'load, over empty'];
  const rows = all.map((one) => rowOf(one, all[0]));
  return table([[...head, 'tasks > 50 ms', 'shift', shown], ...rows]);
}

function rowOf({ name, costs }: Contest[number], empty: Contest[number] | undefined): string[] {
  const of = (pick: (cost: Cost) => number) => ms(median(costs.map(pick)));
  const over = (pick: (cost: Cost) => number): string => {
    if (costs === empty?.costs) return '';
    const bases = empty?.costs.map(pick) ?? [];
    const by = costs.map((cost, round) => pick(cost) - (bases[round] ?? Number.NaN));
    if (Number.isNaN(median(by))) return '–';
    const [low, value, high] = [0.25, 0.5, 0.75].map((share) => signed(quantile(by, share)));
    return `${value} (${low} to ${high})`;
  };
  const [thread, work] = [(cost: Cost) => cost.thread, (cost: Cost) => cost.work];
  const script = of((cost) => cost.script);
  const shift = median(costs.map((cost) => cost.shift));
  return [
    ...[name, of(thread), over(thread), of(work), over(work), script],
    ...[over(({ load = Number.NaN }) => load), of(({ longTasks }) => longTasks)],
    ...[Number.isNaN(shift) ? '–' : shift.toFixed(4), of((cost) => cost.shown)],
  ];
}
