import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { databaseName } from '../../../lib/store/database.ts';
import type { OwnedProduct } from '../../../lib/store/records.ts';
import { backgroundWords, pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { listPage, listUrl, manyProducts } from '../../support/demo/lists.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import { noticeOf, openPublishedList } from '../../support/demo/published-list.ts';
import {
  badge,
  pause,
  popupOver,
  until,
  verdictOf,
  watcher,
} from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { clickCard, press, says, typeInto, waitForCard, words } from '../shopper.ts';
import { publishMore, turnUpdatesOn, updateNow } from '../updates-on.ts';

/** What the shopper owns, from the page of their orders to "is mine affected?". */

const { alerts } = pageWords.en;
const { summary, warning } = words;
const toolbar = backgroundWords.en.toolbar.alerts;
const clean = cleanProduct('aliexpress');
export const ordersUrl = listUrl('orders', 'aliexpress');
export const orders = listPage({ shop: 'aliexpress', kind: 'orders', products: [clean] });

export const recalled: Hazard = (() => {
  const notice = noticeOf('aliexpress', clean.id, 'DEMO-117');
  const [product] = notice.products;
  assert.ok(product);
  return {
    ...notice,
    products: [
      {
        ...product,
        scope: 'listed_units',
        identification: [{ lots: ['2024-117', '2024-118'], basis: 'structured' }],
        hint: { en: 'The batch number is printed on the lid.' },
      },
    ],
  };
})();

interface Extension {
  chrome: {
    notifications?: {
      /** Firefox only. */
      onShown?: { addListener(on: (id: string) => void): void };
      onClosed?: { addListener(on: (id: string) => void): void };
      getAll(): Promise<Record<string, unknown>>;
    };
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    permissions: { contains(what: { permissions: string[] }): Promise<boolean> };
  };
}

/** What the extension keeps of things that the shopper owns. */
export async function kept({ session }: Scene): Promise<OwnedProduct[]> {
  const own = await watcher(session);
  return own.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open(name));
    try {
      return await settled(database.transaction('watched').objectStore('watched').getAll());
    } finally {
      database.close();
    }
  }, databaseName);
}

/** What the browser itself shows of us. */
export async function told({ session }: Scene) {
  const own = await watcher(session);
  return own.evaluate(async () => {
    const { notifications, action } = (globalThis as unknown as Extension).chrome;
    return {
      notifications: Object.keys((await notifications?.getAll()) ?? {}),
      badge: await action.getBadgeText({}),
      title: await action.getTitle({}),
    };
  });
}

/**
 * The browser's own word on notifications. Firefox without a desktop shows one and closes it at once,
 * so what is there at a moment is not enough.
 */
export async function hearNotifications({ session }: Scene): Promise<() => Promise<string[]>> {
  const page = await session.extensionPage('manifest.json');
  await until('the permission', () =>
    page.evaluate(() => {
      const { notifications } = (globalThis as unknown as Extension).chrome;
      if (!notifications) return false;
      const heard = new Set<string>();
      Object.assign(globalThis, { heard });
      for (const event of ['onShown', 'onClosed'] as const)
        notifications[event]?.addListener((id) => heard.add(id));
      return true;
    }),
  );
  return () =>
    page.evaluate(async () => {
      const { notifications } = (globalThis as unknown as Extension).chrome;
      const { heard } = globalThis as unknown as { heard: Set<string> };
      return [...heard, ...Object.keys((await notifications?.getAll()) ?? {})];
    });
}

/** On its own page, by hand. */
export async function turnAlertsOn(scene: Scene, withNotifications: boolean): Promise<Page> {
  const page = await scene.session.extensionPage('alerts.html');
  await says(page, alerts.off.title);
  if (!withNotifications) await press(page, alerts.off.notify);
  await press(page, alerts.off.turnOn);
  await says(page, alerts.on);
  return page;
}

async function openOrders(scene: Scene): Promise<void> {
  const page = await scene.visit(ordersUrl, orders);
  await until('the order to be remembered', async () => (await kept(scene)).length > 0);
  await page.close();
}

async function withRecall(scene: Scene, run: () => Promise<void>): Promise<void> {
  const list = await openPublishedList(scene.server);
  try {
    const options = await turnUpdatesOn(scene);
    await publishMore(list, [recalled]);
    await updateNow(scene);
    await options.close();
    await run();
    await publishMore(list, [recalled, noticeOf('aliexpress', '1005000000000099', 'DEMO-2')]);
    await updateNow(scene);
  } finally {
    list.close();
  }
}

async function answerLot(page: Page, lot: string): Promise<void> {
  const field = await until('the field', () => page.$('.affected input'));
  await page.bringToFront();
  await typeInto(field, lot);
  await press(page, alerts.next);
}

export const alertCases: Case[] = [
  {
    name: 'recall alerts: from the orders over a notification to “is mine affected?”',
    start: { permits: ['notifications'] },
    async run(scene) {
      await turnAlertsOn(scene, true).then((page) => page.close());
      await openOrders(scene);
      const [order, ...more] = await kept(scene);
      assert.deepEqual(more, []);
      assert.equal(order?.id, clean.id);
      assert.equal(order?.how, 'order');
      assert.equal(order?.title, clean.title);
      const heard = await hearNotifications(scene);
      assert.deepEqual(await heard(), []);

      await withRecall(scene, async () => {
        await until('the notification', async () => (await heard()).length > 0);
        assert.deepEqual(new Set(await heard()), new Set(['alerts']));
        const { badge, title } = await told(scene);
        assert.equal(badge, '1');
        assert.equal(title, toolbar.news({ count: 1 }));

        const page = await scene.session.extensionPage('alerts.html');
        await says(page, alerts.namedTitle);
        await says(page, clean.title);
        await press(page, alerts.check);
        await says(page, alerts.ask.lots);
        await says(page, 'The batch number is printed on the lid.');
        await answerLot(page, '2024 118');
        await says(page, alerts.result.affected.title);
        await press(page, alerts.again);
        await answerLot(page, '2023-001');
        await says(page, alerts.result['not-among'].title);
        await press(page, alerts.again);
        await press(page, alerts.cannotFind);
        await says(page, alerts.result['cannot-tell'].title);
        await until('what was read to leave the toolbar', async () => {
          const now = await told(scene);
          return now.badge === '' && now.notifications.length === 0;
        });
      });
      // The same notice in another update is no news.
      await pause(1_000);
      const { notifications, badge } = await told(scene);
      assert.deepEqual([notifications, badge], [[], '']);
    },
  },
  // Our own messages, records and pages; what the browser shows is in the case before.
  ...inTurn([
    {
      name: 'recall alerts: without the permission the toolbar and the popup tell',
      async run(scene) {
        await turnAlertsOn(scene, false).then((page) => page.close());
        await openOrders(scene);
        await withRecall(scene, async () => {
          await until('the badge', async () => (await told(scene)).badge === '1');
          assert.deepEqual((await told(scene)).notifications, []);
          // Also over a page that we have nothing to say of.
          const [other] = manyProducts('aliexpress', 1);
          assert.ok(other);
          const silent = await scene.visit(
            aliexpress.productUrl(other.id),
            aliexpress.productPage(other),
          );
          assert.equal(await verdictOf(scene.session, silent), 'none');
          await until('the badge there', async () => (await badge(scene.session, silent)) === '1');
          const page = await scene.visit(ordersUrl, orders);
          const popup = await popupOver(scene.session, page);
          await says(popup, alerts.popup.news({ count: 1 }));
        });
      },
    },
    {
      name: 'recall alerts: “I own this” in the popup, taken back, taken out and erased',
      async run(scene) {
        await turnAlertsOn(scene, false).then((page) => page.close());
        const page = await scene.visit(
          aliexpress.productUrl(clean.id),
          aliexpress.productPage(clean),
        );
        await verdictOf(scene.session, page);
        const popup = await popupOver(scene.session, page);
        await press(popup, alerts.popup.own);
        await says(popup, alerts.popup.owned);
        assert.deepEqual(
          (await kept(scene)).map(({ id, how }) => [id, how]),
          [[clean.id, 'own']],
        );
        await press(popup, alerts.popup.removeProduct);
        await until('nothing to be kept', async () => (await kept(scene)).length === 0);
        await press(popup, alerts.popup.own);
        await says(popup, alerts.popup.owned);
        await popup.close();

        const own = await scene.session.extensionPage('alerts.html');
        await says(own, alerts.count({ count: 1 }));
        await press(own, alerts.erase);
        await says(own, alerts.erased);
        assert.deepEqual(await kept(scene), []);
        await press(own, alerts.undo);
        await says(own, alerts.count({ count: 1 }));
      },
    },
    {
      name: 'recall alerts: “I own this” on the card turns them on, is taken back, and asks whether mine is meant',
      async run(scene) {
        const [named] = scene.named.aliexpress;
        const hit = dangerousProduct(named, 'en');
        const page = await scene.visit(aliexpress.productUrl(hit.id), aliexpress.productPage(hit));
        await clickCard(page, summary.menu);
        await waitForCard(page, warning.own.button);
        await clickCard(page, warning.own.button);
        await waitForCard(page, warning.own.offer);
        assert.deepEqual(await kept(scene), []);
        await clickCard(page, warning.own.turnOn);
        await waitForCard(page, warning.own.kept);
        assert.deepEqual(
          (await kept(scene)).map(({ id, how }) => [id, how]),
          [[hit.id, 'own']],
        );
        await clickCard(page, warning.silenced.undo);
        await waitForCard(page, warning.own.stillOn);
        assert.deepEqual(await kept(scene), []);
        await clickCard(page, warning.own.button);
        await waitForCard(page, warning.own.kept);
        await clickCard(page, warning.own.check);
        const asked = `alerts.html#aliexpress:${hit.id}`;
        await scene.session.closeOwnTab(asked);
        const own = await scene.session.extensionPage(asked);
        await says(own, alerts.namedTitle);
        await says(own, hit.title);
        await until('the question', () => own.$('.affected'));
        const { badge, notifications } = await told(scene);
        assert.deepEqual([badge, notifications], ['', []]);
      },
    },
  ]),
  {
    name: 'recall alerts: off they store nothing of the orders, turned on beside that open page they do without a reload',
    async run(scene) {
      await scene.visit(ordersUrl, orders);
      await pause(2_000);
      assert.deepEqual(await kept(scene), []);
      await turnAlertsOn(scene, false);
      const [order] = await until('the order to be remembered', async () => {
        const things = await kept(scene);
        return things.length > 0 && things;
      });
      assert.deepEqual([order?.id, order?.how], [clean.id, 'order']);
    },
  },
];
