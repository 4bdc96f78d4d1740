import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** State and parent of a process, as Linux tells them; nothing where it is gone. */
const statOf = (pid: number): { state: string; parent: number } | undefined => {
  try {
    // `42 (a name) S 7 …`: the name may hold brackets and spaces.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, state, parent] = /.*\) (\S) (\d+)/s.exec(text) ?? [];
    return state === undefined ? undefined : { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
};

const isLinux = existsSync('/proc/self/stat');

/** A zombie runs no longer, even if nobody has fetched it yet (containers have no init that does). */
export function isRunning(pid: number): boolean {
  if (isLinux) return !/^[ZX]?$/.test(statOf(pid)?.state ?? '');
  return spawnSync('ps', ['-p', String(pid)]).status === 0;
}

/** The processes that `pid` has forked: of Linux' own files, for a slim system has no `ps`. */
export function childrenOf(pid: number): number[] {
  if (isLinux)
    return readdirSync('/proc')
      .map(Number)
      .filter((one) => one > 0 && statOf(one)?.parent === pid);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (child !== undefined && parent === pid ? [child] : []));
}
