import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredList } from '../core/stored-list.ts';
import type { OutboxEntry, OwnedRecord, Silence } from './records.ts';

/** Everything the extension keeps. Content scripts cannot open it: theirs is the shop's. */

/** Proof and shop rules are kept in records beside. */
export type ListSummary = Omit<StoredList, 'trusted' | 'shops'>;

export interface ListState {
  readonly list: ListSummary;
  /** Another with each write: hazards may stand at other places. */
  readonly edition: string;
  /** `keysVersion` of the index: another one finds nothing there. */
  readonly keys: number;
  readonly buckets: number;
  /** Places given out so far, those of removed hazards included. */
  readonly places: number;
}

export interface Schema extends DBSchema {
  /** Keys: `state` (a ListState), `trusted` and `shops`. */
  list: { key: string; value: unknown };
  /** Lines of JSON: see `list-layout.ts`. */
  groups: { key: number; value: Uint8Array<ArrayBuffer> };
  /** Fingerprints of keys and places of hazards, in turn. */
  index: { key: number; value: Uint32Array<ArrayBuffer> };
  reports: { key: string; value: OutboxEntry };
  silenced: { key: [string, string, string]; value: Silence };
  /** [site, id] */
  /** What the shopper owns, under its first name. */
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

/** One connection, opened anew after a failure. Rejects with the browser's own error (quota). */
export function connect(): Open {
  let connection: Promise<Database> | undefined;
  const forget = () => {
    connection = undefined;
  };
  // Async, as a browser that forbids storage throws at once.
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
