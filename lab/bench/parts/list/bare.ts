/** IndexedDB without anything of ours around it. */

type Key = IDBValidKey;
export interface Read {
  store: string;
  key: Key;
}
export interface Write extends Read {
  value: unknown;
}

const stores = ['list', 'groups', 'index'];

export const openBare = (name: string): Promise<IDBDatabase> =>
  openDatabase(name, (database) => {
    for (const store of stores) database.createObjectStore(store);
  });

export const openDatabase = (
  name: string,
  create: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => create(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Transactions as our import has them: two megabytes of groups, a sixteenth of the index. */
const bytesATime = 2_000_000;
const indexParts = 16;

const bytesOf = (value: unknown): number => (value instanceof Uint8Array ? value.length : 0);

async function write(to: IDBDatabase, store: string, records: [Key, unknown][]): Promise<number> {
  const start = performance.now();
  const transaction = to.transaction(store, 'readwrite', { durability: 'relaxed' });
  for (const [key, value] of records) transaction.objectStore(store).put(value, key);
  await done(transaction);
  return performance.now() - start;
}

/** Writes every record of the one database into the other; milliseconds of writing alone. */
export async function bareCopy(from: IDBDatabase, to: IDBDatabase): Promise<number> {
  let time = 0;
  for (const store of stores) {
    const keys = await answer(from.transaction(store).objectStore(store).getAllKeys());
    const most = store === 'index' ? Math.ceil(keys.length / indexParts) : keys.length;
    let pending: [Key, unknown][] = [];
    let bytes = 0;
    for (const [at, key] of keys.entries()) {
      const value: unknown = await answer(from.transaction(store).objectStore(store).get(key));
      pending.push([key, value]);
      bytes += bytesOf(value);
      if (at < keys.length - 1 && bytes < bytesATime && pending.length < most) continue;
      time += await write(to, store, pending);
      [pending, bytes] = [[], 0];
    }
  }
  return time;
}

/** Notes every record that is read and written from now on, by whomever. */
export function recordAccess() {
  const reads: Read[] = [];
  const writes: Write[] = [];
  const { get, put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    reads.push({ store: this.name, key: key as Key });
    return get.call(this, key);
  };
  IDBObjectStore.prototype.put = function (value, key) {
    if (key !== undefined) writes.push({ store: this.name, key, value });
    return put.call(this, value, key);
  };
  return {
    stop() {
      IDBObjectStore.prototype.get = get;
      IDBObjectStore.prototype.put = put;
      return { reads, writes };
    },
  };
}

/** The same reads in one transaction, in the same rounds: what is in one store comes at once. */
export async function bareRead(database: IDBDatabase, reads: Read[]): Promise<void> {
  const transaction = database.transaction(stores);
  for (const store of stores) {
    const mine = reads.filter((read) => read.store === store);
    if (store === 'groups' && mine.length === 0) continue;
    await Promise.all(mine.map(({ key }) => answer(transaction.objectStore(store).get(key))));
  }
}

/** Milliseconds for the same reads, then the same writes, in one durable transaction. */
export async function bareReplay(
  database: IDBDatabase,
  reads: Read[],
  writes: Write[],
): Promise<number> {
  const start = performance.now();
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all(reads.map(({ store, key }) => answer(transaction.objectStore(store).get(key))));
  for (const { store, key, value } of writes) transaction.objectStore(store).put(value, key);
  await done(transaction);
  return performance.now() - start;
}
