import { databaseName } from '../../lib/store/database.ts';
import type { News } from '../../lib/store/records.ts';
import { until, watcher } from '../support/loopback/verdict-of.ts';
import type { Scene } from './case.ts';

/** Makes a background wait in the middle of its work, so that it can be killed there. */

interface World {
  held: { isHeld: boolean; isReleased: boolean };
  chrome: {
    alarms: { getAll(): Promise<{ name: string }[]>; create(name: string, how: object): unknown };
  };
}

/** `undefined`: whatever there is. Else a notice of that state, told so often, is among the things. */
export type Moment = Pick<News, 'state' | 'tries'> | undefined;

/**
 * From the moment on that things at home are so, nobody writes them until `release`. The browser keeps
 * the order of transactions, and one of ours always stands behind the one at work: there is no step
 * between two writes of the background that this could miss. Ours only reads, because in Firefox a
 * transaction that may write holds up those of every other store.
 */
export async function holdOwned({ session }: Scene, moment: Moment) {
  const own = await watcher(session);
  await own.evaluate(
    async (name, wanted) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const held = { isHeld: false, isReleased: false };
      Object.assign(globalThis, { held });
      const database = await settled(indexedDB.open(name));
      const isSo = (records: { news?: { state: string; tries: number }[] }[]) =>
        !wanted ||
        records.some(({ news = [] }) =>
          news.some(({ state, tries }) => state === wanted.state && tries === wanted.tries),
        );
      const wait = async () => {
        while (!held.isReleased) {
          const transaction = database.transaction('watched');
          const store = transaction.objectStore('watched');
          held.isHeld = isSo(await settled(store.getAll()));
          // A transaction lives as long as it is asked something.
          while (held.isHeld && !held.isReleased) await settled(store.count());
        }
        database.close();
      };
      void wait();
    },
    databaseName,
    moment ?? null,
  );
  const isHeld = () => own.evaluate(() => (globalThis as unknown as World).held.isHeld);
  return {
    held: () => until('the moment to kill', isHeld),
    release: () =>
      own.evaluate(() => {
        (globalThis as unknown as World).held.isReleased = true;
      }),
  };
}

export async function alarmsOf({ session }: Scene): Promise<string[]> {
  const own = await watcher(session);
  return own.evaluate(async () => {
    const { alarms } = (globalThis as unknown as World).chrome;
    return (await alarms.getAll()).map(({ name }) => name);
  });
}

/** Time passes: an alarm that stands rings now. */
export async function ring(scene: Scene, name: string): Promise<void> {
  if (!(await alarmsOf(scene)).includes(name)) throw new Error(`no alarm “${name}” stands`);
  const own = await watcher(scene.session);
  await own.evaluate((which) => {
    const { alarms } = (globalThis as unknown as World).chrome;
    return alarms.create(which, { when: Date.now(), periodInMinutes: 5 });
  }, name);
}
