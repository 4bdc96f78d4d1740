import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HubError } from './command.ts';

/** SQLite's result codes that a lock can meet: https://sqlite.org/rescode.html */
const busyCode = 5;
const why: Record<number, string> = {
  8: 'not writable',
  26: 'an older hub left it: delete it',
};
/** The first makes the file, the second locks it. */
const maxTries = 10;
/** A database that nobody refers to is closed by the garbage collector, and its lock would end with it. */
const taken = new Set<DatabaseSync>();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** Number of the file that has this name now. */
const identityOf = (file: string): bigint | undefined =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;

/** Nothing where the file was removed meanwhile, by a holder that ended: the next one would lock another. */
function lock(file: string, busy: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const inode = identityOf(file);
    database = new DatabaseSync(file);
    // The write, which is never committed: a lock on a file that may only be read keeps nobody out.
    database.exec('pragma journal_mode = memory; begin exclusive; pragma user_version = 1');
    if (inode !== undefined && inode === identityOf(file)) return database;
    database.close();
    return undefined;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    // Where there are no locks (ENOLCK) SQLite says the same.
    if (code === busyCode) throw new HubError(`${busy} (or this file system has no locks)`);
    throw new HubError(`${file} cannot be locked: ${why[code] ?? messageOf(error)}`);
  }
}

/** On Windows an open file cannot be removed. */
function isRemoved(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * One holder at a time, in this process and others, by the lock that SQLite puts on an empty database file.
 * It ends with its process, however that ends. Gives what frees it and removes the file; `busy` is the refusal.
 */
export function takeLock(file: string, busy: string): () => void {
  let database: DatabaseSync | undefined;
  for (let tries = 0; !database && tries < maxTries; tries += 1) database = lock(file, busy);
  if (!database) throw new HubError(`${file} cannot be locked: it is removed again and again`);
  const locking = database;
  taken.add(locking);
  return () => {
    if (!taken.delete(locking)) return;
    const isGone = isRemoved(file);
    locking.close();
    if (!isGone) isRemoved(file);
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
