import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { HubError } from './command.ts';

/**
 * One process at a time, by a file that names its holder by number and start time, so that a killed
 * hub leaves nothing to clean up by hand. Gives what frees it; `busy` words the refusal.
 */
export function takeLock(file: string, busy: (holder: string) => string): () => void {
  const mine = `${process.pid} ${startOf(process.pid)}`;
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, mine);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(draft, file)) return () => release(file, mine);
      const holder = read(file);
      if (holder !== undefined && isRunning(holder)) break;
      clear(file, holder);
    }
  } catch (error) {
    throw new HubError(`${file} cannot be made: ${error instanceof Error ? error.message : ''}`);
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
  throw new HubError(busy(read(file)?.split(' ')[0] || 'unknown'));
}

/** The same around some work. */
export async function withLock<T>(
  file: string,
  busy: (holder: string) => string,
  work: () => Promise<T>,
): Promise<T> {
  const free = takeLock(file, busy);
  try {
    return await work();
  } finally {
    free();
  }
}

/** A link is made whole or not at all, and never over another. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead holder's file away. What turns out to be a living one's is put back. */
function clear(file: string, holder: string | undefined): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Somebody else was quicker.
  }
  if (read(aside) !== holder) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Clock ticks between boot and the process' start, where the system tells (Linux). */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isRunning(holder: string): boolean {
  const [pid = '', start = ''] = holder.split(' ');
  if (!/^\d+$/.test(pid) || (Number(pid) === process.pid && start !== startOf(process.pid)))
    return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // Another user's process: there is one of that number, but is it the holder?
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return start === '' || start === startOf(Number(pid));
}
