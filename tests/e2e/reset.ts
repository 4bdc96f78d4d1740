import type { Page } from 'puppeteer-core';
import { databaseName, type Schema } from '../../lib/store/database.ts';
import type { Session } from '../support/loopback/session.ts';
import { until, watcher } from '../support/loopback/verdict-of.ts';

/**
 * What the extension keeps, put back as it was before a case: for most cases as good as a new browser
 * with a profile of its own, and far quicker. What was there waits in the tab of ours that stays open.
 */

interface Area {
  get(keys: null): Promise<object>;
  set(values: object): Promise<void>;
  clear(): Promise<void>;
}
interface Kept {
  areas: [name: 'local' | 'session', values: object][];
  alarms: string[];
  stores: [name: string, keys: IDBValidKey[], values: unknown[]][];
}
interface World {
  kept: Kept;
  chrome: {
    storage: Record<'local' | 'session', Area>;
    alarms: { getAll(): Promise<{ name: string }[]>; clear(name: string): Promise<boolean> };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

/** Notes what is there, once. */
export async function remember(session: Session): Promise<void> {
  const own = await watcher(session);
  await own.evaluate(async (name) => {
    const world = globalThis as unknown as World;
    const { storage, alarms } = world.chrome;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open(name));
    const names = [...database.objectStoreNames];
    const from = database.transaction(names);
    const stores: Kept['stores'] = await Promise.all(
      names.map(async (one) => {
        const store = from.objectStore(one);
        const keys = store.keyPath === null ? settled(store.getAllKeys()) : [];
        return [one, await keys, await settled(store.getAll())] as const;
      }),
    ).then((all) => all.map(([one, keys, values]) => [one, keys, values]));
    database.close();
    world.kept = {
      areas: [
        ['local', await storage.local.get(null)],
        ['session', await storage.session.get(null)],
      ],
      alarms: (await alarms.getAll()).map((one) => one.name),
      stores,
    };
  }, databaseName);
}

/**
 * Thousands of records that follow from what the store `list` says of them. Written again after each
 * case they cost as much as the case: they are put back where a case has changed the list.
 */
const listRecords = ['groups', 'index'] satisfies (keyof Schema)[];

/** Everything as it was noted; the background begins anew. */
export async function putBack(session: Session): Promise<void> {
  const own = await watcher(session);
  await session.stopBackground();
  await own.evaluate(
    async (name, ofList) => {
      const { kept, chrome } = globalThis as unknown as World;
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open(name));
      const names = kept.stores.map(([one]) => one);
      const into = database.transaction(names, 'readwrite');
      const done = new Promise((resolve, reject) => {
        into.oncomplete = resolve;
        into.onabort = () => reject(into.error);
      });
      const before = new Map(kept.stores.map(([one, , values]) => [one, values]));
      const list = JSON.stringify(await settled(into.objectStore('list').getAll()));
      let isSame = list === JSON.stringify(before.get('list'));
      for (const one of ofList)
        isSame &&= (await settled(into.objectStore(one).count())) === before.get(one)?.length;
      for (const [one, keys, values] of kept.stores) {
        if (isSame && ofList.includes(one)) continue;
        const store = into.objectStore(one);
        store.clear();
        for (const [at, value] of values.entries()) store.put(value, keys[at]);
      }
      await done;
      database.close();
      for (const [area, values] of kept.areas) {
        await chrome.storage[area].clear();
        await chrome.storage[area].set(values);
      }
      for (const alarm of await chrome.alarms.getAll())
        if (!kept.alarms.includes(alarm.name)) await chrome.alarms.clear(alarm.name);
    },
    databaseName,
    listRecords,
  );
  // What was written may have started it in between, with half of it. One that is still starting is
  // not stopped in Chromium.
  await isAwake(own);
  await session.stopBackground();
  // As after a start it runs when the next case begins.
  await isAwake(own);
}

const isAwake = (own: Page) =>
  until('the background', () =>
    own.evaluate(() =>
      (globalThis as unknown as World).chrome.runtime.sendMessage({
        request: 'list-status',
        body: {},
      }),
    ),
  );
