import type { Hazard } from '../core/hazard.ts';
import { hazardId } from '../core/ids.ts';
import { keysOfHazard, keysVersion } from '../core/keys.ts';
import type { StoredList } from '../core/stored-list.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';
import { hashesOf, selfKey } from './fingerprint.ts';
import {
  bucketsFor,
  groupSize,
  ListDamagedError,
  lineOf,
  packGroup,
  putList,
  readGroup,
  readState,
} from './list-layout.ts';

/** The keys under which a hazard is stored, its own id included. */

export const keysOf = (hazard: Hazard): string[] => [
  selfKey(hazardId(hazard)),
  ...keysOfHazard(hazard),
];

function createIndex() {
  const [bucketHashes, fingerprints, places]: [number[], number[], number[]] = [[], [], []];
  return {
    add(hazard: Hazard, place: number) {
      for (const key of keysOf(hazard)) {
        const { bucketHash, fingerprint } = hashesOf(key);
        bucketHashes.push(bucketHash);
        fingerprints.push(fingerprint);
        places.push(place);
      }
    },
    records(): Uint32Array<ArrayBuffer>[] {
      const pairs = Array.from({ length: bucketsFor(places.length) }, (): number[] => []);
      bucketHashes.forEach((hash, at) => {
        pairs[hash % pairs.length]?.push(fingerprints[at] ?? 0, places[at] ?? 0);
      });
      return pairs.map((numbers) => Uint32Array.from(numbers));
    },
  };
}

export const listStores: ['list', 'groups', 'index'] = ['list', 'groups', 'index'];

export async function replaceAll(
  database: Database,
  batches: AsyncIterable<readonly Hazard[]>,
  list: StoredList,
): Promise<void> {
  const groups: Uint8Array<ArrayBuffer>[] = [];
  const index = createIndex();
  let lines: string[] = [];
  let count = 0;
  let began = performance.now();
  for await (const batch of batches) {
    // A pause lets the background answer questions about pages from the present list.
    if (performance.now() - began > 30) {
      await new Promise((done) => setTimeout(done));
      began = performance.now();
    }
    for (const hazard of batch) {
      index.add(hazard, count);
      lines.push(JSON.stringify(hazard));
      count += 1;
      if (lineOf(count) > 0) continue;
      groups.push(packGroup(lines));
      lines = [];
    }
  }
  if (lines.length > 0) groups.push(packGroup(lines));
  if (count !== list.count) {
    throw new ListDamagedError(`${count} hazards in a list of ${list.count}`);
  }
  const records = index.records();
  await atomically(database, listStores, async (transaction) => {
    const state = transaction.objectStore('list');
    await replaceRecords(transaction.objectStore('groups'), groups);
    await replaceRecords(transaction.objectStore('index'), records);
    const layout = { buckets: records.length, places: count };
    await putList(state, list, layout);
  });
}

interface RecordStore<T> {
  clear(): Promise<void>;
  put(record: T, key: number): Promise<unknown>;
}

async function replaceRecords<T>(store: RecordStore<T>, records: readonly T[]): Promise<void> {
  await store.clear();
  await Promise.all(records.map(async (record, at) => store.put(record, at)));
}

/** The index again, with keys as this version spells them. Fails where a hazard cannot be read. */
export async function reindex(database: Database): Promise<void> {
  await atomically(database, listStores, async (transaction) => {
    const state = readState(await transaction.objectStore('list').get('state'));
    if (!state) return;
    const groups = await transaction.objectStore('groups').getAll();
    if (groups.length < state.places / groupSize) throw new ListDamagedError('a group is missing');
    const index = createIndex();
    groups.flatMap(readGroup).forEach((line, place) => {
      if (line !== '') index.add(JSON.parse(line) as Hazard, place);
    });
    const records = index.records();
    await replaceRecords(transaction.objectStore('index'), records);
    const next = { ...state, keys: keysVersion, buckets: records.length };
    await transaction.objectStore('list').put(next, 'state');
  });
}
