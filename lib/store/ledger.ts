import { atomically } from './atomically.ts';
import { isBucket } from './bucket.ts';
import type { Bucket, Database, ListState } from './database.ts';
import { ListDamagedError } from './errors.ts';
import { type Group, packGroup, readGroup } from './group.ts';
import { readState } from './list-state.ts';

/** The stored list inside one writing transaction. Each record is read once. */
export interface Ledger {
  bucket(number: number): Promise<Bucket>;
  /** `undefined` for a group that does not exist yet. */
  group(number: number): Promise<Group | undefined>;
  putBucket(number: number, bucket: Bucket): Promise<unknown>;
  putGroup(number: number, group: Group): Promise<unknown>;
  putState(state: ListState, trusted: unknown): Promise<unknown>;
}

function once<T>(read: (number: number) => Promise<T>): (number: number) => Promise<T> {
  const seen = new Map<number, Promise<T>>();
  return (number) => {
    const known = seen.get(number) ?? read(number);
    seen.set(number, known);
    return known;
  };
}

/** Runs `work` on the list in one transaction: all of it happens, or none. */
export async function openLedger(
  database: Database,
  work: (ledger: Ledger, state: ListState | undefined) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction(['list', 'groups', 'index'], 'readwrite', {
    durability: 'strict',
  });
  const records = transaction.objectStore('list');
  const groups = transaction.objectStore('groups');
  const index = transaction.objectStore('index');
  await atomically(transaction, async () => {
    const state = readState(await records.get('state'));
    const { generation = 0, places = 0, groupSize = 1 } = state ?? {};
    const ledger: Ledger = {
      bucket: once(async (number) => {
        const bucket: unknown = await index.get([generation, number]);
        if (isBucket(bucket)) return bucket;
        throw new ListDamagedError(`bucket ${number} of the index cannot be read`);
      }),
      group: once(async (number) => {
        const record: unknown = await groups.get([generation, number]);
        if (record === undefined && number * groupSize >= places) return undefined;
        return readGroup(record);
      }),
      putBucket: (number, bucket) => index.put(bucket, [generation, number]),
      putGroup: (number, group) => groups.put(packGroup(group), [generation, number]),
      async putState(next, trusted) {
        await records.put(next, 'state');
        await records.put(trusted, 'trusted');
      },
    };
    await work(ledger, state);
  });
}
