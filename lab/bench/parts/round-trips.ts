import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../tests/support/browsers.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { openShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { startBrowser } from '../../../tests/support/loopback/start-browser.ts';
import { median, ms, p95, quantile, table } from './figures.ts';
import { startFilled } from './filled-browser.ts';
import { type Sample, sample, serveMeasuredPage } from './round-trip.ts';

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** A copy of a build with the probe before its content scripts; the shipped files are untouched. */
function withProbe(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'cart-canary-bench-'));
  cpSync(build, copy, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'probe.js'), join(copy, 'probe.js'));
  const file = join(copy, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const script of manifest.content_scripts) script.js.unshift('probe.js');
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

export interface Setting {
  browser: BrowserName;
  program: string;
  /** Folders of the built extension and of the empty one. */
  ours: string;
  empty: string;
  runs: number;
  hazards: number;
  say(line: string): void;
}

/** All samples of one extension with its background running, or stopped before each page. */
export interface Trips {
  name: string;
  stopped: boolean;
  samples: Sample[];
}

const emptyName = 'empty extension';

/** Ours with the packaged list, ours with a large one, and the empty one, in turns. */
export async function compareRoundTrips(setting: Setting): Promise<Trips[]> {
  const { browser, program, runs, hazards, say } = setting;
  const server = await openShopServer();
  serveMeasuredPage(server);
  const copies = { ours: withProbe(setting.ours), empty: withProbe(setting.empty) };
  const start = (extension: string) =>
    startBrowser(browser, { program, extension, port: server.port });
  const contestants: { name: string; session: Session; isOurs: boolean }[] = [];
  try {
    contestants.push({ name: emptyName, session: await start(copies.empty), isOurs: false });
    contestants.push({ name: 'packaged list', session: await start(copies.ours), isOurs: true });
    say(`filling a list with ${hazards} made-up hazards …`);
    const large = await startFilled({ ...setting, ours: copies.ours }, server.port);
    contestants.push({ name: `${hazards} hazards`, session: large, isOurs: true });

    const all = [false, true].flatMap((stopped) =>
      contestants.map((one) => ({ ...one, stopped, samples: [] as Sample[] })),
    );
    const pages = new Map(
      await Promise.all(
        contestants.map(async ({ session }) => [session, await session.browser.newPage()] as const),
      ),
    );
    for (let run = -2; run < runs; run += 1)
      for (const { session, stopped, isOurs, samples } of all) {
        const page = pages.get(session);
        if (page === undefined) continue;
        const taken = await sample(session, page, { stopped, lateFacts: isOurs });
        // The first two fill caches that a shopper's browser would have filled.
        if (run >= 0) samples.push(taken);
      }
    return all.map(({ name, stopped, samples }) => ({ name, stopped, samples }));
  } finally {
    for (const { session } of contestants) await session.close();
    await server.close();
    for (const copy of Object.values(copies)) rmSync(copy, { recursive: true, force: true });
  }
}

export function roundTripTable(all: Trips[]): string {
  const header = [
    '',
    'p10',
    'round trip',
    'p95',
    'ratio',
    'first verdict',
    'p95',
    'late facts',
    'p95',
  ];
  const rows = all.map(({ name, stopped, samples }) => {
    const of = (pick: (one: Sample) => number | undefined) =>
      samples.map(pick).filter((value) => value !== undefined);
    const baseline = all.find((one) => one.name === emptyName && one.stopped === stopped);
    const trips = of(({ roundTrip }) => roundTrip);
    const first = of(({ firstVerdict }) => firstVerdict);
    const late = of(({ lateFacts }) => lateFacts);
    const ratio = median(trips) / median(baseline?.samples.map(({ roundTrip }) => roundTrip) ?? []);
    const pair = (values: number[]) => [ms(median(values)), ms(p95(values))];
    return [
      `${name}, background ${stopped ? 'stopped' : 'running'}`,
      // On a busy machine the fast tenth is nearest to what a shopper's would take.
      ms(quantile(trips, 0.1)),
      ...pair(trips),
      `${ratio.toFixed(2)}×`,
      ...pair(first),
      ...pair(late),
    ];
  });
  return table([header, ...rows]);
}
