import type { Hazard } from '../core/hazard.ts';
import { hazardId } from '../core/ids.ts';
import type { StoredList } from '../core/stored-list.ts';
import type { ListChanges } from '../list/list-store.ts';
import { atomically } from './atomically.ts';
import type { Database, ListState } from './database.ts';
import { address, selfKey } from './fingerprint.ts';
import {
  groupOf,
  groupSize,
  isBucket,
  ListDamagedError,
  lineOf,
  packGroup,
  placesIn,
  putList,
  readGroup,
  readState,
} from './list-layout.ts';
import { readHazard } from './read-hazards.ts';
import { keysOf, listStores } from './write-list.ts';

/** Reads each record once, and writes each edited record once. */
function createRecords<T>(read: (number: number) => Promise<T>) {
  const cached = new Map<number, Promise<T>>();
  const edited = new Set<number>();
  const at = (number: number): Promise<T> => {
    const record = cached.get(number) ?? read(number);
    cached.set(number, record);
    return record;
  };
  return {
    at,
    edit(number: number): Promise<T> {
      edited.add(number);
      return at(number);
    },
    save: (put: (record: T, number: number) => Promise<unknown>) =>
      Promise.all(Array.from(edited, async (number) => put(await at(number), number))),
  };
}

type Groups = ReturnType<typeof createRecords<string[]>>;
interface Index extends ReturnType<typeof createRecords<number[]>> {
  address(key: string): ReturnType<typeof address>;
}

async function findStored(id: string, groups: Groups, index: Index) {
  const { bucket, fingerprint } = index.address(selfKey(id));
  for (const place of placesIn(await index.at(bucket), fingerprint)) {
    const line = (await groups.at(groupOf(place)))[lineOf(place)];
    if (line === '') continue;
    const hazard = readHazard(line);
    if (!hazard) throw new ListDamagedError('a stored hazard cannot be read');
    if (hazardId(hazard) === id) return { place, hazard };
  }
  return undefined;
}

async function updateIndex(
  index: Index,
  place: number,
  old?: Hazard,
  next?: Hazard,
): Promise<void> {
  for (const key of old ? keysOf(old) : []) {
    const { bucket, fingerprint } = index.address(key);
    removePair(await index.edit(bucket), fingerprint, place);
  }
  for (const key of next ? keysOf(next) : []) {
    const { bucket, fingerprint } = index.address(key);
    (await index.edit(bucket)).push(fingerprint, place);
  }
}

function removePair(pairs: number[], fingerprint: number, place: number): void {
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== fingerprint || pairs[at + 1] !== place) continue;
    pairs.splice(at, 2);
    return;
  }
}

async function edit(
  { places, list }: Pick<ListState, 'places' | 'list'>,
  { put, remove }: ListChanges,
  groups: Groups,
  index: Index,
): Promise<{ places: number; count: number }> {
  const puts = new Map(put.map((hazard) => [hazardId(hazard), hazard]));
  const ids = [...new Set([...remove, ...puts.keys()])];
  const stored = await Promise.all(ids.map((id) => findStored(id, groups, index)));
  let [nextPlace, count] = [places, list.count];
  for (const [at, id] of ids.entries()) {
    const [old, next] = [stored[at], puts.get(id)];
    if (!old && !next) continue;
    const place = old?.place ?? nextPlace++;
    const lines = await groups.edit(groupOf(place));
    lines[lineOf(place)] = next ? JSON.stringify(next) : '';
    await updateIndex(index, place, old?.hazard, next);
    count += Number(next !== undefined) - Number(old !== undefined);
  }
  return { places: nextPlace, count };
}

/** One update in one transaction: hazards, index, list and proof change together or not at all. */
export async function apply(
  database: Database,
  changes: ListChanges,
  list: StoredList,
): Promise<void> {
  await atomically(database, listStores, async (transaction) => {
    const states = transaction.objectStore('list');
    const groupStore = transaction.objectStore('groups');
    const indexStore = transaction.objectStore('index');
    const state = readState(await states.get('state'));
    if (!state) throw new ListDamagedError('there is no list to change');
    const groups = createRecords(async (number) => {
      const record: unknown = await groupStore.get(number);
      const isNew = record === undefined && number * groupSize >= state.places;
      return isNew ? [] : readGroup(record);
    });
    const pairs = createRecords(async (number) => {
      const record: unknown = await indexStore.get(number);
      if (!isBucket(record)) throw new ListDamagedError('a part of the index cannot be read');
      return [...record];
    });
    const { buckets } = state;
    const index = { ...pairs, address: (key: string) => address(key, buckets) };
    const { places, count } = await edit(state, changes, groups, index);
    if (count !== list.count) {
      throw new ListDamagedError(`${count} hazards after the change, not ${list.count}`);
    }
    await groups.save((lines, group) => groupStore.put(packGroup(lines), group));
    await index.save((numbers, bucket) => indexStore.put(Uint32Array.from(numbers), bucket));
    await putList(states, list, { buckets, places });
  });
}
