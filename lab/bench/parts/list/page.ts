import { Hazard } from '../../../../lib/core/hazard.ts';
import { keysOfHazard, keysOfListing } from '../../../../lib/core/keys.ts';
import { Listing } from '../../../../lib/core/listing.ts';
import type { ListStore } from '../../../../lib/list/list-store.ts';
import { refresh } from '../../../../lib/list/refresh.ts';
import { connect } from '../../../../lib/store/database.ts';
import { fingerprint } from '../../../../lib/store/fingerprint.ts';
import { createHazards } from '../../../../lib/store/hazards.ts';
import { readGroup } from '../../../../lib/store/list-layout.ts';
import { bareCopy, bareRead, bareReplay, openBare, openDatabase, recordAccess } from './bare.ts';

/**
 * Runs in the browser, on a page from loopback: the extension's own code for a list, and bare
 * IndexedDB doing no more than the reads and writes that this code has just done.
 */
const name = 'cart-canary-bench';
const open = connect(name);
const hazards = createHazards(open);

export interface Times {
  /** From the first request until the list answers. */
  total: number;
  /** Of it: until hazards were there to be stored (network, hash, gunzip, columns, schema). */
  decoding: number;
  /** Of it: inside the store. */
  storing: number;
  count: number;
}

/** Brings the device to what the folder publishes. */
async function update(trustedRoot: string): Promise<Times> {
  let decoding = 0;
  let storing = 0;
  async function* timed(batches: AsyncIterable<readonly Hazard[]>) {
    const iterator = batches[Symbol.asyncIterator]();
    for (;;) {
      const asked = performance.now();
      const next = await iterator.next();
      decoding += performance.now() - asked;
      if (next.done) return;
      yield next.value;
    }
  }
  const within = async (work: Promise<void>) => {
    const begun = performance.now();
    await work;
    storing += performance.now() - begun;
  };
  const store: ListStore = {
    ...hazards,
    replaceAll: (batches, list) => within(hazards.replaceAll(timed(batches), list)),
    apply: (changes, list) => within(hazards.apply(changes, list)),
  };
  const start = performance.now();
  const outcome = await refresh({
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    store,
    trustedRoot,
    baseUrl: new URL('list/', location.href).href,
    onProgress: (progress) => {
      Object.assign(globalThis, { progress });
    },
  });
  if (outcome.kind !== 'updated') {
    throw new Error(outcome.kind === 'failed' ? outcome.failure.message : outcome.kind);
  }
  const total = performance.now() - start;
  return { total, decoding, storing: storing - decoding, count: outcome.list.count };
}

/** Milliseconds of processor for the whole list, by what is done with it. */
export interface Stages {
  /** JSON of its lines. */
  parsing: number;
  checking: number;
  /** Keys and their fingerprints. */
  keys: number;
}

const groupsOfSample = 300;

/** Worked out from some of its lines, each stage alone, with nothing being written. */
async function stages(count: number): Promise<Stages> {
  const database = await open();
  const records = await database.getAll('groups', undefined, groupsOfSample);
  const times: Stages = { parsing: 0, checking: 0, keys: 0 };
  let seen = 0;
  for (const record of records) {
    const lines = readGroup(record);
    const start = performance.now();
    const values = lines.map((line): unknown => JSON.parse(line));
    const parsed = performance.now();
    const checked = values.map((value) => Hazard.parse(value));
    const sound = performance.now();
    for (const hazard of checked) for (const key of keysOfHazard(hazard)) fingerprint(key);
    times.parsing += parsed - start;
    times.checking += sound - parsed;
    times.keys += performance.now() - sound;
    seen += lines.length;
  }
  const { parsing, checking, keys } = times;
  const all = count / seen;
  return { parsing: parsing * all, checking: checking * all, keys: keys * all };
}

const erase = async (database: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

export interface Lookups {
  ours: number[];
  plain: number[];
  /** Hazards and records a look-up, on average. */
  found: number;
  gets: number;
}

/** Look-ups one after another; the median of each kind, in milliseconds. */
async function lookups(
  listings: { site: string; id: string; titles: string[] }[],
): Promise<Lookups> {
  const bare = await openBare(`${name}-bare`);
  const ours: number[] = [];
  const plain: number[] = [];
  let [found, gets] = [0, 0];
  for (const facts of listings) {
    const keys = keysOfListing(Listing.parse(facts));
    const recording = recordAccess();
    found += (await hazards.lookup(keys)).hazards.length;
    const { reads } = recording.stop();
    gets += reads.length;
    const start = performance.now();
    await hazards.lookup(keys);
    const middle = performance.now();
    await bareRead(bare, reads);
    ours.push(middle - start);
    plain.push(performance.now() - middle);
  }
  bare.close();
  return { ours, plain, found: found / listings.length, gets: gets / listings.length };
}

/** One day's update, and the same reads and writes again by bare IndexedDB. */
async function dayAfter(trustedRoot: string) {
  const recording = recordAccess();
  const ours = await update(trustedRoot);
  const { reads, writes } = recording.stop();
  const bare = await openBare(`${name}-bare`);
  const plain = await bareReplay(bare, reads, writes);
  bare.close();
  return { ...ours, plain, reads: reads.length, writes: writes.length };
}

Object.assign(globalThis, {
  bench: {
    update,
    dayAfter,
    stages,
    lookups,
    /** Milliseconds that bare IndexedDB needs to write what our import wrote. */
    async bareImport() {
      await erase(`${name}-bare`);
      const bare = await openBare(`${name}-bare`);
      const source = await openDatabase(name);
      const time = await bareCopy(source, bare);
      source.close();
      bare.close();
      return time;
    },
    async forget() {
      (await open()).close();
      await erase(name);
    },
  },
});
