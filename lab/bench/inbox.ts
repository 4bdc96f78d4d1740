/**
 * `npm run bench inbox [-- --rounds 5] [--seconds 3] [--database pglite|postgres]`: durable reports
 * a second over HTTP against bare inserts on the same database in the same run; what a flood costs
 * others; latency; two instances on one Postgres, and both behind nginx (TLS).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../hub/inbox/database/open.ts';
import { parseOptions } from '../../scripts/parse-options.ts';
import { type Place, startHub } from '../../tests/support/hub-process.ts';
import { ensurePostgres, startPostgres } from '../../tests/support/postgres.ts';
import { lacksForProxied, startProxiedHubs } from '../../tests/support/proxied-hubs.ts';
import {
  bareInserts,
  concurrency,
  type FloodRound,
  floodRounds,
  type Measured,
  median,
  openServer,
  perSecond,
  type Round,
  rounds,
} from './inbox/bench.ts';
import { type LoadResult, startLoadGenerator } from './inbox/load.ts';

const { values } = parseOptions({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    database: { type: 'string' },
  },
});
const options = { count: Number(values.rounds), seconds: Number(values.seconds) };
const generators = [startLoadGenerator(), startLoadGenerator()] as const;
const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
const say = (line: string) => console.log(line);
const whole = (value: number) => Math.round(value).toLocaleString('en');
const ms = (of: (result: LoadResult) => number, all: readonly LoadResult[]) =>
  `${median(all.map(of)).toFixed(1)} ms`;
const latency = (all: readonly LoadResult[]) =>
  `p50 ${ms((one) => one.latency.p50, all)}, p95 ${ms((one) => one.latency.p95, all)}, p99 ${ms((one) => one.latency.p99, all)}`;

function tellRounds(all: readonly Round[]) {
  const bare = median(all.map((round) => round.bare.perSecond));
  const inbox = median(all.map((round) => perSecond(round.inbox)));
  const shares = all.map((round) => perSecond(round.inbox) / round.bare.perSecond);
  say(`  bare inserts           ${whole(bare)}/s (${concurrency} at once)`);
  say(
    `  reports over HTTP      ${whole(inbox)}/s (${concurrency} connections), durable before the answer`,
  );
  say('  (a bare insert is a transaction of its own; reports that wait for the disk share one)');
  say(
    `  share, round by round  ${shares.map((share) => `${Math.round(share * 100)} %`).join(', ')}; median ${Math.round(median(shares) * 100)} % (goal: 70)`,
  );
  say(`  latency                ${latency(all.map((round) => round.inbox))}`);
  const cpu = (of: 'bare' | 'inbox') => Math.round(median(all.map((round) => round[of].cpu)));
  say(
    `  processor time         ${cpu('bare')} µs a bare insert, ${cpu('inbox')} µs a report, in the hub’s process`,
  );
}

function tellFlood(all: readonly FloodRound[]) {
  const shares = all.map(({ calm, flooded }) => perSecond(flooded) / perSecond(calm));
  const refused = median(all.map(({ flood }) => (flood.statuses['429'] ?? 0) / flood.seconds));
  const kept = median(shares);
  say(
    `  others alone           ${whole(median(all.map(({ calm }) => perSecond(calm))))}/s, ${latency(all.map(({ calm }) => calm))}`,
  );
  say(
    `  others under a flood   ${whole(median(all.map(({ flooded }) => perSecond(flooded))))}/s, ${latency(all.map(({ flooded }) => flooded))}`,
  );
  say(
    `  they keep              ${Math.round(kept * 100)} % (goal: 80); ${whole(refused)}/s of the flood turned away`,
  );
}

async function bench(name: string, place: Place) {
  say(`${name}`);
  const database = await openDatabase({
    url: 'url' in place ? place.url : undefined,
    folder: 'folder' in place ? place.folder : '',
  });
  const server = await openServer(database);
  try {
    await generators[0].run({
      base: server.base,
      connections: concurrency,
      seconds: 2,
      clients: 'many',
    }); // Warm.
    await bareInserts(database, 1);
    tellRounds(await rounds(database, server, generators[0], options));
    tellFlood(await floodRounds(server, generators, options));
  } finally {
    server.close();
    await database.close();
  }
}

/** One hub process, then two, on the same Postgres; each with half of the connections. */
async function instances(place: Place) {
  const hubs = [await startHub(place, folder), await startHub(place, folder)];
  const run = async (urls: string[]) => {
    const connections = concurrency / urls.length;
    const order = { connections, seconds: options.seconds, clients: 'many' as const };
    const results = await Promise.all(
      urls.map((base, index) => (generators[index] ?? generators[0]).run({ base, ...order })),
    );
    return results.reduce((sum, result) => sum + perSecond(result), 0);
  };
  const urls = hubs.map(({ url }) => url);
  await run(urls);
  const [one, two] = [await run(urls.slice(0, 1)), await run(urls)];
  say(`  one instance           ${whole(one)}/s`);
  say(`  two instances          ${whole(two)}/s together, on one database`);
  for (const hub of hubs) await hub.kill('SIGTERM');
}

/** In one run: bare inserts, one hub without a proxy, and two behind nginx. */
async function proxied() {
  const lacks = lacksForProxied();
  if (lacks !== undefined) return say(`two hubs behind nginx: skipped, ${lacks}`);
  const inbox = await startProxiedHubs();
  const database = await openDatabase({ url: inbox.database, folder: '' });
  const order = { connections: concurrency, seconds: options.seconds, clients: 'many' as const };
  const run = (base: string) => generators[0].run({ base, ...order });
  const alone = inbox.hubs[0].url;
  try {
    await Promise.all([run(alone), bareInserts(database, 1)]); // Warm.
    await run(inbox.url);
    const all: { bare: Measured; one: LoadResult; two: LoadResult }[] = [];
    for (let n = 0; n < options.count; n += 1) {
      const bare = await bareInserts(database, options.seconds);
      all.push({ bare, one: await run(alone), two: await run(inbox.url) });
    }
    const rate = (of: (round: (typeof all)[number]) => number) => whole(median(all.map(of)));
    say('Two hubs behind nginx with TLS, on one Postgres');
    say(`  bare inserts           ${rate(({ bare }) => bare.perSecond)}/s`);
    say(
      `  one hub, no proxy      ${rate(({ one }) => perSecond(one))}/s, ${latency(all.map(({ one }) => one))}`,
    );
    say(
      `  two behind nginx       ${rate(({ two }) => perSecond(two))}/s, ${latency(all.map(({ two }) => two))}`,
    );
  } finally {
    await database.close();
    await inbox.close();
  }
}

try {
  if (values.database !== 'postgres') {
    await bench('PGlite (in the hub’s own process)', {
      folder: join(folder, 'pglite'),
    });
  }
  const bin = values.database === 'pglite' ? undefined : ensurePostgres(say);
  if (bin !== undefined) {
    const postgres = await startPostgres(bin);
    try {
      const place = { url: postgres.createDatabase('inbox') };
      await bench('Postgres (fsync and synchronous_commit on)', place);
      await instances(place);
    } finally {
      await postgres.stop();
    }
    await proxied();
  }
} finally {
  for (const generator of generators) generator.close();
  rmSync(folder, { recursive: true, force: true });
}
