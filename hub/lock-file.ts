import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HubError } from './command.ts';

/** SQLite's result codes that a lock can meet: https://sqlite.org/rescode.html */
const busyCode = 5;
const reasons: Record<number, string> = {
  8: 'not writable',
  26: 'an older hub left it: delete it',
};
/** A database that nobody refers to is closed by the garbage collector, and its lock would end with it. */
const heldLocks = new Set<DatabaseSync>();

/**
 * One holder at a time, in this process and others, by the lock that SQLite puts on an empty database file.
 * It ends with its process, however that ends. The file stays, because removing it could
 * take it from under the next holder. Returns a function that releases it. Throws a `HubError` with
 * the message `busy` if another holder has it.
 */
export function takeLock(file: string, busy: string): () => void {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file);
    // The write, which is never committed: a lock on a file that may only be read keeps nobody out.
    database.exec('pragma journal_mode = memory; begin exclusive; pragma user_version = 1');
  } catch (error) {
    database?.close();
    const { errcode = 0, message = '' } = error as { errcode?: number; message?: string };
    const code = errcode & 0xff;
    // Where there are no locks (ENOLCK) SQLite says the same.
    if (code === busyCode) throw new HubError(`${busy} (or this file system has no locks)`);
    throw new HubError(`${file} cannot be locked: ${reasons[code] ?? message}`);
  }
  const locking = database;
  heldLocks.add(locking);
  return () => {
    if (heldLocks.delete(locking)) locking.close();
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
