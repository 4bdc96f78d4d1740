import { contentProcesses } from '../../loopback/firefox.ts';
import type { Session } from '../../loopback/session.ts';
import { pause } from '../../loopback/verdict-of.ts';
import { measureLoad } from '../page-cost.ts';

/** What one load of a page cost, in milliseconds of processor time. */
export interface LoadCost {
  cpu: number;
  /** Cumulative layout shift; only Chromium tells. */
  shift?: number;
}

/**
 * Chromium counts the page's main thread; Firefox only whole processes, all threads: the page's own,
 * not the next one that is got ready meanwhile.
 */
export async function loadCost(session: Session, url: string, window: number): Promise<LoadCost> {
  const page = await session.browser.newPage();
  try {
    if (session.name === 'chromium') {
      const { task, shift } = await measureLoad(page, url, window);
      return { cpu: task, shift };
    }
    // The new tab's own start is over.
    await pause(300);
    const before = await contentProcesses(session.browser);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await pause(window);
    const own = (await contentProcesses(session.browser)).find(({ pages }) => pages.includes(url));
    if (own === undefined) throw new Error(`no process has ${url}`);
    return { cpu: own.cpu - (before.find(({ pid }) => pid === own.pid)?.cpu ?? 0) };
  } finally {
    await page.close();
  }
}
