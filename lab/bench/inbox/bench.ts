import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { InboxConfig } from '../../../hub/inbox/config.ts';
import type { InboxDatabase } from '../../../hub/inbox/database/database.ts';
import { createInbox } from '../../../hub/inbox/inbox.ts';
import { createNodeServer } from '../../../hub/inbox/node-server.ts';
import { createClientKeys } from '../../../hub/inbox/rate-limit.ts';
import { invented } from '../../../tests/support/sender.ts';
import type { LoadGenerator, LoadResult } from './load.ts';

/** Connections of the senders, and inserts at once in the baseline. */
export const concurrency = 32;

export interface Server {
  base: string;
  close(): void;
}

/** The inbox on a port, as `hub serve` opens it, with the limits an operator gets by default. */
export async function openServer(database: InboxDatabase): Promise<Server> {
  const config = InboxConfig.parse({
    operator: {
      ...{ name: 'Bench', contact: 'mailto:bench@fox.example', country: 'KR' },
      privacy: { url: 'https://fox.example/privacy' },
    },
  });
  const { handler } = createInbox({ database, config, now: Date.now, log: () => undefined });
  const server = createNodeServer(handler, {
    clientKey: createClientKeys(Date.now),
    addressHeader: 'x-forwarded-for',
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * The least that a durable report costs: one row of id and text, one transaction each, on the same
 * connections. No HTTP, no schema, no digest, no further index.
 */
export async function bareInserts(database: InboxDatabase, seconds: number): Promise<Measured> {
  await database.script(
    'create table if not exists bare (id uuid primary key, body jsonb not null)',
  );
  let done = 0;
  const start = performance.now();
  const cpu = process.cpuUsage();
  const end = start + seconds * 1000;
  const work = async () => {
    while (performance.now() < end) {
      const report = invented(done);
      await database.query('insert into bare (id, body) values ($1, $2)', [
        report.id,
        JSON.stringify(report),
      ]);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { perSecond: done / ((performance.now() - start) / 1000), cpu: cpuEach(cpu, done) };
}

export interface Measured {
  perSecond: number;
  /** Microseconds of processor time in the hub's process for each report. */
  cpu: number;
}

function cpuEach(since: NodeJS.CpuUsage, count: number): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / Math.max(1, count);
}

export interface Round {
  bare: Measured;
  inbox: LoadResult & Measured;
}

export interface Lengths {
  count: number;
  seconds: number;
}

/** Alternating, so that a busy machine is as unfair to one as to the other. */
export async function rounds(
  database: InboxDatabase,
  { base }: Server,
  load: LoadGenerator,
  { count, seconds }: Lengths,
): Promise<Round[]> {
  const all: Round[] = [];
  for (let n = 0; n < count; n += 1) {
    const first = n % 2 === 0 ? await bareInserts(database, seconds) : undefined;
    const cpu = process.cpuUsage();
    const result = await load.run({ base, connections: concurrency, seconds, clients: 'many' });
    const inbox = { ...result, perSecond: perSecond(result), cpu: cpuEach(cpu, result.stored) };
    all.push({ bare: first ?? (await bareInserts(database, seconds)), inbox });
  }
  return all;
}

export const perSecond = ({ stored, seconds }: LoadResult): number => stored / seconds;

export interface FloodRound {
  calm: LoadResult;
  flooded: LoadResult;
  flood: LoadResult;
}

/** What many shoppers get through alone, and while one client sends as fast as it can. */
export async function floodRounds(
  { base }: Server,
  [shoppers, flooder]: readonly [LoadGenerator, LoadGenerator],
  { count, seconds }: Lengths,
): Promise<FloodRound[]> {
  const all: FloodRound[] = [];
  const many = { base, connections: 8, seconds, clients: 'many' } as const;
  const one = { base, connections: concurrency, seconds, clients: 'one' } as const;
  for (let n = 0; n < count; n += 1) {
    const calm = await shoppers.run(many);
    const [flooded, flood] = await Promise.all([shoppers.run(many), flooder.run(one)]);
    all.push({ calm, flooded, flood });
  }
  return all;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}
