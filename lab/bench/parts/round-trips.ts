import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../../../hub/table.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { openShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { median, ms, quantile } from './figures.ts';
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

/** `start` gets a copy of `build` that has the probe, and the port that all names lead to. */
export interface Contestant {
  name: string;
  build: string;
  isOurs: boolean;
  start(copy: string, port: number): Promise<Session>;
}

/** Each of them in turns, as a table. */
export async function compareRoundTrips(
  asked: readonly Contestant[],
  runs: number,
): Promise<string> {
  const server = await openShopServer();
  serveMeasuredPage(server);
  const copies: string[] = [];
  const contestants: { name: string; session: Session; isOurs: boolean }[] = [];
  try {
    for (const { name, build, isOurs, start } of asked) {
      const copy = withProbe(build);
      copies.push(copy);
      contestants.push({ name, session: await start(copy, server.port), isOurs });
    }
    const all: (Trips & (typeof contestants)[number])[] = [false, true].flatMap((isStopped) =>
      contestants.map((one) => ({ ...one, isStopped, samples: [] })),
    );
    const pages = new Map(
      await Promise.all(
        contestants.map(async ({ session }) => [session, await session.browser.newPage()] as const),
      ),
    );
    for (let run = -2; run < runs; run += 1)
      for (const { session, isStopped, isOurs, samples } of all) {
        const page = pages.get(session);
        if (page === undefined) continue;
        const taken = await sample(session, page, { stopped: isStopped, lateFacts: isOurs });
        // The first two fill caches that a shopper's browser would have filled.
        if (run >= 0) samples.push(taken);
      }
    return tableOf(all);
  } finally {
    for (const { session } of contestants) await session.close();
    await server.close();
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
}

/** Of one extension with its background running, or stopped before each page. */
interface Trips {
  name: string;
  isOurs: boolean;
  isStopped: boolean;
  samples: Sample[];
}

function tableOf(all: readonly Trips[]): string {
  const head = ['p10', 'round trip', 'p95', 'ratio', 'first verdict', 'p95', 'late facts', 'p95'];
  const rows = all.map(({ name, isStopped, samples }) => {
    const of = (pick: (one: Sample) => number | undefined) =>
      samples.map(pick).filter((value) => value !== undefined);
    const baseline = all.find((one) => !one.isOurs && one.isStopped === isStopped);
    const trips = of(({ roundTrip }) => roundTrip);
    const ratio = median(trips) / median(baseline?.samples.map(({ roundTrip }) => roundTrip) ?? []);
    const pair = (values: number[]) => [ms(median(values)), ms(quantile(values, 0.95))];
    return [
      `${name}, background ${isStopped ? 'stopped' : 'running'}`,
      // On a busy machine the fast tenth is nearest to what a shopper's would take.
      ...[ms(quantile(trips, 0.1)), ...pair(trips), `${ratio.toFixed(2)}×`],
      ...pair(of(({ firstVerdict }) => firstVerdict)),
      ...pair(of(({ lateFacts }) => lateFacts)),
    ];
  });
  return table([['', ...head], ...rows]);
}
