import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { connect, databaseName, databaseVersion } from '../../lib/store/database.ts';
import { countRecords, eraseDatabase } from '../../lib/store/erase.ts';
import { useFreshDisk } from './fixtures.ts';

useFreshDisk();

const stores = ['groups', 'index', 'list', 'reports', 'silenced', 'watched'];

it('is made with all its stores on the first run', async () => {
  const database = await connect()();
  expect([...database.objectStoreNames]).toEqual(stores);
  expect(database.version).toBe(databaseVersion);
});

it('is opened once and shared', async () => {
  const open = connect();
  const [one, other] = await Promise.all([open(), open()]);
  expect(one).toBe(other);
});

it('is opened anew after a failure', async () => {
  const open = connect();
  const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk', 'UnknownError');
  });
  await expect(open()).rejects.toMatchObject({ name: 'UnknownError' });
  failing.mockRestore();
  expect((await open()).objectStoreNames).toHaveLength(stores.length);
});

it('makes way for a newer version of the extension, and keeps what it holds', async () => {
  const open = connect();
  await (await open()).put('list', 'kept', 'note');
  const newer = await openDB(databaseName, databaseVersion + 1, {
    upgrade(database) {
      database.createObjectStore('more');
    },
  });
  expect(await newer.get('list', 'note')).toBe('kept');
  await expect(open()).rejects.toMatchObject({ name: 'VersionError' });
});

it('is erased whole: every store that there is', async () => {
  const open = connect();
  const database = await open();
  for (const name of database.objectStoreNames) {
    const { store } = database.transaction(name, 'readwrite');
    const { keyPath } = store;
    if (keyPath === null) await store.put?.({ some: 'value' } as never, 'key' as never);
    else await store.put?.(recordFor(keyPath) as never);
  }
  const filled = Object.fromEntries([...database.objectStoreNames].map((name) => [name, 1]));
  expect(await countRecords(open)).toEqual(filled);
  await eraseDatabase(open);
  const empty = Object.fromEntries([...database.objectStoreNames].map((name) => [name, 0]));
  expect(await countRecords(open)).toEqual(empty);
});

/** A record with nothing but its key: `report.id`, `['site', 'id']`. */
function recordFor(keyPath: string | string[]): object {
  const fields = [keyPath]
    .flat()
    .map((path) =>
      path.split('.').reduceRight<unknown>((value, name) => ({ [name]: value }), 'key'),
    );
  return Object.assign({}, ...fields);
}
