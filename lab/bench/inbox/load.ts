/**
 * A load generator in a process of its own, so that it does not slow down what it measures. It stays
 * for the whole bench, warm, and is told by messages what to do.
 */
import { fork } from 'node:child_process';
import { invented } from '../../../tests/support/sender.ts';
import { createRawClient, rawPut } from './raw-client.ts';

export interface LoadOrder {
  base: string;
  connections: number;
  seconds: number;
}

export interface LoadResult {
  seconds: number;
  /** Requests by status; 0: no answer. */
  statuses: Record<string, number>;
  stored: number;
  /** Milliseconds, of stored reports. */
  latency: { p50: number; p95: number; p99: number };
}

/** Each request from an address of its own, as shoppers come. */
const addressOf = (number: number): string =>
  `2001:db8:${(number & 0xffff).toString(16)}:${((number >> 8) & 0xff00).toString(16)}::1`;

async function generate({ base, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  let number = Math.floor(Math.random() * 1e6);
  const start = performance.now();
  const end = start + seconds * 1000;
  const work = async () => {
    const client = createRawClient(base);
    while (performance.now() < end) {
      number += 1;
      const report = invented(number);
      const path = `/reports/${report.id}`;
      const request = rawPut(path, addressOf(number), JSON.stringify(report));
      const before = performance.now();
      const status = await client.send(request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 201) times.push(performance.now() - before);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - start) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const latency = { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  return { seconds: took, statuses, stored: times.length, latency };
}

export interface LoadGenerator {
  run(order: LoadOrder): Promise<LoadResult>;
  close(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(import.meta.filename, ['generate']);
  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        const gone = (code: number | null) => reject(new Error(`the generator ended: ${code}`));
        child.once('exit', gone);
        child.once('message', (result) => {
          child.off('exit', gone);
          resolve(result as LoadResult);
        });
        child.send(order);
      }),
    close: () => child.disconnect(),
  };
}

if (process.argv[2] === 'generate' && import.meta.main) {
  process.on('message', async (order: LoadOrder) => process.send?.(await generate(order)));
}
