import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { InboxDatabase } from './database/database.ts';
import { sha256 } from './secrets.ts';

/**
 * Log of deletions in a file outside the database, since a restored backup would bring deleted reports back.
 * Each line has the SHA-256 of a report's id in hex and the day, but nothing of its content.
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
  // A last line that was cut off is ignored, since its deletion was never confirmed to the sender.
  hashes: () =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((text) => line.exec(text)?.[1] ?? [])
      : [],
});

/** Deletes again the reports that a restored backup brought back. Returns their number. */
export async function replayDeletions(database: InboxDatabase, log: DeletionLog): Promise<number> {
  const deleted = await database.query(
    `delete from reports where encode(sha256(convert_to(id::text, 'UTF8')), 'hex') = any($1)
     returning true`,
    [log.hashes()],
  );
  return deleted.length;
}
