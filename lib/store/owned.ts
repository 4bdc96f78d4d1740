import type { Owned } from '../core/owned.ts';
import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import type { OwnedProduct, OwnedRecord } from './records.ts';

/** The shopper's own things. Callers make sure of consent and that no window is private. */

/** About 1 MB; beyond that the oldest are deleted. */
export const maxOwned = 2000;
/** The EU's legal guarantee lasts two years; more would be a diary of purchases. */
const yearsKept = 3;

export const isOwned = (record: OwnedRecord): record is OwnedProduct => record.how !== 'taken-out';

const newestFirst = (a: { seenAt: string }, b: { seenAt: string }): number =>
  b.seenAt.localeCompare(a.seenAt);

function since(now: number): string {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - yearsKept);
  return date.toISOString();
}

function merged(old: OwnedRecord | undefined, thing: Owned): OwnedProduct | undefined {
  if (!old) return { ...thing, news: [] };
  if (!isOwned(old)) return thing.how === 'own' ? { ...thing, news: [] } : undefined;
  const [seenAt = thing.seenAt] = [old.seenAt, thing.seenAt].sort().reverse();
  // A product from an order stays marked as ordered: if it were forgotten, the next visit to the
  // orders would add it again.
  const isOrdered = old.how === 'order' || thing.how === 'order';
  return { ...old, ...thing, seenAt, how: isOrdered ? 'order' : 'own', news: old.news };
}

interface RecordStore {
  getAll(): Promise<OwnedRecord[]>;
  put(record: OwnedRecord): Promise<unknown>;
  delete(key: [string, string]): Promise<void>;
}

export const putAll = (store: Pick<RecordStore, 'put'>, records: readonly OwnedRecord[]) =>
  Promise.all(records.map(async (record) => store.put(record)));

/** Adds things within the caller's transaction, and deletes what exceeds the limits. */
async function addTo(
  store: RecordStore,
  things: readonly Owned[],
  now: number,
): Promise<OwnedProduct[]> {
  const records = new Map<string, OwnedRecord>();
  for (const record of await store.getAll()) records.set(keyOf(record), record);
  const previous = new Set(records.keys());
  const changed = new Map<string, OwnedProduct>();
  const today = new Date(now).toISOString();
  for (const given of things) {
    // The clock of the device that made a file may be ahead.
    const thing = given.seenAt > today ? { ...given, seenAt: today } : given;
    const next = merged(records.get(keyOf(thing)), thing);
    if (!next) continue;
    records.set(keyOf(thing), next);
    changed.set(keyOf(thing), next);
  }
  const remaining = new Set(withinLimits([...records.values()], now).map(keyOf));
  const isWithinLimits = (record: OwnedRecord) => remaining.has(keyOf(record));
  const dropped = [...records.values()].filter((record) => !isWithinLimits(record));
  await putAll(store, [...changed.values()].filter(isWithinLimits));
  await Promise.all(dropped.map(async ({ site, id }) => store.delete([site, id])));
  return [...changed.values()].filter((one) => isWithinLimits(one) && !previous.has(keyOf(one)));
}

/** Stored things stay; without room for all, the most recently seen are imported. */
export async function importOwned(
  store: RecordStore,
  things: readonly Owned[],
  now: number,
): Promise<void> {
  const records = await store.getAll();
  const stored = new Set(records.filter(isOwned).map(keyOf));
  const fresh = things.filter((thing) => !stored.has(keyOf(thing))).toSorted(newestFirst);
  await addTo(store, fresh.slice(0, Math.max(0, maxOwned - records.length)), now);
}

export type OwnedStore = ReturnType<typeof createOwnedStore>;

export function createOwnedStore(open: Open) {
  return {
    /** Never adds again what was removed from an order. Resolves with what is newly stored. */
    async add(things: readonly Owned[], now: number) {
      return atomically(await open(), ['watched'], ({ store }) => addTo(store, things, now));
    },
    /** Newest first. */
    async list(now: number) {
      const records = await (await open()).getAll('watched');
      return withinLimits(records, now).filter(isOwned);
    },
    async get(site: string, id: string) {
      const record = await (await open()).get('watched', [site, id]);
      return record && isOwned(record) ? record : undefined;
    },
    /** Resolves with the removed product, which `restore` takes. */
    async takeOut(site: string, id: string): Promise<OwnedProduct | undefined> {
      return atomically(await open(), ['watched'], async ({ store }) => {
        const old = await store.get([site, id]);
        if (!old || !isOwned(old)) return undefined;
        await store.put({ site, id, seenAt: old.seenAt, how: 'taken-out' });
        return old;
      });
    },
    /** Undoes "I own this": deletes the record without remembering its id. */
    async forget(site: string, id: string) {
      await (await open()).delete('watched', [site, id]);
    },
    /** Resolves with all records, including removed orders, which `restore` takes. */
    async removeAll() {
      return atomically(await open(), ['watched'], async ({ store }) => {
        const records = await store.getAll();
        await store.clear();
        return records;
      });
    },
    async restore(records: readonly OwnedRecord[]) {
      await atomically(await open(), ['watched'], ({ store }) => putAll(store, records));
    },
  };
}

const keyOf = ({ site, id }: Pick<OwnedRecord, 'site' | 'id'>): string => `${site}:${id}`;

function withinLimits(records: readonly OwnedRecord[], now: number): OwnedRecord[] {
  const first = since(now);
  return records
    .filter(({ seenAt }) => seenAt >= first)
    .sort(newestFirst)
    .slice(0, maxOwned);
}
