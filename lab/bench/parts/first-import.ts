import { table } from '../../../hub/table.ts';
import { styles } from '../../../lib/extension/badge.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import { waitForBadge, watcher } from '../../../tests/support/loopback/verdict-of.ts';
import { inNewTab } from './contest.ts';
import { median, ms } from './figures.ts';
import { growth } from './growth.ts';

interface Extension {
  runtime: {
    sendMessage(message: object): Promise<{ value?: { list?: { count: number } } } | undefined>;
  };
}

/** These two run on a page of the extension's. */
const forgetAll = async () => {
  for (const { name = '' } of await indexedDB.databases())
    await new Promise((resolve, reject) => {
      Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject });
    });
};
const whenListed = async () => {
  const { chrome } = globalThis as unknown as { chrome: Extension };
  const start = performance.now();
  for (;;) {
    const answer = await chrome.runtime.sendMessage({ request: 'list-status', body: {} });
    const list = answer?.value?.list;
    if (list) return { time: performance.now() - start, count: list.count };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/**
 * From a named listing's page being opened, with the background stopped and nothing kept, to the danger on the
 * toolbar and to the packaged list on the device, and how far the browser's processes rise meanwhile.
 */
async function importAnew(session: Session, named: string) {
  const own = await watcher(session);
  await session.stopBackground();
  await own.evaluate(forgetAll);
  return inNewTab(session, async (page) => {
    const warned = async () => {
      const start = performance.now();
      await page.goto(named);
      await waitForBadge(session, page, styles.danger.text);
      return performance.now() - start;
    };
    const working = () => Promise.all([warned(), own.evaluate(whenListed)]);
    const { done, megabytes } = await growth(page, working);
    return { danger: done[0], ...done[1], megabytes };
  });
}

/** In turns, as a table. */
export async function firstImports(
  sessions: readonly (readonly [name: string, session: Session])[],
  named: string,
  rounds: number,
): Promise<string> {
  const measured = sessions.map(([name, session]) => ({
    name,
    session,
    taken: [] as Awaited<ReturnType<typeof importAnew>>[],
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { session, taken } of measured) taken.push(await importAnew(session, named));
  const rows = measured.map(({ name, taken }) => {
    const of = (pick: 'danger' | 'time' | 'count') => median(taken.map((one) => one[pick]));
    const [time, count] = [of('time'), of('count')];
    const grown = Math.max(...taken.map((one) => one.megabytes)).toFixed(0);
    return [name, ms(of('danger')), ms(time), String(count), ms((time * 10_000) / count), grown];
  });
  return table([['', 'first danger, ms', 'list, ms', 'hazards', 'ms for 10,000', 'MB'], ...rows]);
}
