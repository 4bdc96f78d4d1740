import type { Hazard } from '../core/hazard.ts';
import { hazardId } from '../core/ids.ts';
import type { StoredList, StoredShops } from '../core/stored-list.ts';
import type { ListStore } from '../list/list-store.ts';
import type { Database, ListSummary, Open } from './database.ts';
import { address, selfKey } from './fingerprint.ts';
import { groupOf, isBucket, isOutdated, lineOf, placesIn, readState } from './list-layout.ts';

export interface LookupResult {
  hazards: Hazard[];
  list: ListSummary | undefined;
  /** How many records are missing or unreadable; if any, the list has to be filled again. */
  damaged: number;
}

/** The hazard list on the device, made for 100,000 hazards: see `list-layout.ts`. */
export interface Hazards extends ListStore {
  /** Includes withdrawn ones. Rejects only without a database; damaged records are counted. */
  lookup(keys: readonly string[]): Promise<LookupResult>;
  get(id: string): Promise<Hazard | undefined>;
  /** Published rules for shops. */
  shops(): Promise<StoredShops | undefined>;
}

/** Limit what a hostile page costs: a key of more hazards tells nothing. Strongest keys first. */
const placesPerKey = 200;
const placesPerLookup = 1000;

async function placesOf(
  index: { get(bucket: number): Promise<unknown> },
  keys: readonly string[],
  buckets: number,
): Promise<{ places: number[]; damaged: number }> {
  const addresses = keys.map((key) => address(key, buckets));
  const records = new Map<number, unknown>();
  const read = async (bucket: number) => records.set(bucket, await index.get(bucket));
  await Promise.all(Array.from(new Set(addresses.map(({ bucket }) => bucket)), read));
  const places = addresses.flatMap(({ bucket, fingerprint }) => {
    const record = records.get(bucket);
    return isBucket(record) ? placesIn(record, fingerprint, placesPerKey) : [];
  });
  const damaged = [...records.values()].filter((record) => !isBucket(record)).length;
  return { places: [...new Set(places)].slice(0, placesPerLookup), damaged };
}

/** One transaction, so that all results are of the same list. */
async function lookUp(database: Database, keys: readonly string[]) {
  const transaction = database.transaction(['list', 'index', 'groups']);
  const state = readState(await transaction.objectStore('list').get('state'));
  if (!state) return { hazards: [], list: undefined, damaged: 0, isOutdated: false };
  const index = transaction.objectStore('index');
  const { places, damaged } = await placesOf(index, keys, state.buckets);
  const groups = transaction.objectStore('groups');
  const read = await Promise.all(
    Array.from(Map.groupBy(places, groupOf), async ([group, placesOfGroup]) => ({
      record: await groups.get(group),
      lines: placesOfGroup.map(lineOf),
    })),
  );
  const answer = { list: state.list, isOutdated: isOutdated(state) };
  if (read.length === 0) return { hazards: [], damaged, ...answer };
  // The schema of hazards is loaded only here: not every start needs it. The transaction has ended
  // by now.
  const { readHazards } = await import('./read-hazards.ts');
  const results = read.flatMap(({ record, lines }) => readHazards(record, lines));
  const hazards = results.filter((hazard) => hazard !== undefined);
  return { hazards, damaged: damaged + results.length - hazards.length, ...answer };
}

/** The writing code is loaded when it is first called. */
export function createHazards(open: Open): Hazards {
  let reindexing: Promise<void> | undefined;

  /** An update of the extension may spell keys in a new way. All callers share one run. */
  function reindex(): Promise<void> {
    reindexing ??= Promise.all([open(), import('./write-list.ts')])
      .then(([database, write]) => write.reindex(database))
      .finally(() => {
        reindexing = undefined;
      });
    return reindexing;
  }

  async function lookup(keys: readonly string[]): Promise<LookupResult> {
    const { isOutdated: isOld, ...results } = await lookUp(await open(), keys);
    if (!isOld) return results;
    // If it fails, for example on a full disk, the result may be incomplete.
    const partial = () => ({ ...results, damaged: results.damaged + 1 });
    return reindex().then(() => lookup(keys), partial);
  }

  return {
    lookup,
    async get(id) {
      const { hazards } = await lookup([selfKey(id)]);
      return hazards.find((hazard) => hazardId(hazard) === id);
    },
    async storedList() {
      const transaction = (await open()).transaction('list');
      const names = ['state', 'trusted', 'shops'];
      const [state, ...others] = await Promise.all(names.map((one) => transaction.store.get(one)));
      const [trusted, shops] = others as [StoredList['trusted'], StoredList['shops']];
      const validState = readState(state);
      return validState && { ...validState.list, trusted, ...(shops && { shops }) };
    },
    shops: async () => (await open()).get('list', 'shops') as Promise<StoredShops | undefined>,
    async replaceAll(batches, list) {
      const { replaceAll } = await import('./write-list.ts');
      await replaceAll(await open(), batches, list);
    },
    async apply(changes, list) {
      const database = await open();
      const state = readState(await database.get('list', 'state'));
      if (state && isOutdated(state)) await reindex();
      const { apply } = await import('./apply.ts');
      await apply(database, changes, list);
    },
  };
}
