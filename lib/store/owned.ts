import type { Owned } from '../core/owned.ts';
import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import type { OwnedProduct, OwnedRecord } from './records.ts';

/** Things the shopper owns. Callers see to it that there is consent, and no private window. */

/** About 1 MB; beyond that the oldest are deleted. */
export const maxOwned = 2000;
/** The legal guarantee is two years in the EU; a longer memory would be a diary of purchases. */
const yearsKept = 3;

export const isOwned = (record: OwnedRecord): record is OwnedProduct => record.how !== 'taken-out';

const newestFirst = (a: { seenAt: string }, b: { seenAt: string }): number =>
  b.seenAt.localeCompare(a.seenAt);

function since(now: number): string {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - yearsKept);
  return date.toISOString();
}

function renewed(old: OwnedRecord | undefined, thing: Owned): OwnedProduct | undefined {
  if (!old) return { ...thing, news: [] };
  if (!isOwned(old)) return thing.how === 'own' ? { ...thing, news: [] } : undefined;
  const [seenAt = thing.seenAt] = [old.seenAt, thing.seenAt].sort().reverse();
  // A product from an order stays one: forgotten outright, the next visit would add it again.
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

/** In the caller's transaction. */
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
    const next = renewed(records.get(keyOf(thing)), thing);
    if (!next) continue;
    records.set(keyOf(thing), next);
    changed.set(keyOf(thing), next);
  }
  const remaining = new Set(withinBounds([...records.values()], now).map(keyOf));
  const isKept = (record: OwnedRecord) => remaining.has(keyOf(record));
  const dropped = [...records.values()].filter((record) => !isKept(record));
  await putAll(store, [...changed.values()].filter(isKept));
  await Promise.all(dropped.map(async ({ site, id }) => store.delete([site, id])));
  return [...changed.values()].filter((one) => isKept(one) && !previous.has(keyOf(one)));
}

/** Things from a file: what is here stays; without room for all, those seen last come in. */
export async function importOwned(
  store: RecordStore,
  things: readonly Owned[],
  now: number,
): Promise<void> {
  const here = await store.getAll();
  const stored = new Set(here.filter(isOwned).map(keyOf));
  const fresh = things.filter((thing) => !stored.has(keyOf(thing))).toSorted(newestFirst);
  await addTo(store, fresh.slice(0, Math.max(0, maxOwned - here.length)), now);
}

export type OwnedStore = ReturnType<typeof createOwnedStore>;

export function createOwnedStore(open: Open) {
  return {
    /** Never brings back what was taken out of an order. Resolves with what is newly stored. */
    async add(things: readonly Owned[], now: number) {
      return atomically(await open(), ['watched'], ({ store }) => addTo(store, things, now));
    },
    /** Newest first. */
    async list(now: number) {
      const records = await (await open()).getAll('watched');
      return withinBounds(records, now).filter(isOwned);
    },
    async get(site: string, id: string) {
      const record = await (await open()).get('watched', [site, id]);
      return record && isOwned(record) ? record : undefined;
    },
    /** For `restore`. */
    async takeOut(site: string, id: string): Promise<OwnedProduct | undefined> {
      return atomically(await open(), ['watched'], async ({ store }) => {
        const old = await store.get([site, id]);
        if (!old || !isOwned(old)) return undefined;
        await store.put({ site, id, seenAt: old.seenAt, how: 'taken-out' });
        return old;
      });
    },
    /** As if it had never been there: undoes "I own this". */
    async forget(site: string, id: string) {
      await (await open()).delete('watched', [site, id]);
    },
    /** For `restore`, what was taken out too. */
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

function withinBounds(records: readonly OwnedRecord[], now: number): OwnedRecord[] {
  const first = since(now);
  return records
    .filter(({ seenAt }) => seenAt >= first)
    .sort(newestFirst)
    .slice(0, maxOwned);
}
