/**
 * `npm run bench page [-- --runs 50 --rounds 10 --window 4000 --hazards 100000]`: what the extension
 * costs a shop's page, against baselines of the same run: no extension, and an empty one that asks
 * its background and gets an answer. It prints figures and ratios and fails on none of them, because
 * a shared machine is no judge of milliseconds.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { optionsOf } from '../../scripts/command.ts';
import { browserNames, ensureBrowsers } from '../../tests/support/browsers.ts';
import { measuredPages } from '../../tests/support/measured-pages.ts';
import { comparePageCosts, costTable } from './parts/page-costs.ts';
import { compareRoundTrips, roundTripTable } from './parts/round-trips.ts';

const root = join(import.meta.dirname, '../..');
const empty = join(root, 'lab/bench/parts/empty-extension');

function sizes(build: string): { file: string; bytes: number; gzip: number }[] {
  const files = ['content-scripts/shop.js', 'content-scripts/card.js', 'background.js'];
  return files.map((file) => {
    const code = readFileSync(join(build, file));
    return { file, bytes: code.length, gzip: gzipSync(code).length };
  });
}

async function main(): Promise<void> {
  const options = optionsOf({
    ...{ browser: 'chromium', runs: 50, rounds: 10, window: 4000, hazards: 100_000 },
  });
  const { runs, rounds, window, hazards } = options;
  const browser = browserNames.find((name) => name === options.browser);
  if (browser === undefined) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
  const program = ensureBrowsers([browser], console.log).get(browser) ?? '';
  const ours = join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(ours, 'manifest.json'))) throw new Error('build first: npm run build');
  console.log(`${browser}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);

  const built = sizes(ours);
  for (const { file, gzip } of built) console.log(`${file}: ${(gzip / 1024).toFixed(1)} KB gzip`);

  const setting = { browser, program, ours, empty, runs, hazards, say: console.log };
  const trips = await compareRoundTrips(setting);
  console.log(`\nFacts on the page to verdict, ms, ${runs} runs each, interleaved\n`);
  console.log(roundTripTable(trips));

  const { pages, are } = measuredPages();
  const costs =
    browser === 'chromium' ? await comparePageCosts({ ...setting, pages, rounds, window }) : [];
  if (costs.length > 0) {
    console.log(
      `\nCPU time of the main thread over the first ${window} ms of a page, ms, ${are}, median of ${rounds}\n`,
    );
    console.log(costTable(costs));
  } else console.log('\nThe main thread of a page can be counted in Chromium only.');

  const folder = join(root, '.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `page-${browser}.json`);
  writeFileSync(
    file,
    JSON.stringify({ options: { runs, rounds, window, hazards }, built, trips, costs }, null, 1),
  );
  console.log('\nEvery single value: .cache/bench/');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
