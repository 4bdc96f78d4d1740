import { drawnPicture } from '../../../tests/support/demo/html.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { openShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../../../tests/support/loopback/start-browser.ts';
import { hazardNaming, type MeasuredPage } from '../../../tests/support/measured-pages.ts';
import { median, ms, table } from './figures.ts';
import { startFilled } from './filled-browser.ts';
import { type Cost, measureLoad } from './page-cost.ts';
import type { Setting } from './round-trips.ts';

export interface CostSetting extends Setting {
  pages: MeasuredPage[];
  rounds: number;
  /** Milliseconds of a page's life that are looked at. */
  window: number;
}

/** What a page cost under each of the four browsers. */
export interface PageCosts {
  page: string;
  none: Cost[];
  empty: Cost[];
  clean: Cost[];
  warned: Cost[];
}

const kinds = ['none', 'empty', 'clean', 'warned'] as const;
type Kind = (typeof kinds)[number];

/** Four browsers stay open; each page is loaded in one after the other, round by round. */
export async function comparePageCosts(setting: CostSetting): Promise<PageCosts[]> {
  const { pages, rounds, window } = setting;
  const server = await openShopServer();
  const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };
  for (const host of ['ae01.alicdn.com', 'img.kwcdn.com'])
    server.serve(`https://${host}/*`, picture);
  for (const { url, html } of pages) server.serve(url, html);
  const sessions: [Kind, Session][] = [];
  try {
    for (const kind of kinds) sessions.push([kind, await contestant(kind, setting, server.port)]);
    const all: PageCosts[] = [];
    for (const page of pages) {
      const costs: PageCosts = { page: page.name, none: [], empty: [], clean: [], warned: [] };
      const those = sessions.filter(([kind]) => kind !== 'warned' || page.listing !== undefined);
      // The first round fills caches and is not counted.
      for (let round = -1; round < rounds; round += 1)
        for (const [kind, session] of those) {
          const cost = await inNewTab(session, page.url, window);
          if (round >= 0) costs[kind].push(cost);
        }
      all.push(costs);
    }
    return all;
  } finally {
    for (const [, session] of sessions) await session.close();
    await server.close();
  }
}

async function contestant(kind: Kind, setting: CostSetting, port: number): Promise<Session> {
  const { browser, program, ours, empty, pages, hazards } = setting;
  if (kind === 'none') return startBrowser(browser, { program, port });
  if (kind === 'empty') return startBrowser(browser, { program, port, extension: empty });
  const named = pages.flatMap(({ listing }, at) => (listing ? [hazardNaming(listing, at)] : []));
  return startFilled({ browser, program, ours, hazards }, port, kind === 'warned' ? named : []);
}

async function inNewTab(session: Session, url: string, window: number): Promise<Cost> {
  const page = await session.browser.newPage();
  try {
    return await measureLoad(page, url, window);
  } finally {
    await page.close();
  }
}

/** Medians; `over` is the difference to the empty extension in the same rounds, in milliseconds. */
export function costTable(all: PageCosts[]): string {
  const header = [
    '',
    'task',
    'over none',
    'over empty',
    'script',
    'tasks > 50 ms',
    'shift',
    'card',
  ];
  const rows = all.flatMap((costs) =>
    kinds.flatMap((kind) => (costs[kind].length === 0 ? [] : [row(costs, kind)])),
  );
  return table([header, ...rows]);
}

function row(costs: PageCosts, kind: Kind): string[] {
  const these = costs[kind];
  const of = (pick: (cost: Cost) => number) => median(these.map(pick));
  const over = (baseline: Kind) =>
    median(
      these.flatMap(({ task }, at) => {
        const base = costs[baseline][at];
        return base ? [task - base.task] : [];
      }),
    );
  const signed = (value: number) => `${value < 0 ? '' : '+'}${ms(value)}`;
  return [
    `${costs.page}: ${names[kind]}`,
    ms(of(({ task }) => task)),
    kind === 'none' ? '' : signed(over('none')),
    kind === 'none' || kind === 'empty' ? '' : signed(over('empty')),
    ms(of(({ script }) => script)),
    String(of(({ longTasks }) => longTasks)),
    of(({ shift }) => shift).toFixed(3),
    String(these.filter(({ hasCard }) => hasCard).length),
  ];
}

const names: Record<Kind, string> = {
  none: 'no extension',
  empty: 'empty extension',
  clean: 'ours, nothing to say',
  warned: 'ours, with a card',
};
