/**
 * The end-to-end cases in real browsers. `npm test` calls it; by itself it is
 * `npm run test:e2e -- [--browser chromium|firefox] [--only <part of a name>] [--times <number>]`, with
 * the build that is there. A flake shows with `--times 20` beside two busy loops.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames, ensureBrowsers } from '../support/browsers.ts';
import { drawnPicture } from '../support/demo/html.ts';
import { namedListings } from '../support/demo/product.ts';
import { testHazards, withTestList } from '../support/demo/test-list.ts';
import type { Session } from '../support/loopback/session.ts';
import { openShopServer, type ShopServer } from '../support/loopback/shop-server.ts';
import { openTally, summary, type Tally } from '../support/tally.ts';
import { keepTemporaryFilesInMemory } from '../support/temporary-files.ts';
import { builtChecks } from './built-files.ts';
import type { Case, Scene } from './case.ts';
import { cases } from './cases/index.ts';
import { alike, type Group, inLanes, mostTogether } from './lanes.ts';
import { remember } from './reset.ts';
import { type OpenScene, openScene, usedProfile } from './scene.ts';

const root = join(import.meta.dirname, '../..');
const evidence = join(root, '.cache', 'e2e');
/** A case that hangs must not hang the run. */
const limit = 180_000;
/** Nor must looking at what is left of it. */
const evidenceLimit = 60_000;

export const buildOf = (browser: BrowserName): string =>
  join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

export interface E2eRun {
  tally: Tally;
  say: (line: string) => void;
  browsers: readonly BrowserName[];
  /** Only cases whose name holds this. */
  only?: string;
  /** Each case so often. */
  times?: number;
}

export async function e2eTests(run: E2eRun): Promise<void> {
  const { tally, say, browsers, only = '', times = 1 } = run;
  rmSync(evidence, { recursive: true, force: true });
  const programs = ensureBrowsers(browsers, say);
  const named = await twoOfEach();
  const groupsOf = async (browser: BrowserName, program: string): Promise<Group[]> => {
    const build = buildOf(browser);
    if (!existsSync(join(build, 'manifest.json')))
      throw new Error(`${build} is not built: run npm test, or npm run build`);
    await checkBuild(browser, run);
    const extension = await withTestList(build);
    const used = await withServer(({ port }) => usedProfile(browser, { program, port, extension }));
    const own = cases
      .filter((one) => one.name.includes(only) && (one.only ?? browser) === browser)
      .filter((one) => isPossible(one, browser, tally))
      .flatMap((one) => Array.from({ length: times }, () => one));
    const setting = { browser, program, extension, named, used };
    return alike(own).map((left) => ({ setting, left, isTaken: false }));
  };
  const groups = (await Promise.all([...programs].map((one) => groupsOf(...one)))).flat();
  // What nobody waits for any more must not end the run without its last line.
  process.on('unhandledRejection', (error) =>
    tally.fail('a promise nobody waits for', String(error)),
  );
  await inLanes(groups, (each) =>
    withServer((server) => each((one) => runTogether(one, run, server))),
  );
}

async function checkBuild(browser: BrowserName, { tally, say, only = '' }: E2eRun): Promise<void> {
  for (const one of builtChecks.filter(({ name }) => name.includes(only))) {
    const name = `${browser} build: ${one.name}`;
    const why = await timed(name, say, async () => one.check(buildOf(browser)));
    if (why === undefined) tally.pass(name);
    else tally.fail(name, why);
  }
}

function isPossible({ name, lacks }: Case, browser: BrowserName, tally: Tally): boolean {
  const why = lacks?.();
  if (why !== undefined) tally.skip(`${browser}: ${name} (${why})`);
  return why === undefined;
}

/** In one browser, as long as all goes well. */
async function runTogether(
  { setting, left }: Group,
  run: E2eRun,
  server: ShopServer,
): Promise<void> {
  let scene: OpenScene | undefined;
  let together = 0;
  for (let one = left.shift(); one; one = left.shift()) {
    const { start, alone } = one;
    const name = `${setting.browser}: ${one.name}`;
    together += 1;
    const isLast = left.length === 0 || together === mostTogether;
    const why = await timed(name, run.say, async () => {
      if (!scene) {
        scene = await openScene({ ...setting, server }, start);
        if (!alone) await remember(scene.session);
      }
      await runCase(name, one, scene);
      await (isLast ? scene.close() : scene.clear());
    });
    if (why === undefined) run.tally.pass(name);
    else run.tally.fail(name, why);
    if (why === undefined && !isLast) continue;
    // The next of its group does not begin with what is left of one that failed.
    await scene?.close();
    scene = undefined;
    together = 0;
  }
  await scene?.close();
}

/** Each lane's own: what a case puts on the server, and counts there, is its alone. */
async function withServer<T>(use: (server: ShopServer) => Promise<T>): Promise<T> {
  const server = await openShopServer();
  server.serve('https://ae01.alicdn.com/*', picture);
  server.serve('https://img.kwcdn.com/*', picture);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };

async function twoOfEach(): Promise<Scene['named']> {
  const hazards = testHazards();
  const two = (site: string): Scene['named']['temu'] => {
    const [first, second] = namedListings(hazards, site);
    if (!first || !second) throw new Error(`the test list names fewer than two ${site} listings`);
    return [first, second];
  };
  return { aliexpress: two('aliexpress'), temu: two('temu') };
}

async function runCase(name: string, one: Case, scene: OpenScene): Promise<void> {
  const folder = join(evidence, name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  try {
    await within(limit, one.run(scene));
    const errors = await scene.session.extensionErrors();
    if (errors.length > 0) throw new Error(`the extension logged errors:\n${errors.join('\n')}`);
  } catch (error) {
    const seen = await within(evidenceLimit, scene.keepEvidence(folder)).catch(() => []);
    const kept = `pages kept in ${relative(root, folder)}`;
    throw new Error([told(error), ...gone(scene.session), ...seen, kept].join('\n'));
  }
}

/** A browser that ended by itself fails whatever was asked of it next. */
function gone({ browser }: Session): string[] {
  const { exitCode, signalCode } = browser.process() ?? {};
  return browser.connected ? [] : [`the browser is gone (${exitCode ?? signalCode ?? 'running'})`];
}

/** What went wrong and where in the case; the runner's own frames help nobody. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /e2e\/cases\//.test(line));
  return [error.message, ...frames.map((line) => line.replace(`file://${root}/`, ''))].join('\n');
}

/** Says how it went; returns what went wrong. */
async function timed(
  name: string,
  say: (line: string) => void,
  run: () => Promise<void>,
): Promise<string | undefined> {
  const began = performance.now();
  try {
    await run();
    say(`  ✓ ${name} (${Math.round(performance.now() - began)} ms)`);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`  ✗ ${name}: ${why.split('\n')[0]}`);
    return why;
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`not done after ${milliseconds / 1000} s`)),
    milliseconds,
  );
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      only: { type: 'string', default: '' },
      times: { type: 'string', default: '1' },
    },
  });
  const browsers = browserNames.filter((name) => (values.browser ?? name) === name);
  if (browsers.length === 0) throw new Error(`--browser: one of ${browserNames.join(', ')}`);
  keepTemporaryFilesInMemory();
  const tally = openTally();
  const { only } = values;
  const times = Number(values.times);
  await e2eTests({ tally, say: (line) => console.log(line), browsers, only, times });
  console.log(summary(tally));
  process.exitCode = tally.failures.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
