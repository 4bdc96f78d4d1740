/**
 * `npm run bench page [-- --runs 50 --rounds 10 --window 4000 --hazards 100000]`: what the extension
 * costs a shop's page, against baselines of the same run: no extension, and an empty one that asks
 * its background and gets an answer. It prints figures and ratios and fails on none of them, because
 * a shared machine is no judge of milliseconds.
 */
import { optionsOf } from '../../scripts/command.ts';
import { browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import type { Session } from '../../tests/support/loopback/session.ts';
import { startBrowser } from '../../tests/support/loopback/start-browser.ts';
import { hazardNaming, measuredPages } from '../../tests/support/measured-pages.ts';
import {
  builtExtension,
  contest,
  contestTable,
  emptyExtension,
  inNewTab,
  machine,
  openPicturedShops,
} from './parts/contest.ts';
import { startFilled } from './parts/filled-browser.ts';
import { measureLoad } from './parts/page-cost.ts';
import { compareRoundTrips } from './parts/round-trips.ts';

const options = optionsOf({
  ...{ browser: 'chromium', runs: 50, rounds: 10, window: 4000, hazards: 100_000 },
});
const { runs, rounds, window, hazards } = options;
const browser = browserNames.find((name) => name === options.browser);
if (browser === undefined) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
const program = ensureBrowsers([browser], console.log).get(browser) ?? '';
const ours = builtExtension(browser);
const setting = { browser, program, ours, hazards };
const withCard = 'ours, with a card';

/** Four browsers stay open; each page is loaded in one after the other, round by round. */
async function pageCosts(): Promise<string> {
  const { pages, are } = measuredPages();
  const server = await openPicturedShops();
  for (const { url, html } of pages) server.serve(url, html);
  const { port } = server;
  const named = pages.flatMap(({ listing }, at) => (listing ? [hazardNaming(listing, at)] : []));
  const starts = {
    'no extension': () => startBrowser(setting.browser, { program, port }),
    'empty extension': () =>
      startBrowser(setting.browser, { program, port, extension: emptyExtension }),
    'ours, nothing to say': () => startFilled(setting, port),
    [withCard]: () => startFilled(setting, port, named),
  };
  const sessions: [name: string, session: Session][] = [];
  try {
    for (const [name, start] of Object.entries(starts)) sessions.push([name, await start()]);
    const contests = [];
    for (const { name, url, listing } of pages) {
      const those = sessions.filter(([kind]) => listing || kind !== withCard);
      const contestants = those.map(([kind, session]) => ({
        name: `${name}: ${kind}`,
        measure: () => inNewTab(session, (page) => measureLoad(page, url, window)),
      }));
      contests.push(await contest(contestants, rounds));
    }
    const title = `CPU time of the main thread over the first ${window} ms of a page, ms, ${are}, median of ${rounds}`;
    return `${title}\n\n${contestTable(contests, 'card')}`;
  } finally {
    for (const [, session] of sessions) await session.close();
    await server.close();
  }
}

console.log(`${browser}, ${machine()}`);
const trips = await compareRoundTrips(setting, runs, console.log);
console.log(`\nFacts on the page to verdict, ms, ${runs} runs each, interleaved\n\n${trips}\n`);
console.log(
  browser === 'chromium'
    ? await pageCosts()
    : 'The main thread of a page can be counted in Chromium only.',
);
