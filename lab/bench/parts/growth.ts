import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

/** A process and all of its descendants; none where there is no `/proc`. */
function processTreeOf(leader: number) {
  const processes = new Map<number, ReturnType<typeof statusOf>>();
  try {
    for (const name of readdirSync('/proc'))
      if (/^\d+$/.test(name)) processes.set(Number(name), statusOf(name));
  } catch {
    return [];
  }
  const isOurs = (pid: number): boolean =>
    pid === leader || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0));
  return [...processes].filter(([pid]) => isOurs(pid));
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** Kilobytes by the kernel's count; what processes share is counted for each. */
const residentOf = (leader: number): number =>
  sum(processTreeOf(leader).map(([, { kilobytes }]) => kilobytes));

/** Megabytes of a browser's processes; what they share is counted once. */
export function memoryOf(browser: Browser): number {
  const kilobytes = processTreeOf(browser.process()?.pid ?? 0).map(([pid]) => {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    } catch {
      return 0; // Gone in the meantime.
    }
  });
  return sum(kilobytes) / 1024;
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

/**
 * CPU time that the main thread of each process of web pages has had, by the kernel's count. Milliseconds by
 * process; Firefox on Linux only.
 */
export function pageThreadsOf(browser: Browser): Map<number, number> {
  const leader = browser.process()?.pid ?? 0;
  const threads = processTreeOf(leader).flatMap(([pid]) => {
    try {
      if (!/Web Co/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))) return [];
      const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
      return [[pid, Number(nanoseconds) / 1e6] as const];
    } catch {
      return []; // Gone in the meantime.
    }
  });
  return new Map(threads);
}

/** How far the browser's processes rise above what they were, in megabytes, while `work` is done. */
export async function growth<T>(page: Page, work: () => Promise<T>) {
  const leader = page.browser().process()?.pid ?? 0;
  const start = residentOf(leader);
  let peak = start;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(leader));
  }, 100);
  const done = await work().finally(() => clearInterval(timer));
  return { done, megabytes: (peak - start) / 1024 };
}
