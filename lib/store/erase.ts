import { deleteDB } from 'idb';
import { atomically } from './atomically.ts';
import { databaseName, type Open } from './database.ts';

/** Clears all stores in one transaction. A database that cannot be opened is deleted. */
export async function eraseDatabase(open: Open): Promise<void> {
  let database: Awaited<ReturnType<Open>>;
  try {
    database = await open();
  } catch {
    await deleteDB(databaseName);
    return;
  }
  const stores = [...database.objectStoreNames];
  await atomically(database, stores, (transaction) =>
    Promise.all(stores.map((store) => transaction.objectStore(store).clear())),
  );
}

export async function countRecords(open: Open): Promise<Record<string, number>> {
  const database = await open();
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const counts = await Promise.all(
    stores.map(async (store) => [store, await transaction.objectStore(store).count()] as const),
  );
  return Object.fromEntries(counts);
}
