import type { Page } from 'puppeteer-core';
import { rootsOf } from '../../../tests/support/loopback/roots.ts';
import { pause } from '../../../tests/support/loopback/verdict-of.ts';

/** What one load of a page cost its main thread, and what moved. */
export interface Cost {
  /** Milliseconds of tasks, and of scripts among them, by the browser's own count. */
  task: number;
  script: number;
  /** Tasks over 50 ms. */
  longTasks: number;
  /** Cumulative layout shift. */
  shift: number;
  hasCard: boolean;
}

/** Counts long tasks and layout shifts from the first moment. Runs in the page. */
export const watchPage = () => {
  const seen = { longTasks: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Chromium only: no other browser counts a main thread's work for a page. */
export async function measureLoad(page: Page, url: string, window: number): Promise<Cost> {
  const blank = await page.evaluateOnNewDocument(watchPage);
  const session = await page.createCDPSession();
  // CPU time: other programs on the machine do not count as the page's work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { task: seconds('TaskDuration') * 1_000, script: seconds('ScriptDuration') * 1_000 };
  };
  const before = await read();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await pause(window);
  const after = await read();
  const roots = await rootsOf(page);
  const seen = await page.evaluate(() => ({
    ...(globalThis as unknown as { seen: { longTasks: number; shift: number } }).seen,
  }));
  await page.removeScriptToEvaluateOnNewDocument(blank.identifier);
  await session.detach();
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    hasCard: roots.length > 0,
    ...seen,
  };
}
