import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HubError } from './command.ts';

/** SQLITE_BUSY: somebody else holds the file. */
const held = 5;
/** A database that nobody refers to is closed by the garbage collector, and its lock would end with it. */
const taken = new Set<DatabaseSync>();

/**
 * One holder at a time, in this process and others, by the lock that SQLite puts on an empty database file.
 * It ends with its process, however that ends; the file stays. Gives what frees it; `busy` is the refusal.
 */
export function takeLock(file: string, busy: string): () => void {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file);
    database.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === held)
      throw new HubError(busy);
    throw new HubError(`${file} cannot be locked: ${error instanceof Error ? error.message : ''}`);
  }
  const locking = database;
  taken.add(locking);
  return () => {
    if (taken.delete(locking)) locking.close();
  };
}

/** The same around some work. */
export async function withLock<T>(file: string, busy: string, work: () => Promise<T>): Promise<T> {
  const free = takeLock(file, busy);
  try {
    return await work();
  } finally {
    free();
  }
}
