import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const parentOf = (pid: number): number => {
  try {
    // `42 (a name) S 7 …`: the name may hold brackets and spaces.
    return Number(/.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN; // Gone meanwhile.
  }
};

/** The processes that `pid` has forked: of Linux' own files, for a slim system has no `ps`. */
export function childrenOf(pid: number): number[] {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .map(Number)
      .filter((one) => one > 0 && parentOf(one) === pid);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (child !== undefined && parent === pid ? [child] : []));
}
