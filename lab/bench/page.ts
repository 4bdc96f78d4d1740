/**
 * `npm run bench page [-- --browser firefox --runs 50 --openings 20 --rounds 10 --window 4000 --hazards 100000
 * --pages Temu]`: what the extension costs a shop's page, against baselines of the same run: no extension, and
 * an empty one that asks its background and gets an answer. The warning's own document works in a process of
 * the extension's: what counts for the page is its thread and its `load`, for the shopper how soon the warning
 * is painted. It prints figures and ratios and fails on none of them, because a shared machine is no judge of
 * milliseconds. `--pages`: those with that in their names.
 */
import { optionsOf } from '../../scripts/command.ts';
import { browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import { openShopServer } from '../../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import { hazardNaming, measuredPages } from '../../tests/support/measured-pages.ts';
import { cardOpening } from './parts/card-opening.ts';
import {
  builtExtension,
  contest,
  contestTable,
  emptyExtension,
  inNewTab,
  machine,
  sideBySide,
} from './parts/contest.ts';
import { startFilled, startPackaged } from './parts/filled-browser.ts';
import { measureLoad } from './parts/page-cost.ts';
import { compareRoundTrips } from './parts/round-trips.ts';

const options = optionsOf({
  ...{
    browser: 'chromium',
    runs: 50,
    openings: 20,
    rounds: 10,
    window: 4000,
    hazards: 100_000,
    pages: '',
  },
});
const { runs, openings, rounds, window, hazards } = options;
const browser = browserNames.find((name) => name === options.browser);
if (browser === undefined) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
const program = ensureBrowsers([browser], console.log).get(browser) ?? '';
const ours = builtExtension(browser);
const setting = { browser, program, ours, hazards };
const withCard = 'ours, with a card';

const startEmpty = (extension: string, port: number) =>
  startBrowser(setting.browser, { program, port, extension });

/** Each page is loaded in one browser after the other, round by round. */
async function pageCosts(): Promise<void> {
  const { pages: all, are } = measuredPages();
  const pages = all.filter(({ name }) => name.includes(options.pages));
  const named = pages.flatMap(({ listing }, at) => (listing ? [hazardNaming(listing, at)] : []));
  const ours = {
    'ours, nothing to say': (_: string, port: number) => startFilled(setting, port),
    [withCard]: (_: string, port: number) => startFilled(setting, port, named),
  };
  await sideBySide(ours, async (server, sessions) => {
    for (const { url, html } of pages) server.serve(url, html);
    console.log(`CPU time of the first ${window} ms, ms, ${are}, median of ${rounds}`);
    for (const { name, url, listing } of pages) {
      const contestants = sessions
        .filter(([kind]) => listing || kind !== withCard)
        .map(([kind, session]) => ({
          name: kind,
          measure: () => inNewTab(session, (page) => measureLoad(page, url, window)),
        }));
      console.log(`\n${name}\n\n${contestTable(await contest(contestants, rounds), 'card')}`);
    }
  });
}

console.log(`${browser}, ${machine()}`);
if (runs > 0) {
  const trips = await compareRoundTrips(
    [
      { name: 'empty extension', build: emptyExtension, isOurs: false, start: startEmpty },
      {
        name: 'packaged list',
        build: ours,
        isOurs: true,
        start: (copy, port) => startPackaged({ ...setting, ours: copy }, port),
      },
      {
        name: `${hazards} hazards`,
        build: ours,
        isOurs: true,
        start: (copy, port) => startFilled({ ...setting, ours: copy }, port),
      },
    ],
    runs,
  );
  console.log(`\nFacts on the page to verdict, ms, ${runs} runs each, interleaved\n\n${trips}\n`);
}
if (openings > 0) {
  const server = await openShopServer();
  const session = await startPackaged(setting, server.port);
  try {
    console.log(
      `\nThe card, ${openings} openings\n\n${await cardOpening(session, server, openings)}\n`,
    );
  } finally {
    await session.close();
    await server.close();
  }
}
if (browser === 'chromium' && rounds > 0) await pageCosts();
else if (browser !== 'chromium')
  console.log('The main thread of a page can be counted in Chromium only.');
