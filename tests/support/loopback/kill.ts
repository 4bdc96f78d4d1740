import type { Browser } from 'puppeteer-core';

/**
 * SIGKILL to the browser's whole process group (puppeteer starts it as the leader of one), which is
 * what a crash or the out-of-memory killer looks like to the profile on disk.
 */
export async function killGroup(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('the browser has no process of its own to kill');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
