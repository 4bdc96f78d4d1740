import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { InboxDatabase } from './database/database.ts';
import { sha256 } from './secrets.ts';

/**
 * What was deleted, in a file outside the database: a restored backup would bring it back. One line a
 * report: the SHA-256 of its id in hex, and the day. Nothing in it tells what the report said.
 */
export interface DeletionLog {
  /** On the disk before it returns. */
  add(id: string, day: string): void;
  /** Hashes of ids, in hex. */
  hashes(): string[];
}

const line = /^([0-9a-f]{64}) \d{4}-\d\d-\d\d$/;

export const openDeletionLog = (file: string): DeletionLog => ({
  add(id, day) {
    const descriptor = openSync(file, 'a', 0o600);
    try {
      writeSync(descriptor, `${sha256(id).toString('hex')} ${day}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
  // A last line that was cut off: its deletion was never confirmed to the sender.
  hashes: () =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((text) => line.exec(text)?.[1] ?? [])
      : [],
});

/** Deletes again what a backup has brought back. Returns how many reports there were. */
export async function replayDeletions(database: InboxDatabase, log: DeletionLog): Promise<number> {
  const deleted = await database.query(
    `delete from reports where encode(sha256(convert_to(id::text, 'UTF8')), 'hex') = any($1)
     returning true`,
    [log.hashes()],
  );
  return deleted.length;
}
