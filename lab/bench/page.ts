/**
 * `npm run bench page [-- --browser firefox --runs 50 --openings 20 --rounds 10 --window 2500 --hazards 20000
 * --pages Temu]`: what the extension costs a shop's page, against an empty one of the same run that asks its
 * background and gets an answer; each browser, unless one is named. For the page its thread and its `load` count, for
 * the shopper how soon the warning is painted. It prints figures and ratios and fails on none of them, because a
 * shared machine is no judge of milliseconds. `--pages`: those with that in their names.
 */
import { optionsOf } from '../../scripts/command.ts';
import { type BrowserName, browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
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
import { type Setting, startFilled, startPackaged } from './parts/filled-browser.ts';
import { measureLoad } from './parts/page-cost.ts';
import { compareRoundTrips } from './parts/round-trips.ts';

const { runs, openings, rounds, window, hazards, ...chosen } = optionsOf({
  ...{ browser: '', runs: 50, openings: 20, rounds: 10, window: 2_500, hazards: 20_000, pages: '' },
});
const browsers = browserNames.filter((name) => name.includes(chosen.browser));
if (browsers.length === 0) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
const programs = ensureBrowsers(browsers, console.log);
const withCard = 'ours, with a card';

const settingIn = (browser: BrowserName): Setting => ({
  ...{ browser, program: programs.get(browser) ?? '', ours: builtExtension(browser), hazards },
});

const roundTrips = ({ ours, ...setting }: Setting): Promise<string> =>
  compareRoundTrips(
    [
      {
        name: 'empty extension',
        build: emptyExtension,
        isOurs: false,
        start: (extension, port) => startBrowser(setting.browser, { ...setting, port, extension }),
      },
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

async function openingTimes(setting: Setting): Promise<string> {
  const server = await openShopServer();
  const session = await startPackaged(setting, server.port);
  try {
    return await cardOpening(session, server, openings);
  } finally {
    await session.close();
    await server.close();
  }
}

/** Each page is loaded in one browser after the other, round by round. */
async function pageCosts(setting: Setting): Promise<void> {
  const { pages: all, are } = measuredPages();
  const pages = all.filter(({ name }) => name.includes(chosen.pages));
  const named = pages.flatMap(({ listing }, at) => (listing ? [hazardNaming(listing, at)] : []));
  const contestants = {
    'ours, nothing to say': (_: string, port: number) => startFilled(setting, port),
    [withCard]: (_: string, port: number) => startFilled(setting, port, named),
  };
  const isChromium = setting.browser === 'chromium';
  await sideBySide(setting.browser, contestants, async (server, sessions) => {
    for (const { url, html } of pages) server.serve(url, html);
    console.log(`CPU time of the first ${window} ms, ms, ${are}, median of ${rounds}`);
    for (const { name, url, listing } of pages) {
      const contestants = sessions
        .filter(([kind]) => listing || kind !== withCard)
        .map(([kind, session]) => ({
          name: kind,
          measure: () => inNewTab(session, (page) => measureLoad(page, url, window, isChromium)),
        }));
      console.log(`\n${name}\n\n${contestTable(await contest(contestants, rounds), 'card')}`);
    }
  });
}

for (const setting of browsers.map(settingIn)) {
  console.log(`\n${setting.browser}, ${machine()}`);
  if (runs > 0)
    console.log(
      `\nFacts on the page to verdict, ms, ${runs} runs each, interleaved\n\n${await roundTrips(setting)}\n`,
    );
  if (openings > 0)
    console.log(`\nThe card, ${openings} openings\n\n${await openingTimes(setting)}\n`);
  if (rounds > 0) await pageCosts(setting);
}
