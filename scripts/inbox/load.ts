/**
 * One load generator, in a process of its own so that it does not slow down what it measures:
 * `node load.ts <base> <connections> <seconds> <client: one|many>`. Prints one line of JSON.
 */
import { spawn } from 'node:child_process';
import { createSender, invented } from './sender.ts';

export interface LoadResult {
  seconds: number;
  /** Requests by status; 0: no answer. */
  statuses: Record<string, number>;
  stored: number;
  /** Milliseconds, of stored reports. */
  latency: { p50: number; p95: number; p99: number };
}

export type ClientKind = 'one' | 'many';

/** Shoppers come from everywhere: `many` gives each request an address of its own. */
const addressOf = (kind: ClientKind, number: number): string =>
  kind === 'one'
    ? '198.51.100.1'
    : `2001:db8:${(number & 0xffff).toString(16)}:${((number >> 8) & 0xff00).toString(16)}::1`;

async function generate(base: string, connections: number, seconds: number, kind: ClientKind) {
  const sender = createSender(base, connections);
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let number = Math.floor(Math.random() * 1e6);
  const work = async () => {
    while (performance.now() < end) {
      number += 1;
      const before = performance.now();
      const status = await sender.put(invented(number), addressOf(kind, number));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 201) times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  sender.close();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const result: LoadResult = {
    ...{ seconds: (performance.now() - start) / 1000, statuses, stored: times.length },
    latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  };
  return result;
}

export function runLoad(
  base: string,
  connections: number,
  seconds: number,
  kind: ClientKind,
): Promise<LoadResult> {
  const args = [import.meta.filename, base, String(connections), String(seconds), kind];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0
        ? resolve(JSON.parse(text) as LoadResult)
        : reject(new Error(`load: exit ${code}`)),
    );
  });
}

if (import.meta.main) {
  const [base = '', connections, seconds, kind] = process.argv.slice(2);
  const isOne = kind === 'one';
  const result = await generate(base, Number(connections), Number(seconds), isOne ? 'one' : 'many');
  process.stdout.write(JSON.stringify(result));
}
