import type { IDBPTransaction } from 'idb';
import type { Hazard } from '../core/hazard.ts';
import { isBucket, placesIn } from './bucket.ts';
import type { Database, ListState, ListSummary, Schema } from './database.ts';
import { address } from './fingerprint.ts';
import { groupOf, isOutdated, readState, slotOf } from './list-state.ts';

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

/** Where the index lies. Remembered from one look-up to the next, and checked each time. */
type Layout = Pick<ListState, 'generation' | 'buckets'>;
type Transaction = IDBPTransaction<Schema, ('list' | 'index' | 'groups')[], 'readonly'>;

/** The places a listing's keys lead to, and the buckets that could not be read. */
async function placesOf(
  transaction: Transaction,
  keys: readonly string[],
  { generation, buckets }: Layout,
): Promise<{ places: number[]; damaged: number }> {
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
  const damaged = [...records.values()].filter((record) => !isBucket(record)).length;
  return { places: [...new Set(places)].slice(0, placesPerLookup), damaged };
}

/** The hazards at these places, and how many could not be read. */
async function hazardsAt(
  transaction: Transaction,
  places: readonly number[],
  state: ListState,
): Promise<{ hazards: Hazard[]; damaged: number }> {
  if (places.length === 0) return { hazards: [], damaged: 0 };
  const groups = transaction.objectStore('groups');
  const byGroup = Map.groupBy(places, (place) => groupOf(place, state));
  const records = await Promise.all(
    Array.from(byGroup, async ([group, of]) => {
      const record: unknown = await groups.get([state.generation, group]);
      return { record, slots: of.map((place) => slotOf(place, state)) };
    }),
  );
  // With it comes the schema of a hazard, which is put together for the first one that is met and
  // not at every start of the background. Nothing is asked of the transaction any more.
  const { hazardsInSlots } = await import('./read-groups.ts');
  const found = records.flatMap(({ record, slots }) => hazardsInSlots(record, slots));
  const hazards = found.filter((hazard) => hazard !== undefined);
  return { hazards, damaged: found.length - hazards.length };
}

/**
 * Looks up in one transaction: the state and the buckets together, as the layout seldom changes, and
 * then the groups, if there are any to read.
 */
export function createLookup() {
  let layout: Layout | undefined;
  return async (database: Database, keys: readonly string[]): Promise<Reading> => {
    const transaction = database.transaction(['list', 'index', 'groups']);
    const asked = transaction.objectStore('list').get('state');
    const guessed = layout && { ...layout, found: placesOf(transaction, keys, layout) };
    guessed?.found.catch(() => undefined);
    const state = readState(await asked);
    layout = state;
    if (!state) return { hazards: [], list: undefined, damaged: 0, isOutdated: false };
    const { generation, buckets, list } = state;
    const isRight = guessed?.generation === generation && guessed.buckets === buckets;
    const { places, damaged } = await (isRight
      ? guessed.found
      : placesOf(transaction, keys, state));
    const { hazards, damaged: lost } = await hazardsAt(transaction, places, state);
    return { hazards, list, damaged: damaged + lost, isOutdated: isOutdated(state) };
  };
}
