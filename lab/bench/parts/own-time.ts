import type { Page } from 'puppeteer-core';

/** Microseconds between samples, and the most that one stands for: other programs hold it up. */
const interval = 100;
const longest = 1_000;

/**
 * Milliseconds that the extension's scripts take of a page's main thread, with all that they call, by the
 * browser's own sampling profiler, until the answer is called: neither what the page does nor a busy
 * machine counts. Chromium only.
 */
export async function startOwnTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    const { nodes, samples = [], timeDeltas = [] } = profile;
    const own = new Set<number>();
    // Parents come before their children.
    for (const { id, callFrame, children = [] } of nodes) {
      if (callFrame.url.startsWith('chrome-extension:')) own.add(id);
      if (own.has(id)) for (const child of children) own.add(child);
    }
    const spent = samples.map((id, at) =>
      own.has(id) ? Math.min(timeDeltas[at + 1] ?? interval, longest) : 0,
    );
    return spent.reduce((sum, one) => sum + one, 0) / 1_000;
  };
}
