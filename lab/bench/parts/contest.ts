import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { table } from '../../../hub/table.ts';
import type { BrowserName } from '../../../tests/support/browsers.ts';
import { drawnPicture } from '../../../tests/support/demo/html.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { openShopServer, type ShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { median, ms } from './figures.ts';
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

/** Shops whose pictures are there. */
export async function openPicturedShops(): Promise<ShopServer> {
  const server = await openShopServer();
  const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };
  for (const host of ['ae01.alicdn.com', 'img.kwcdn.com'])
    server.serve(`https://${host}/*`, picture);
  return server;
}

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

/** Each one's costs by round. The first round fills caches and is not counted. */
export async function contest(all: readonly Contestant[], rounds: number) {
  const measured = all.map(({ name, measure }) => ({ name, measure, costs: [] as Cost[] }));
  for (let round = -1; round < rounds; round += 1)
    for (const { measure, costs } of measured) {
      const cost = await measure();
      if (round >= 0) costs.push(cost);
    }
  return measured;
}

type Contest = Awaited<ReturnType<typeof contest>>;

/**
 * Medians, and the differences to the first two (no extension, an empty one) in the same rounds. `shown`:
 * what the last column counts.
 */
export function contestTable(contests: readonly Contest[], shown: string): string {
  const head = ['', 'task', 'over none', 'over empty', 'script', 'tasks > 50 ms', 'shift', shown];
  return table([head, ...contests.flatMap((all) => all.map((_, at) => rowOf(all, at)))]);
}

function rowOf(all: Contest, at: number): string[] {
  const { name = '', costs = [] } = all[at] ?? {};
  const of = (pick: (cost: Cost) => number) => median(costs.map(pick));
  const over = (base: number): string => {
    if (at <= base) return '';
    const bases = all[base]?.costs ?? [];
    const value = median(costs.map(({ task }, round) => task - (bases[round]?.task ?? Number.NaN)));
    return `${value < 0 ? '' : '+'}${ms(value)}`;
  };
  return [
    ...[name, ms(of(({ task }) => task)), over(0), over(1), ms(of(({ script }) => script))],
    String(of(({ longTasks }) => longTasks)),
    of(({ shift }) => shift).toFixed(4),
    String(of(({ shown }) => shown)),
  ];
}
