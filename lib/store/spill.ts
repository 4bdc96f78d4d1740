import { all, atomically } from './atomically.ts';
import { sorted } from './bucket.ts';
import type { Bucket, Database } from './database.ts';
import { fingerprint } from './fingerprint.ts';
import { createPipe } from './pipe.ts';

/**
 * The index of a list in the making. Postings are collected in parts; when one is full they are
 * spilled to disk, and afterwards the index is sorted one part at a time. So memory stays the same
 * whether the list has a hundred thousand hazards or a million, and a list of up to about 200,000
 * never goes through the disk twice.
 */

/** A bucket lies in part `bucket % parts`. */
const parts = 16;
const numbersPerPosting = 3;
const smallestPart = numbersPerPosting * 2 ** 10;
const largestPart = numbersPerPosting * 2 ** 16;
/** A hazard has at most 4,000 keys, and all of them could fall into one part. */
const reserve = numbersPerPosting * 4100;
const postingsPerBucket = 512;

export interface Spill {
  readonly postings: number;
  add(key: string, place: number): void;
  isFull(): boolean;
  flush(): Promise<void>;
  /** Turns all of it into the index, one transaction a part. Tells how many postings it met. */
  writeIndex(): Promise<{ buckets: number; postings: number }>;
}

/** Postings of one part in memory: spread, print and place of each, one after the other. */
interface Part {
  numbers: Uint32Array<ArrayBuffer>;
  filled: number;
}

function larger({ numbers }: Part): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.min(2 * numbers.length, largestPart));
  next.set(numbers);
  return next;
}

export function createSpill(database: Database, generation: number): Spill {
  const memory = Array.from(
    { length: parts },
    (): Part => ({ numbers: new Uint32Array(smallestPart), filled: 0 }),
  );
  let chunk = 0;
  let postings = 0;
  async function flush(): Promise<void> {
    const transaction = database.transaction('spill', 'readwrite', { durability: 'relaxed' });
    function* writes() {
      for (const [part, { numbers, filled }] of memory.entries()) {
        yield transaction.store.put(numbers.slice(0, filled), [generation, part, chunk]);
      }
    }
    await atomically(transaction, () => all(writes()));
    chunk += 1;
    for (const part of memory) part.filled = 0;
  }
  async function postingsOf(number: number): Promise<Uint32Array> {
    const { numbers, filled } = memory[number] ?? { numbers: new Uint32Array(), filled: 0 };
    const range = IDBKeyRange.bound([generation, number], [generation, number, Infinity]);
    const spilled = chunk > 0 ? await database.getAll('spill', range) : [];
    return joined([...spilled, numbers.subarray(0, filled)]);
  }
  return {
    get postings() {
      return postings;
    },
    add(key, place) {
      const { spread, print } = fingerprint(key);
      const part = memory[spread % parts];
      if (!part) return;
      if (part.filled === part.numbers.length) part.numbers = larger(part);
      part.numbers[part.filled] = spread;
      part.numbers[part.filled + 1] = print;
      part.numbers[part.filled + 2] = place;
      part.filled += numbersPerPosting;
      postings += 1;
    },
    isFull: () => memory.some(({ filled }) => filled > largestPart - reserve),
    flush,
    writeIndex: () => writeIndex(database, generation, bucketsFor(postings), postingsOf),
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

async function writeIndex(
  database: Database,
  generation: number,
  buckets: number,
  postingsOf: (part: number) => Promise<Uint32Array>,
): Promise<{ buckets: number; postings: number }> {
  const pipe = createPipe(1);
  let postings = 0;
  for (let part = 0; part < parts; part += 1) {
    const spilled = await postingsOf(part);
    postings += spilled.length / numbersPerPosting;
    const records = [...bucketsOfPart(spilled, buckets)];
    await pipe(async () => {
      const transaction = database.transaction('index', 'readwrite', { durability: 'relaxed' });
      function* writes() {
        for (const [at, record] of records.entries()) {
          yield transaction.store.put(record, [generation, part + at * parts]);
        }
      }
      await atomically(transaction, () => all(writes()));
    });
  }
  await pipe();
  return { buckets, postings };
}
