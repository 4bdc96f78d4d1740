import { readFileSync } from 'node:fs';
import { contentProcesses } from '../../../../tests/support/loopback/firefox.ts';
import type { Session } from '../../../../tests/support/loopback/session.ts';
import { pause } from '../../../../tests/support/loopback/verdict-of.ts';
import { measureLoad } from '../page-cost.ts';

/** What one load of a page cost, in milliseconds of processor time. */
export interface LoadCost {
  /** The page's main thread: what content scripts do, they do there. */
  main: number;
  /** All threads of the page's process, with collecting, compiling, drawing; only Firefox tells. */
  all?: number;
  /** Cumulative layout shift; only Chromium tells. */
  shift?: number;
}

/**
 * What the first thread of a process has used so far. Linux alone counts it finer than in hundredths
 * of a second, which is as much as an extension costs.
 */
function mainThreadTime(pid: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

/** In Firefox the page's own process counts, not the next one that is got ready meanwhile. */
export async function loadCost(session: Session, url: string, window: number): Promise<LoadCost> {
  const page = await session.browser.newPage();
  try {
    if (session.name === 'chromium') {
      const { task, shift } = await measureLoad(page, url, window);
      return { main: task, shift };
    }
    const processes = async () =>
      (await contentProcesses(session.browser)).map((one) => ({
        ...one,
        main: mainThreadTime(one.pid),
      }));
    // The new tab's own start is over.
    await pause(300);
    const before = await processes();
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await pause(window);
    const own = (await processes()).find(({ pages }) => pages.includes(url));
    if (own === undefined) throw new Error(`no process has ${url}`);
    const was = before.find(({ pid }) => pid === own.pid);
    return { main: own.main - (was?.main ?? 0), all: own.cpu - (was?.cpu ?? 0) };
  } finally {
    await page.close();
  }
}
