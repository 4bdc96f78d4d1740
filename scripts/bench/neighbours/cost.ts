import { contentCpu } from '../../loopback/firefox.ts';
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
 * Chromium counts the page's main thread; Firefox only its content processes, all threads, which
 * is enough to compare extensions in the same browser.
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
    const before = await contentCpu(session.browser);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await pause(window);
    const after = await contentCpu(session.browser);
    let cpu = 0;
    for (const [process, used] of after) cpu += used - (before.get(process) ?? 0);
    return { cpu };
  } finally {
    await page.close();
  }
}
