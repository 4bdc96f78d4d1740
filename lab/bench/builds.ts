/**
 * `npm run bench builds -- [--against DIR --runs 20 --rounds 5 --window 2500]`: this build and, where one is given,
 * another one of the Chromium extension side by side, each with the list it is packaged with: round trip to a
 * verdict, page cost, first start (in Firefox too), and its zip. The card is that of `--listing`, which both lists have
 * to name.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedHazards } from '../../hub/list/packaged.ts';
import { table } from '../../hub/table.ts';
import { optionsOf } from '../../scripts/command.ts';
import { readFolder, zip } from '../../scripts/package/sources.ts';
import { ensureBrowsers } from '../../tests/support/browsers.ts';
import * as aliexpress from '../../tests/support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct, namedListings } from '../../tests/support/demo/product.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import {
  builtExtension,
  contest,
  contestTable,
  emptyExtension,
  inNewTab,
  machine,
  sideBySide,
} from './parts/contest.ts';
import { startPackaged } from './parts/filled-browser.ts';
import { firstImports } from './parts/first-import.ts';
import { measureLoad } from './parts/page-cost.ts';
import { compareRoundTrips } from './parts/round-trips.ts';

const packaged = await packagedHazards();

const { against, listing, runs, rounds, window } = optionsOf({
  ...{ against: '', listing: '', runs: 20, rounds: 5, window: 2_500 },
});
if (against !== '' && !existsSync(join(against, 'manifest.json'))) {
  console.error('--against takes the folder of a built Chromium extension');
  process.exit(2);
}
const builds = {
  ...(against !== '' && { 'the other': against }),
  'this one': builtExtension('chromium'),
};
const programs = ensureBrowsers(['chromium', 'firefox'], console.log);
const [program = '', firefox = ''] = [programs.get('chromium'), programs.get('firefox')];
const startEmpty = (extension: string, port: number) =>
  startBrowser('chromium', { program, extension, port });
const startOurs = (ours: string, port: number) =>
  startPackaged({ browser: 'chromium', program, ours }, port);

const roundTrips = () => {
  const both = Object.entries(builds).map(([name, build]) => ({ name, build, isOurs: true }));
  return compareRoundTrips(
    [
      { name: 'empty', build: emptyExtension, isOurs: false, start: startEmpty },
      ...both.map((one) => ({ ...one, start: startOurs })),
    ],
    runs,
  );
};

/** The first that this build's list names, unless told. */
function named() {
  const all = namedListings(packaged, 'aliexpress');
  const one = listing ? all.find(({ id }) => id === listing) : all[0];
  if (!one) throw new Error(`--listing: the packaged list names no such one`);
  return dangerousProduct(one, 'en');
}

/** Kilobytes, and without the list. */
function zips(): string {
  const size = (files: ReadonlyMap<string, Uint8Array>) => (zip(files).length / 1_024).toFixed(0);
  const rows = Object.entries(builds).map(([name, build]) => {
    const files = readFolder(build);
    const code = new Map([...files].filter(([path]) => !path.startsWith('list/')));
    return [name, size(files), size(code)];
  });
  return table([['', 'zip, KB', 'without the list'], ...rows]);
}

console.log(`chromium, ${machine()}${against && `\nthe other: ${against}`}\n`);
console.log(`${zips()}\n`);
console.log(
  `Facts on the page to verdict, ms, ${runs} runs each, interleaved\n\n${await roundTrips()}\n`,
);
const starts = Object.entries(builds).map(([name, build]) => {
  const start = (_: string, port: number) => startOurs(build, port);
  return [name, start] as const;
});
await sideBySide('chromium', Object.fromEntries(starts), async (server, sessions) => {
  const pages = { 'nothing to say': cleanProduct('aliexpress'), 'with a card': named() };
  for (const product of Object.values(pages))
    server.serve(aliexpress.productUrl(product.id), aliexpress.productPage(product));
  console.log(`CPU time of the first ${window} ms, ms, median of ${rounds}`);
  for (const [kind, { id }] of Object.entries(pages)) {
    const contestants = sessions.map(([name, session]) => ({
      name: `${name}, ${kind}`,
      measure: () =>
        inNewTab(session, (page) => measureLoad(page, aliexpress.productUrl(id), window)),
    }));
    console.log(`\n${contestTable(await contest(contestants, rounds), 'card')}`);
  }
  console.log(`\nFirst start, nothing kept, median of ${rounds}\n`);
  const inFirefox = { program: firefox, ours: builtExtension('firefox') };
  const other = await startPackaged({ browser: 'firefox', ...inFirefox }, server.port);
  const url = aliexpress.productUrl(pages['with a card'].id);
  // Without that of the baseline.
  const started = [...sessions.slice(1), ['this one, Firefox', other] as const];
  console.log(await firstImports(started, url, rounds).finally(other.close));
});
