/**
 * `npm run bench cards [-- --rounds 9 --cards 120 --rows 50 --long 2000]`: what markers on cards cost a
 * search page, and on lines a page of orders (Chromium: no other browser counts it), against the same page without an extension, with an
 * empty one, and with a list that names nothing on it. Prints figures and ratios, fails on none.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { optionsOf } from '../../scripts/command.ts';
import { ensureBrowsers } from '../../tests/support/browsers.ts';
import type { Session } from '../../tests/support/loopback/session.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import {
  type Contestant,
  cardTable,
  measureCards,
  measureHeap,
  openCardServer,
  pageOf,
} from './parts/card-costs.ts';
import { table } from './parts/figures.ts';

const root = join(import.meta.dirname, '../..');
const passes = 4;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);

async function main(): Promise<void> {
  const {
    rounds,
    cards,
    rows: lines,
    long,
  } = optionsOf({
    ...{ rounds: 9, cards: 120, rows: 50, long: 2000 },
  });
  const program = ensureBrowsers(['chromium'], console.log).get('chromium') ?? '';
  const ours = join(root, '.output/chrome-mv3');
  if (!existsSync(join(ours, 'manifest.json'))) throw new Error('build first: npm run build');
  console.log(`chromium, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  const server = await openCardServer();
  const sessions: Session[] = [];
  const open = async (extension?: string) => {
    const at = { program, port: server.port };
    const session = await startBrowser('chromium', extension ? { ...at, extension } : at);
    sessions.push(session);
    return session;
  };
  try {
    const none = await open();
    const empty = await open(join(root, 'lab/bench/parts/empty-extension'));
    const canary = await open(ours);
    for (const [kind, count] of [
      ['search', cards],
      ['orders', lines],
    ] as const) {
      const [clean, named] = [pageOf(count, false, kind), pageOf(count, true, kind)];
      const all: (Contestant & { session: Session; html: string })[] = [
        { name: 'no extension', session: none, html: clean, costs: [] },
        { name: 'empty extension', session: empty, html: clean, costs: [] },
        { name: 'ours, nothing named', session: canary, html: clean, costs: [] },
        { name: 'ours, every 40th named', session: canary, html: named, costs: [] },
      ];
      // The first round fills caches and is not counted.
      for (let round = -1; round < rounds; round += 1)
        for (const { session, html, costs } of all) {
          const cost = await measureCards(session, server, html, kind);
          if (round >= 0) costs.push(cost);
        }
      console.log(
        `\n${kind}, ${count} listings, loaded and scrolled once: CPU time of the main thread, ms, median of ${rounds}\n`,
      );
      console.log(cardTable(all));
    }

    console.log(
      `\n${long} cards: heap of the page after a collection, MB, scrolled ${passes} times\n`,
    );
    const [longClean, longNamed] = [pageOf(long, false), pageOf(long, true)];
    const rows = [['', 'loaded', ...Array.from({ length: passes }, (_, at) => `pass ${at + 1}`)]];
    for (const [name, session, html] of [
      ['no extension', none, longClean],
      ['ours, nothing named', canary, longClean],
      ['ours, every 40th named', canary, longNamed],
    ] as const)
      rows.push([name, ...(await measureHeap(session, server, html, passes)).map(megabytes)]);
    console.log(table(rows));
  } finally {
    for (const session of sessions) await session.close();
    await server.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
