import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HubError } from './command.ts';

/** SQLite's result codes that a lock can meet: https://sqlite.org/rescode.html */
const busyCode = 5;
const why: Record<number, string> = {
  8: 'not writable',
  26: 'an older hub left it: delete it',
};
/** A database that nobody refers to is closed by the garbage collector, and its lock would end with it. */
const taken = new Set<DatabaseSync>();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

function lock(file: string, busy: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file);
    // The write, which is never committed: a lock on a file that may only be read keeps nobody out.
    database.exec('pragma journal_mode = memory; begin exclusive; pragma user_version = 1');
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    // Where there are no locks (ENOLCK) SQLite says the same.
    if (code === busyCode) throw new HubError(`${busy} (or this file system has no locks)`);
    throw new HubError(`${file} cannot be locked: ${why[code] ?? messageOf(error)}`);
  }
}

/**
 * One holder at a time, in this process and others, by the lock that SQLite puts on an empty database file.
 * It ends with its process, however that ends. The file stays. Gives what frees it; `busy` is the refusal.
 */
export function takeLock(file: string, busy: string): () => void {
  const database = lock(file, busy);
  taken.add(database);
  return () => {
    if (taken.delete(database)) database.close();
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
