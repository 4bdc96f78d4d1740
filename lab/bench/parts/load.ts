/**
 * A load generator in a process of its own, so that it does not slow down what it measures. It stays
 * for the whole bench, warm, and is told by messages what to do.
 */
import { fork } from 'node:child_process';
import { createSender, invented } from '../../../tests/support/sender.ts';
import { quantile } from './figures.ts';

interface LoadOrder {
  base: string;
  connections: number;
  seconds: number;
}

export type LoadResult = Awaited<ReturnType<typeof generate>>;

/** Each request from an address of its own, as shoppers come. */
const addressOf = (number: number): string =>
  `2001:db8:${(number & 0xffff).toString(16)}:${((number >> 8) & 0xff00).toString(16)}::1`;

/** `latency`: milliseconds, of stored reports. */
async function generate({ base, connections, seconds }: LoadOrder) {
  const times: number[] = [];
  let number = Math.floor(Math.random() * 1e6);
  const start = performance.now();
  const end = start + seconds * 1000;
  const sender = createSender(base, connections);
  const work = async () => {
    while (performance.now() < end) {
      number += 1;
      const before = performance.now();
      const status = await sender.put(invented(number), addressOf(number));
      if (status === 201) times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  sender.close();
  const took = (performance.now() - start) / 1000;
  const at = (share: number) => quantile(times, share);
  const latency = { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  return { seconds: took, stored: times.length, latency };
}

export function startLoadGenerator() {
  const child = fork(import.meta.filename, ['generate']);
  return {
    run: (order: LoadOrder): Promise<LoadResult> =>
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
