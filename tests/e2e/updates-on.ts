import type { Page } from 'puppeteer-core';
import { databaseName } from '../../lib/store/database.ts';
import type { ListStatus } from '../../lib/updates/status.ts';
import { pageWords } from '../../scripts/words/every.ts';
import {
  listAddress,
  listOrigin,
  openPublishedList,
  type PublishedList,
} from '../support/demo/published-list.ts';
import { askList } from '../support/demo/updates.ts';
import type { Arrival } from '../support/loopback/shop-server.ts';
import { until, watcher } from '../support/loopback/verdict-of.ts';
import type { Case, Scene } from './case.ts';
import { press, typeInto } from './shopper.ts';

/** A shopper who turns updates on, and what the extension says of the list. */

const words = pageWords.en.updates;

interface World {
  chrome: {
    alarms: { getAll(): Promise<{ name: string }[]> };
    permissions: { contains(what: { origins: string[] }): Promise<boolean> };
  };
}

/** What would go on asking by itself. */
export async function leftOver({ session }: Scene, asked?: Page) {
  const own = asked ?? (await watcher(session));
  return own.evaluate(async (pattern) => {
    const { alarms, permissions } = (globalThis as unknown as World).chrome;
    return {
      alarms: (await alarms.getAll()).map(({ name }) => name),
      permitted: await permissions.contains({ origins: [pattern] }),
    };
  }, `${listOrigin}/*`);
}

/** Takes the records away from under the list, as a broken disk does. */
export async function loseRecords({ session }: Scene): Promise<void> {
  const own = await watcher(session);
  await own.evaluate(async (name) => {
    const opened = indexedDB.open(name);
    await new Promise((resolve, reject) => {
      opened.onsuccess = resolve;
      opened.onerror = () => reject(opened.error);
    });
    const transaction = opened.result.transaction('groups', 'readwrite');
    transaction.objectStore('groups').clear();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    opened.result.close();
  }, databaseName);
}

/** Asks until it is so. A failure says what the extension last knew of its list. */
export async function waitForList(
  scene: Scene,
  what: string,
  isSo: (status: ListStatus) => boolean,
): Promise<ListStatus> {
  let last: ListStatus | undefined;
  const ask = async () => {
    last = await askList(scene.session, 'list-status');
    return last.progress === undefined && isSo(last) && last;
  };
  try {
    return await until(what, ask, 30_000);
  } catch (error) {
    throw new Error(`${what} did not come; last told: ${JSON.stringify(last)}`, { cause: error });
  }
}

/** What our page asked the browser for, and whether it did so while a person's click was handled. */
export interface AskedFor {
  what: { origins?: string[]; permissions?: string[] };
  inClick: boolean;
}

interface Asking {
  permissions: { request(what: AskedFor['what'], ...more: unknown[]): unknown };
}

/** Notes the permissions that a page of ours asks for; the browser is asked all the same. */
export async function notePermissions(own: Page): Promise<() => Promise<AskedFor[]>> {
  await own.evaluate(() => {
    const world = globalThis as unknown as { browser?: Asking; chrome: Asking; asked: AskedFor[] };
    const { permissions } = world.browser ?? world.chrome;
    const request = permissions.request.bind(permissions);
    const asked: AskedFor[] = [];
    world.asked = asked;
    Object.defineProperty(permissions, 'request', {
      configurable: true,
      value(what: AskedFor['what'], ...more: unknown[]) {
        // There is a current event only until its listeners return: not after any await.
        const { event } = window;
        asked.push({ what, inClick: event?.type === 'click' && event.isTrusted });
        return request(what, ...more);
      },
    });
  });
  return () => own.evaluate(() => (globalThis as unknown as { asked: AskedFor[] }).asked);
}

/** Under Advanced in the options, by hand: the address typed, the button pressed, the browser's yes. */
export async function turnUpdatesOn(
  scene: Scene,
  before: (options: Page) => unknown = () => undefined,
): Promise<Page> {
  await scene.session.permitHost(`${listOrigin}/*`);
  const options = await scene.session.extensionPage('options.html#addresses');
  // The first: reports have an address of their own below it.
  const field = await until('the address field', () => options.$('#addresses input[type="url"]'));
  await before(options);
  await options.bringToFront();
  // A build with a publisher's address has it in the field already.
  await typeInto(field, listAddress);
  await press(options, words.turnOn);
  await waitForList(scene, 'the first update', ({ confirmed }) => confirmed !== undefined);
  return options;
}

/** An update by hand, from its start to its end. */
export async function updateNow(scene: Scene): Promise<ListStatus> {
  const before = await askList(scene.session, 'list-status');
  await askList(scene.session, 'update-list');
  return waitForList(
    scene,
    'an update',
    ({ checked }) => checked !== undefined && checked !== before.checked,
  );
}

/** Publishes, and tells which version that is. */
export async function publishMore(
  list: PublishedList,
  more: Parameters<PublishedList['publish']>[0],
): Promise<number> {
  const said = await list.publish(more);
  return Number(/^version (\d+):/m.exec(said.join('\n'))?.[1]);
}

export const askedOfList = ({ server }: Scene): Arrival[] =>
  server.arrivals.filter(({ url }) => url.startsWith(listOrigin));

/** A case in which a list is published, and its server closed in the end. */
export const withList = (
  name: string,
  run: (scene: Scene, list: PublishedList) => Promise<void>,
): Case => ({
  name,
  async run(scene) {
    const list = await openPublishedList(scene.server);
    try {
      await run(scene, list);
    } finally {
      list.close();
    }
  },
});
