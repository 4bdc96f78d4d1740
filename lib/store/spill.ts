import { all, atomically } from './atomically.ts';
import { sorted } from './bucket.ts';
import type { Bucket, Database } from './database.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * The index of a list in the making. Postings are collected in parts and spilled to disk when a part
 * is full; afterwards the index is sorted one part at a time. So memory stays the same whether the
 * list has a thousand hazards or a million.
 */

/** A bucket lies in part `bucket % parts`. */
const parts = 16;
const numbersPerPosting = 3;
const partSize = numbersPerPosting * 2 ** 15;
/** A hazard has at most 4,000 keys, and all of them could fall into one part. */
const reserve = numbersPerPosting * 4100;
const postingsPerBucket = 512;

export interface Spill {
  readonly postings: number;
  add(key: string, place: number): void;
  isFull(): boolean;
  flush(): Promise<void>;
}

export function createSpill(database: Database, generation: number): Spill {
  const buffers = Array.from({ length: parts }, () => new Uint32Array(partSize));
  const filled = new Array<number>(parts).fill(0);
  let chunk = 0;
  let postings = 0;
  return {
    get postings() {
      return postings;
    },
    add(key, place) {
      const { spread, print } = fingerprint(key);
      const part = spread % parts;
      const at = filled[part] ?? 0;
      buffers[part]?.set([spread, print, place], at);
      filled[part] = at + numbersPerPosting;
      postings += 1;
    },
    isFull: () => filled.some((length) => length > partSize - reserve),
    async flush() {
      const transaction = database.transaction('spill', 'readwrite', { durability: 'relaxed' });
      function* writes() {
        for (const [part, buffer] of buffers.entries()) {
          const key: [number, number, number] = [generation, part, chunk];
          yield transaction.store.put(buffer.slice(0, filled[part]), key);
        }
      }
      await atomically(transaction, () => all(writes()));
      chunk += 1;
      filled.fill(0);
    },
  };
}

/** The smallest power of two of buckets that keeps them at the size wanted, one a part at least. */
export const bucketsFor = (postings: number): number =>
  2 ** Math.max(Math.log2(parts), Math.ceil(Math.log2(Math.max(1, postings) / postingsPerBucket)));

/** Where each bucket's postings begin, after a counting sort of one part. */
function startsOf(spilled: Uint32Array, bucketOf: (spread: number) => number, count: number) {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < spilled.length; at += numbersPerPosting) {
    const next = bucketOf(spilled[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

function* bucketsOfPart(spilled: Uint32Array, buckets: number): Generator<Bucket> {
  const count = buckets / parts;
  const bucketOf = (spread: number) => Math.floor((spread % buckets) / parts);
  const starts = startsOf(spilled, bucketOf, count);
  const next = starts.slice();
  const prints = new Uint32Array(spilled.length / numbersPerPosting);
  const places = new Uint32Array(prints.length);
  for (let at = 0; at < spilled.length; at += numbersPerPosting) {
    const bucket = bucketOf(spilled[at] ?? 0);
    const to = next[bucket] ?? 0;
    prints[to] = spilled[at + 1] ?? 0;
    places[to] = spilled[at + 2] ?? 0;
    next[bucket] = to + 1;
  }
  for (let bucket = 0; bucket < count; bucket += 1) {
    const range = [starts[bucket], starts[bucket + 1]] as const;
    yield sorted({ prints: prints.slice(...range), places: places.slice(...range) });
  }
}

function joined(chunks: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Turns what was spilled into the index, one transaction a part. Gives back how many there were. */
export async function writeIndex(
  database: Database,
  generation: number,
  buckets: number,
): Promise<number> {
  let postings = 0;
  for (let part = 0; part < parts; part += 1) {
    const range = IDBKeyRange.bound([generation, part], [generation, part, Infinity]);
    const spilled = joined(await database.getAll('spill', range));
    postings += spilled.length / numbersPerPosting;
    const transaction = database.transaction('index', 'readwrite', { durability: 'relaxed' });
    function* writes() {
      let bucket = part;
      for (const record of bucketsOfPart(spilled, buckets)) {
        yield transaction.store.put(record, [generation, bucket]);
        bucket += parts;
      }
    }
    await atomically(transaction, () => all(writes()));
  }
  return postings;
}
