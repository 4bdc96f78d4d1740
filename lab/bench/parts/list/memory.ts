import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/**
 * How far the memory of the browser's processes rises above what it was, in megabytes. By the
 * kernel's count (`VmRSS`), so also what the page's engine keeps outside its heap; where there is no
 * `/proc`, nothing.
 */
export function watchMemory(page: Page): { stop(): number } {
  const leader = page.browser().process()?.pid;
  const start = leader === undefined ? 0 : residentOf(leader);
  let most = start;
  const timer = setInterval(() => {
    if (leader !== undefined) most = Math.max(most, residentOf(leader));
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return (most - start) / 1024;
    },
  };
}

/** Kilobytes of a process and all of its descendants. */
function residentOf(leader: number): number {
  const parents = new Map<number, { parent: number; kilobytes: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name)) parents.set(Number(name), statusOf(name));
    }
  } catch {
    return 0;
  }
  const isOurs = (pid: number): boolean =>
    pid === leader || (pid > 1 && isOurs(parents.get(pid)?.parent ?? 0));
  return [...parents]
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
