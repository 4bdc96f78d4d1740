import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** A whole run has less than two gigabytes of profiles and databases at any moment. */
const enough = 8 * 2 ** 30;

/**
 * Profiles and databases are thousands of small files, copied, flushed and removed again: with them
 * on a disk the system takes a fifth of a run's CPU time. Where Linux has a folder in memory with room
 * for them they go there.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env.TMPDIR !== undefined || process.availableMemory() < enough) return;
  try {
    // Programs that a test writes must start there too, which containers often forbid.
    const mounts = readFileSync('/proc/mounts', 'utf8');
    const canRun = mounts
      .split('\n')
      .some((line) => line.split(' ')[1] === inMemory && !/\bnoexec\b/.test(line));
    const { bavail, bsize } = statfsSync(inMemory);
    if (!canRun || bavail * bsize < enough) return;
  } catch {
    return; // Not Linux.
  }
  const folder = mkdtempSync(join(inMemory, 'cart-canary-'));
  // Postgres runs as a user of its own.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  // Memory is not cleared by itself: what nobody removed goes too.
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Somebody still writes there: no reason to fail what has passed.
    }
  });
}
