import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredList } from '../core/stored-list.ts';
import type { OutboxEntry, OwnedRecord, Silence } from './records.ts';

/**
 * Everything the extension stores. Only its own pages and the background can open this database: in a
 * content script `indexedDB` is that of the shop.
 */

/** The signed metadata (`trusted`) and the shop rules are stored in records of their own. */
export type ListSummary = Omit<StoredList, 'trusted' | 'shops'>;

export interface ListState {
  readonly list: ListSummary;
  /** A new random id with each write. After a write hazards may be stored at other places. */
  readonly edition: string;
  /** `keysVersion` with which the index was made; with another one look-ups would find nothing. */
  readonly keys: number;
  readonly buckets: number;
  /** How many places were used so far, including those of removed hazards. */
  readonly places: number;
}

export interface Schema extends DBSchema {
  /** Keys: `state` (a ListState), `trusted` and `shops`. */
  list: { key: string; value: unknown };
  /** Lines of JSON: see `list-layout.ts`. */
  groups: { key: number; value: Uint8Array<ArrayBuffer> };
  /** Pairs of numbers: the fingerprint of a key, then the place of its hazard. */
  index: { key: number; value: Uint32Array<ArrayBuffer> };
  reports: { key: string; value: OutboxEntry };
  silenced: { key: [string, string, string]; value: Silence };
  /** The shopper's products, by `[site, id]`. An old name: renaming needs a migration. */
  watched: { key: [string, string]; value: OwnedRecord };
}

export type Database = IDBPDatabase<Schema>;
export type Open = () => Promise<Database>;

export const databaseName = 'cart-canary';
export const databaseVersion = 1;

function upgrade(database: Database): void {
  for (const name of ['list', 'groups', 'index'] as const) database.createObjectStore(name);
  database.createObjectStore('reports', { keyPath: 'report.id' });
  database.createObjectStore('silenced', { keyPath: ['site', 'id', 'hazard'] });
  database.createObjectStore('watched', { keyPath: ['site', 'id'] });
}

/** One shared connection, reopened after a failure. Rejects with the browser's own error (e.g. quota). */
export function connect(): Open {
  let connection: Promise<Database> | undefined;
  const forget = () => {
    connection = undefined;
  };
  // An async function, because a browser that forbids storage throws synchronously.
  const openNow = async (): Promise<Database> =>
    openDB<Schema>(databaseName, databaseVersion, {
      upgrade,
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  return () => {
    connection ??= openNow().catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };
}
