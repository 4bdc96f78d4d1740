import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'cart-canary-';
const inMemory = '/dev/shm';
/** A whole run has less than two gigabytes of profiles and databases at any moment. */
const enough = 8 * 2 ** 30;

/**
 * Profiles and databases are thousands of small files, copied, flushed and removed again: with them
 * on a disk the system takes a fifth of a run's CPU time. Where Linux has a folder in memory with room
 * for them they go there.
 */
function hasRoomInMemory(): boolean {
  if (process.availableMemory() < enough) return false;
  try {
    // Programs that a test writes must start there too, which containers often forbid.
    const mounts = readFileSync('/proc/mounts', 'utf8');
    const canRun = mounts
      .split('\n')
      .some((line) => line.split(' ')[1] === inMemory && !/\bnoexec\b/.test(line));
    const { bavail, bsize } = statfsSync(inMemory);
    return canRun && bavail * bsize >= enough;
  } catch {
    return false; // Not Linux.
  }
}

/** From here on all temporary files of this process and its children are in one folder, removed at its end. */
export function collectTemporaryFiles(): void {
  if (basename(tmpdir()).startsWith(prefix)) return;
  const isChosen = process.env.TMPDIR !== undefined;
  const place = !isChosen && hasRoomInMemory() ? inMemory : tmpdir();
  const folder = mkdtempSync(join(place, prefix));
  // Postgres runs as a user of its own.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Somebody still writes there: no reason to fail what has passed.
    }
  });
}

/** Vitest's global set-up of the unit tests. */
export default collectTemporaryFiles;
