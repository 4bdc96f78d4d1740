import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '../../command.ts';

/**
 * Two processes on one PGlite folder would destroy it, and it has no lock of its own. The file names
 * its holder by number and start time, so that a killed hub leaves nothing to clean up by hand.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(draft, file)) return () => rmSync(file, { force: true });
      const holder = read(file);
      if (holder !== undefined && isRunning(holder)) break;
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new HubError(
    `${folder} is in use by another hub (process ${read(file)?.split(' ')[0] ?? 'unknown'}); talk to it with --inbox <address>, or stop it first`,
  );
}

/** A link is made whole or not at all, and never over another. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  }
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return start === '' || start === startOf(Number(pid));
}
