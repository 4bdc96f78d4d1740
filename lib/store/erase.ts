import { deleteDB } from 'idb';
import { atomically } from './atomically.ts';
import { databaseName, type Open } from './database.ts';

/**
 * Empties every store of the database in one transaction: all of it goes, or nothing. The names are
 * the database's own, so that a store that comes with a later version is not forgotten here. A
 * database that cannot even be opened is removed as a whole.
 */
export async function eraseDatabase(open: Open, name = databaseName): Promise<void> {
  let database: Awaited<ReturnType<Open>>;
  try {
    database = await open();
  } catch {
    await deleteDB(name);
    return;
  }
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  await atomically(transaction, async () => {
    await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
  });
}

/** How many records each store holds. */
export async function countRecords(open: Open): Promise<Record<string, number>> {
  const database = await open();
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const counts = await Promise.all(
    stores.map(async (store) => [store, await transaction.objectStore(store).count()] as const),
  );
  return Object.fromEntries(counts);
}
