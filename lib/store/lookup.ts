import { Hazard } from '../core/hazard.ts';
import { isBucket, placesIn } from './bucket.ts';
import type { Database, ListSummary, Open } from './database.ts';
import { address } from './fingerprint.ts';
import { isOutdated, readState } from './list-state.ts';
import { groupSize } from './stage.ts';

export interface Found {
  hazards: Hazard[];
  /** Missing when no list is in the store. */
  list: ListSummary | undefined;
  /** Records that should be there and are missing or unreadable: the list has to be healed. */
  damaged: number;
}

/** `isOutdated`: the index spells its keys in another way. */
export type Reading = Found & { isOutdated: boolean };

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

/** One reading transaction of three rounds: state, buckets, groups. */
export async function lookup(database: Database, keys: readonly string[]): Promise<Reading> {
  const transaction = database.transaction(['list', 'index', 'groups']);
  const state = readState(await transaction.objectStore('list').get('state'));
  if (!state) return { hazards: [], list: undefined, damaged: 0, isOutdated: false };
  const { generation, buckets, list } = state;

  const index = transaction.objectStore('index');
  const addresses = keys.map((key) => address(key, buckets));
  const numbers = new Set(addresses.map(({ bucket }) => bucket));
  const records = new Map<number, unknown>();
  await Promise.all(
    Array.from(numbers, async (bucket) => {
      records.set(bucket, await index.get([generation, bucket]));
    }),
  );
  const places = addresses.flatMap(({ bucket, print }) => {
    const record = records.get(bucket);
    return isBucket(record) ? placesIn(record, print, placesPerKey) : [];
  });

  const wanted = Map.groupBy(new Set(places.slice(0, placesPerLookup)), groupOf);
  const groups = transaction.objectStore('groups');
  const texts = await Promise.all(
    Array.from(wanted, async ([group, of]) => {
      const record: unknown = await groups.get([generation, group]);
      return of.map((place) => (Array.isArray(record) ? record[place % groupSize] : undefined));
    }),
  );
  const hazards = texts.flat().flatMap((text) => (text === '' ? [] : [read(text)]));
  const isMissing = (record: unknown) => !isBucket(record);
  return {
    hazards: hazards.filter((hazard) => hazard !== undefined),
    list,
    damaged:
      [...records.values()].filter(isMissing).length +
      hazards.filter((hazard) => hazard === undefined).length,
    isOutdated: isOutdated(state),
  };
}

const groupOf = (place: number): number => Math.floor(place / groupSize);

/** Every hazard, in the order of the list. Ends early if the list is replaced meanwhile. */
export async function* all(open: Open, batch = 8): AsyncGenerator<Hazard[]> {
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
