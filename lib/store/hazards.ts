import { Hazard, hazardId } from '../core/hazard.ts';
import type { HeldList } from '../core/held-list.ts';
import { apply, type ListChanges } from './apply.ts';
import { isBucket, placesIn } from './bucket.ts';
import type { ListSummary, Open } from './database.ts';
import { address, selfKey } from './fingerprint.ts';
import { readState } from './list-state.ts';
import { replaceAll } from './replace.ts';
import { groupSize } from './stage.ts';

/**
 * The hazard list on the device, made for 100,000 hazards and more: about 64 of them share a record,
 * and a hashed index leads from a key to their places. A look-up is one reading transaction of three
 * rounds: state, buckets, groups.
 */
export interface Hazards {
  /**
   * Every hazard that shares a key, withdrawn ones included. Rejects only when the database cannot
   * be opened or read at all; records that are damaged are left out and counted.
   */
  lookup(keys: readonly string[]): Promise<Found>;
  /** One hazard by `source:reference`. */
  get(id: string): Promise<Hazard | undefined>;
  /** Every hazard, a batch at a time, in the order of the list. Ends early if the list is replaced. */
  all(): AsyncGenerator<Hazard[]>;
  held(): Promise<HeldList | undefined>;
  replaceAll(batches: AsyncIterable<readonly Hazard[]>, list: HeldList): Promise<void>;
  apply(changes: ListChanges, list: HeldList): Promise<void>;
}

export interface Found {
  hazards: Hazard[];
  /** Missing when no list is in the store. */
  list: ListSummary | undefined;
  /** Records that should be there and are missing or unreadable: the list has to be healed. */
  damaged: number;
}

/**
 * A key of a listing that leads to more hazards than this says nothing; the limit bounds the time a
 * hostile page can cost. The keys of a listing come in the order of their weight.
 */
const placesPerKey = 200;
const placesPerLookup = 1000;

function read(text: unknown): Hazard | undefined {
  try {
    const result = Hazard.safeParse(JSON.parse(String(text)));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

async function lookup(open: Open, keys: readonly string[]): Promise<Found> {
  const transaction = (await open()).transaction(['list', 'index', 'groups']);
  const state = readState(await transaction.objectStore('list').get('state'));
  if (!state) return { hazards: [], list: undefined, damaged: 0 };
  const { generation, buckets, list } = state;
  let damaged = 0;

  const index = transaction.objectStore('index');
  const addresses = keys.map((key) => address(key, buckets));
  const numbers = [...new Set(addresses.map(({ bucket }) => bucket))];
  const records = new Map(
    await Promise.all(
      numbers.map(async (bucket) => [bucket, await index.get([generation, bucket])] as const),
    ),
  );
  for (const record of records.values()) damaged += Number(!isBucket(record));
  const places = addresses.flatMap(({ bucket, print }) => {
    const record = records.get(bucket);
    return isBucket(record) ? placesIn(record, print, placesPerKey) : [];
  });

  const wanted = Map.groupBy(new Set(places.slice(0, placesPerLookup)), (place) =>
    Math.floor(place / groupSize),
  );
  const groups = transaction.objectStore('groups');
  const texts = await Promise.all(
    [...wanted].map(async ([group, of]) => {
      const record: unknown = await groups.get([generation, group]);
      return of.map((place) => (Array.isArray(record) ? record[place % groupSize] : undefined));
    }),
  );
  const hazards = texts
    .flat()
    .filter((text) => text !== '')
    .map(read);
  damaged += hazards.filter((hazard) => hazard === undefined).length;
  return { hazards: hazards.flatMap((hazard) => hazard ?? []), list, damaged };
}

async function* all(open: Open, batch = 8): AsyncGenerator<Hazard[]> {
  const database = await open();
  const state = readState(await database.get('list', 'state'));
  if (!state) return;
  for (let group = 0; group * groupSize < state.places; group += batch) {
    const { generation } = state;
    const range = IDBKeyRange.bound([generation, group], [generation, group + batch], false, true);
    const texts = await database.getAll('groups', range);
    yield texts.flat().flatMap((text) => (text === '' ? [] : (read(text) ?? [])));
  }
}

export function createHazards(open: Open): Hazards {
  return {
    lookup: (keys) => lookup(open, keys),
    async get(id) {
      const { hazards } = await lookup(open, [selfKey(id)]);
      return hazards.find((hazard) => hazardId(hazard) === id);
    },
    all: () => all(open),
    async held() {
      const transaction = (await open()).transaction('list');
      const [state, trusted] = await Promise.all([
        transaction.store.get('state'),
        transaction.store.get('trusted'),
      ]);
      const sound = readState(state);
      return sound && { ...sound.list, trusted: trusted as HeldList['trusted'] };
    },
    async replaceAll(batches, list) {
      await replaceAll(await open(), batches, list);
    },
    async apply(changes, list) {
      await apply(await open(), changes, list);
    },
  };
}
