import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './database.ts';

/**
 * One transaction, flushed to disk; a throw rolls it back. `work` may await only its own requests.
 */
export async function atomically<const Names extends StoreNames<Schema>[], T>(
  database: Database,
  stores: Names,
  work: (transaction: IDBPTransaction<Schema, Names, 'readwrite'>) => T | Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** A transaction that is aborted already throws here, which is no error. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {}
}
