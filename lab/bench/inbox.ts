/**
 * `npm run bench inbox [-- --rounds 5 --seconds 3 --database pglite|postgres]`: durable reports a second and
 * their latency against bare inserts on the same database in the same run: one hub on PGlite; one hub, and
 * two behind nginx (TLS), on one Postgres.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboxDatabase } from '../../hub/inbox/database/database.ts';
import { openDatabase } from '../../hub/inbox/database/open.ts';
import { optionsOf } from '../../scripts/command.ts';
import { startHub } from '../../tests/support/hub-process.ts';
import { lacksForProxied, startProxiedHubs } from '../../tests/support/proxied-hubs.ts';
import { createSender, invented } from '../../tests/support/sender.ts';
import { median, quantile } from './parts/figures.ts';

const { rounds, seconds, database: only } = optionsOf({ rounds: 5, seconds: 3, database: '' });
/** Connections of the senders, and inserts at once in the baseline. */
const concurrency = 32;
const rate = (values: readonly number[]) => `${Math.round(median(values)).toLocaleString('en')}/s`;

/**
 * The least that a durable report costs: one row of id and text, one transaction each, on the same
 * connections. No HTTP, no schema, no digest, no further index.
 */
async function bareInserts(database: InboxDatabase, duration: number): Promise<number> {
  await database.script(
    'create table if not exists bare (id uuid primary key, body jsonb not null)',
  );
  let done = 0;
  const start = performance.now();
  const work = async () => {
    while (performance.now() < start + duration * 1000) {
      const report = invented(done);
      await database.query('insert into bare (id, body) values ($1, $2)', [
        report.id,
        JSON.stringify(report),
      ]);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return done / ((performance.now() - start) / 1000);
}

/** Each request from an address of its own, as shoppers come. */
const addressOf = (number: number): string =>
  `2001:db8:${(number & 0xffff).toString(16)}:${((number >> 8) & 0xff00).toString(16)}::1`;

type LoadResult = Awaited<ReturnType<typeof send>>;

/** What hubs in processes of their own take from this one. `times`: milliseconds, of stored reports. */
async function send(base: string, duration: number) {
  const times: number[] = [];
  let number = Math.floor(Math.random() * 1e6);
  const start = performance.now();
  const sender = createSender(base, concurrency);
  const work = async () => {
    while (performance.now() < start + duration * 1000) {
      number += 1;
      const before = performance.now();
      const status = await sender.put(invented(number), addressOf(number));
      if (status === 201) times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  sender.close();
  return { times, rate: times.length / ((performance.now() - start) / 1000) };
}

/** In turns, so that a busy machine is as unfair to one as to the other. */
async function compare(title: string, database: InboxDatabase, hubs: Record<string, string>) {
  const addresses = Object.entries(hubs);
  await bareInserts(database, 1); // Warm.
  for (const [, base] of addresses) await send(base, 2);
  const bare: number[] = [];
  const loads = new Map(addresses.map(([name]) => [name, [] as LoadResult[]]));
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await bareInserts(database, seconds));
    for (const [name, base] of addresses) loads.get(name)?.push(await send(base, seconds));
  }
  console.log(`${title}\n  ${'bare inserts'.padEnd(20)} ${rate(bare)}`);
  for (const [name, all] of loads) {
    const each = all.map((one) => one.rate);
    const share = median(each.map((one, round) => one / (bare[round] ?? Number.NaN)));
    const ms = (at: number) =>
      `p${100 * at} ${median(all.map(({ times }) => quantile(times, at))).toFixed(1)} ms`;
    console.log(
      `  ${name.padEnd(20)} ${rate(each)}, ${Math.round(100 * share)} % of bare; ${ms(0.5)}, ${ms(0.95)}, ${ms(0.99)}`,
    );
  }
}

async function onPglite(folder: string) {
  // Of its own: PGlite is for one process.
  const database = await openDatabase({ url: undefined, folder: join(folder, 'bare') });
  const hub = await startHub({ folder: join(folder, 'inbox') }, folder);
  try {
    await compare('PGlite, in each one’s own process', database, { 'one hub': hub.url });
  } finally {
    await hub.kill('SIGTERM');
    await database.close();
  }
}

async function onPostgres() {
  const lacks = lacksForProxied();
  if (lacks !== undefined) return console.log(`Postgres and nginx: skipped, ${lacks}`);
  const inbox = await startProxiedHubs();
  const database = await openDatabase({ url: inbox.database, folder: '' });
  try {
    await compare('Postgres (fsync and synchronous_commit on)', database, {
      'one hub, no proxy': inbox.hubs[0].url,
      'two behind nginx': inbox.url,
    });
  } finally {
    await database.close();
    await inbox.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
try {
  if (only !== 'postgres') await onPglite(folder);
  if (only !== 'pglite') await onPostgres();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
