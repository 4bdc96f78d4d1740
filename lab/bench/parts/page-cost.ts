import type { Page } from 'puppeteer-core';
import { documentsOf } from '../../../tests/support/loopback/documents.ts';
import { rootsOf } from '../../../tests/support/loopback/roots.ts';
import { pause } from '../../../tests/support/loopback/verdict-of.ts';
import { pageThreadsOf } from './growth.ts';

/** What a page cost its main thread in CPU time, and what moved. NaN where a browser does not count. */
interface Work {
  /** Milliseconds of everything, frames and pictures included: how many of those there are depends on the machine. */
  thread: number;
  /** Of scripts, their compilation, style and layout, by the browser's own count. */
  work: number;
  /** Of scripts alone. */
  script: number;
  /** Tasks over 50 ms. */
  longTasks: number;
  /** Cumulative layout shift. */
  shift: number;
}
/** With how many cards or markers there were. */
export type Cost = Work & { shown: number; load?: number };

interface Seen {
  seen: Pick<Work, 'longTasks' | 'shift'>;
}

/** Counts long tasks and layout shifts from the first moment. Runs in the page. */
const watchPage = () => {
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

type Counting = () => Promise<Work>;

/**
 * Counts from now on, also in pages loaded next, until the returned function is called. CPU time: other programs do
 * not count as the page's work. In Firefox the page's process is the one that works most.
 */
export const startCounting = (page: Page, isChromium = true): Promise<Counting> =>
  isChromium ? countInChromium(page) : countInFirefox(page);

async function countInChromium(page: Page): Promise<Counting> {
  const watching = await page.evaluateOnNewDocument(watchPage);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) =>
      1_000 * (metrics.find((one) => one.name === name)?.value ?? Number.NaN);
    const script = of('ScriptDuration');
    const caused = of('V8CompileDuration') + of('RecalcStyleDuration') + of('LayoutDuration');
    return { work: script + caused, script, thread: of('TaskDuration') };
  };
  const before = await read();
  return async () => {
    const after = await read();
    const seen = await page.evaluate(() => (globalThis as unknown as Seen).seen);
    await page.removeScriptToEvaluateOnNewDocument(watching.identifier);
    await session.detach();
    return {
      work: after.work - before.work,
      script: after.script - before.script,
      thread: after.thread - before.thread,
      ...seen,
    };
  };
}

const uncounted = { work: NaN, script: NaN, longTasks: NaN, shift: NaN };

async function countInFirefox(page: Page): Promise<Counting> {
  const before = pageThreadsOf(page.browser());
  return async () => {
    const after = pageThreadsOf(page.browser());
    const spent = [...after].map(([pid, time]) => time - (before.get(pid) ?? 0));
    return { ...uncounted, thread: spent.length > 0 ? Math.max(...spent) : NaN };
  };
}

export async function measureLoad(
  page: Page,
  url: string,
  window: number,
  isChromium = true,
): Promise<Cost> {
  const stop = await startCounting(page, isChromium);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await pause(window);
  const work = await stop();
  // Of the page itself, from the start of its navigation to the end of its `load`, by the clock on the wall.
  const load = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return (navigation as PerformanceNavigationTiming).loadEventEnd;
  });
  const shown = isChromium ? await rootsOf(page) : await documentsOf(page);
  return { ...work, load, shown: shown.length };
}
