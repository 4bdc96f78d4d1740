import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { HeldList } from '../core/held-list.ts';
import type { GroupRecord } from './group.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Silence } from './silenced.ts';
import type { WatchRecord } from './watch.ts';

/**
 * Everything the extension keeps, in one IndexedDB. Opened by the background and by our own pages;
 * a content script cannot (its IndexedDB belongs to the shop).
 *
 * A list is kept under a *generation*: a new one is written beside the old one, in as many
 * transactions as memory asks for, and comes to light in the one transaction that moves
 * `state.generation`. Whatever is left over from a broken import is invisible and swept up later.
 */

/** What every look-up tells about the list. `trusted`, what proves it, is kept in a record beside. */
export type ListSummary = Omit<HeldList, 'trusted'>;

/** The record that says which list is in force and how it is laid out. */
export interface ListState {
  readonly list: ListSummary;
  readonly generation: number;
  /** Spelling of the keys in the index (`keysVersion`): another one finds nothing there. */
  readonly keys: number;
  /** Places of a group: place `p` is in group `p / groupSize`. */
  readonly groupSize: number;
  /** Index buckets, a power of two. */
  readonly buckets: number;
  /** Places given out so far, empty ones and those of removed hazards included. */
  readonly places: number;
  readonly postings: number;
  /** Hazards that are there. */
  readonly count: number;
}

/** One bucket of the index: `prints` ascends, `places[i]` is where the hazard of `prints[i]` is. */
export interface Bucket {
  readonly prints: Uint32Array<ArrayBuffer>;
  readonly places: Uint32Array<ArrayBuffer>;
}

export interface Schema extends DBSchema {
  /** Three keys: `state` (a ListState), `trusted`, `generations` (the last one given out). */
  list: { key: string; value: unknown };
  /** [generation, group] → its hazards: see `group.ts`. */
  groups: { key: [number, number]; value: GroupRecord };
  /** [generation, bucket] */
  index: { key: [number, number]; value: Bucket };
  /** [generation, part, chunk] → postings of an import in progress. */
  spill: { key: [number, number, number]; value: Uint32Array<ArrayBuffer> };
  reports: { key: string; value: OutboxEntry };
  silenced: { key: [string, string, string]; value: Silence };
  /** Since version 2. [site, id] → a thing the shopper owns, or one they took out. */
  watched: { key: [string, string]; value: WatchRecord };
}

export type Database = IDBPDatabase<Schema>;
export type Open = () => Promise<Database>;

export const databaseName = 'cart-canary';
export const databaseVersion = 2;

function upgrade(database: Database, from: number): void {
  if (from < 1) {
    database.createObjectStore('list');
    database.createObjectStore('groups');
    database.createObjectStore('index');
    database.createObjectStore('spill');
    database.createObjectStore('reports', { keyPath: 'report.id' });
    database.createObjectStore('silenced', { keyPath: ['site', 'id', 'hazard'] });
  }
  if (from < 2) database.createObjectStore('watched', { keyPath: ['site', 'id'] });
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
