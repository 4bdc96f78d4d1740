import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { HeldList } from '../core/held-list.ts';
import type { OutboxEntry, Silence, WatchRecord } from './records.ts';

/**
 * Everything the extension keeps, in one IndexedDB. Opened by the background and by our own pages;
 * a content script cannot (its IndexedDB belongs to the shop).
 */

/** What every look-up says about the list. `trusted`, what proves it, is kept in a record beside. */
export type ListSummary = Omit<HeldList, 'trusted'>;

/** The record that says which list is in force. */
export interface ListState {
  readonly list: ListSummary;
  /** Spelling of the keys in the index (`keysVersion`): another one finds nothing there. */
  readonly keys: number;
  readonly buckets: number;
  /** Places given out so far, those of removed hazards included. */
  readonly places: number;
  /** Hazards that are there. */
  readonly count: number;
}

interface Schema extends DBSchema {
  /** Two keys: `state` (a ListState) and `trusted`. */
  list: { key: string; value: unknown };
  /** Group → its hazards, a line of JSON each: see `list-layout.ts`. */
  groups: { key: number; value: Uint8Array<ArrayBuffer> };
  /** Bucket → fingerprints of keys and places of hazards, in turn. */
  index: { key: number; value: Uint32Array<ArrayBuffer> };
  reports: { key: string; value: OutboxEntry };
  silenced: { key: [string, string, string]; value: Silence };
  /** [site, id] → a thing the shopper owns, or one they took out. */
  watched: { key: [string, string]; value: WatchRecord };
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

/**
 * One shared connection, opened at the first call. It is given up when a newer version of the
 * extension wants to migrate or the browser closes it, and a failure is not remembered: the next
 * call opens anew. Rejects with the browser's own error (disk, quota, a newer database).
 */
export function connect(name = databaseName): Open {
  let connection: Promise<Database> | undefined;
  const forget = () => {
    connection = undefined;
  };
  // Async, because a browser that forbids storage throws at once instead of rejecting.
  const openNow = async (): Promise<Database> =>
    openDB<Schema>(name, databaseVersion, {
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
