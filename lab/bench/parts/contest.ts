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
 * Each contestant in a Chromium of its own beside one without an extension and one with an empty one. They stay
 * open, at shops whose pictures are there, until `work` is done.
 */
export async function sideBySide(
  contestants: Starts,
  work: (server: ShopServer, sessions: readonly Named[]) => Promise<void>,
): Promise<void> {
  const program = ensureBrowsers(['chromium'], console.log).get('chromium') ?? '';
  const server = await openShopServer();
  const { port } = server;
  for (const host of ['ae01.alicdn.com', 'img.kwcdn.com'])
    server.serve(`https://${host}/*`, { body: picture, headers: { 'content-type': 'image/gif' } });
  const starts: Starts = {
    'no extension': () => startBrowser('chromium', { program, port }),
    'empty extension': () => startBrowser('chromium', { program, port, extension: emptyExtension }),
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
 * Medians, and the differences to the first two (no extension, an empty one) in the same rounds, with their
 * middle half: a load that takes longer on a busy machine draws more frames. `shown`: what the last column counts.
 */
export function contestTable(all: Contest, shown: string): string {
  const head = ['', 'work', 'over none', 'over empty', 'script', 'task', 'over empty'];
  const rows = all.map((_, at) => rowOf(all, at));
  return table([[...head, 'tasks > 50 ms', 'load, over empty', 'shift', shown], ...rows]);
}

function rowOf(all: Contest, at: number): string[] {
  const { name = '', costs = [] } = all[at] ?? {};
  const of = (pick: (cost: Cost) => number) => median(costs.map(pick));
  const over = (base: number, pick: (cost: Cost) => number): string => {
    if (at <= base) return '';
    const bases = all[base]?.costs.map(pick) ?? [];
    const by = costs.map((cost, round) => pick(cost) - (bases[round] ?? Number.NaN));
    const [low, value, high] = [0.25, 0.5, 0.75].map((share) => signed(quantile(by, share)));
    return `${value} (${low} to ${high})`;
  };
  const work = (cost: Cost) => cost.work;
  const task = (cost: Cost) => cost.task;
  return [
    ...[name, ms(of(work)), over(0, work), over(1, work), ms(of(({ script }) => script))],
    ...[ms(of(task)), over(1, task)],
    String(of(({ longTasks }) => longTasks)),
    over(1, ({ load = Number.NaN }) => load),
    of(({ shift }) => shift).toFixed(4),
    String(of(({ shown }) => shown)),
  ];
}
