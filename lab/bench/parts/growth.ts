import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** Kilobytes of a process and all of its descendants, by the kernel's count; 0 where there is no `/proc`. */
function residentOf(leader: number): number {
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

/** How far the browser's processes rise above what they were, in megabytes, while `work` is done. */
export async function growth<T>(page: Page, work: () => Promise<T>) {
  const leader = page.browser().process()?.pid ?? 0;
  const start = residentOf(leader);
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, residentOf(leader));
  }, 100);
  const done = await work().finally(() => clearInterval(timer));
  return { done, megabytes: (most - start) / 1024 };
}
