import { readdirSync, readFileSync } from 'node:fs';

/** Kilobytes of a process and all of its descendants, by the kernel's count; 0 where there is no `/proc`. */
export function residentOf(leader: number): number {
  const processes = new Map<number, { parent: number; kilobytes: number }>();
  try {
    for (const name of readdirSync('/proc'))
      if (/^\d+$/.test(name)) processes.set(Number(name), statusOf(name));
  } catch {
    return 0;
  }
  const isOurs = (pid: number): boolean =>
    pid === leader || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0));
  return [...processes]
    .filter(([pid]) => isOurs(pid))
    .reduce((sum, [, { kilobytes }]) => sum + kilobytes, 0);
}

function statusOf(pid: string): { parent: number; kilobytes: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: field('PPid'), kilobytes: field('VmRSS') };
  } catch {
    return { parent: 0, kilobytes: 0 }; // Gone in the meantime.
  }
}
