import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ListInfo } from '../core/verdict.ts';
import type { OutboxEntry } from './outbox.ts';

/**
 * Everything the extension keeps, in one IndexedDB. Opened by the background and by our own pages;
 * a content script cannot (its IndexedDB belongs to the shop).
 *
 * A list is kept under a *generation*: a new one is written beside the old one, in as many
 * transactions as memory asks for, and comes to light in the one transaction that moves
 * `state.generation`. Whatever is left over from a broken import is invisible and swept up later.
 */

/** The one record that says which list is in force. */
export interface ListState {
  info: ListInfo;
  generation: number;
  /** How many hazards a group holds, how many index buckets there are (a power of two). */
  groupSize: number;
  buckets: number;
  /** Places given out so far, the empty ones of removed hazards included. */
  places: number;
  postings: number;
}

/** One bucket of the index: `prints` is sorted, `places[i]` is where the hazard of `prints[i]` is. */
export interface Bucket {
  prints: Uint32Array<ArrayBuffer>;
  places: Uint32Array<ArrayBuffer>;
}

/** "This listing is not the product of that hazard": said by the shopper, for one listing. */
export interface Silence {
  site: string;
  id: string;
  /** `source:reference` */
  hazard: string;
  /** ISO 8601 */
  at: string;
}

export interface Schema extends DBSchema {
  /** `state` is a ListState; other keys are records that move together with the list. */
  list: { key: string; value: unknown };
  /** [generation, group] → JSON texts of its hazards, '' where one was removed. */
  groups: { key: [number, number]; value: string[] };
  /** [generation, bucket] */
  index: { key: [number, number]; value: Bucket };
  /** [generation, part, chunk] → postings of an import in progress. */
  spill: { key: [number, number, number]; value: Uint32Array<ArrayBuffer> };
  reports: { key: string; value: OutboxEntry };
  silenced: { key: [string, string, string]; value: Silence };
}

export type Database = IDBPDatabase<Schema>;

export const databaseName = 'cart-canary';
export const databaseVersion = 1;

export interface OpenOptions {
  name?: string;
  /** A newer version of the extension waits for this connection: it was closed. Open again later. */
  onClosed?: () => void;
}

/** Opens, creates or migrates the database. Rejects with the browser's own error (disk, quota). */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const database: Database = await openDB<Schema>(options.name ?? databaseName, databaseVersion, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('list');
        db.createObjectStore('groups');
        db.createObjectStore('index');
        db.createObjectStore('spill');
        db.createObjectStore('reports', { keyPath: 'report.id' });
        db.createObjectStore('silenced', { keyPath: ['site', 'id', 'hazard'] });
      }
    },
    blocking() {
      database.close();
      options.onClosed?.();
    },
    terminated() {
      options.onClosed?.();
    },
  });
  return database;
}
