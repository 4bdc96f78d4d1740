import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { backgroundWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { listPage, listUrl } from '../../support/demo/lists.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import {
  cardText,
  pageState,
  pause,
  tabIdOf,
  titleOfTab,
  until,
  watcher,
} from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import {
  cardButton,
  clickCard,
  pageText,
  pressStill,
  waitForCard,
  warnedPage,
  words,
} from '../shopper.ts';

/** What a private window shows is no business of the normal one, whose history keeps it. */

const { summary } = words;
const { button, level } = words.warning;

async function warnedInPrivate(scene: Scene): Promise<Page> {
  // Opened now: in Firefox a tab opened later would land in the private window.
  await watcher(scene.session);
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  const url = aliexpress.productUrl(product.id);
  scene.server.serve(url, aliexpress.productPage(product));
  const page = await scene.session.privatePage(url);
  await waitForCard(page, level.danger.word);
  return page;
}

interface Tab {
  incognito: boolean;
  url?: string;
  pendingUrl?: string;
}
interface World {
  chrome: {
    storage: { session: { get(key: null): Promise<object> } };
    tabs: { query(filter: object): Promise<Tab[]> };
    windows: { getAll(): Promise<{ id: number; incognito: boolean }[]> };
    action: { openPopup(over: { windowId: number }): Promise<void> };
  };
}

const tabsOf = async (scene: Scene): Promise<Tab[]> =>
  (await watcher(scene.session)).evaluate(() =>
    (globalThis as unknown as World).chrome.tabs.query({}),
  );

/** Dropped from the toolbar of the private window; a popup in a tab would be over a normal one. */
async function popupInPrivate(scene: Scene): Promise<Page> {
  const { browser, extensionUrl } = scene.session;
  const opened = browser.waitForTarget((one) => one.url() === extensionUrl('popup.html'));
  await (await watcher(scene.session)).evaluate(async () => {
    const { windows, action } = (globalThis as unknown as World).chrome;
    const own = (await windows.getAll()).find(({ incognito }) => incognito);
    await action.openPopup({ windowId: own?.id ?? -1 });
  });
  return (await opened).asPage();
}

/** The page hides everything until the toolbar tells, then it is another one at another address. */
async function interfered({ session }: Scene, page: Page) {
  const tab = await tabIdOf(session, page);
  const isTold = async () =>
    (await titleOfTab(session, tab)) === backgroundWords.en.toolbar.interference;
  await page.evaluate(() => {
    document.documentElement.style.display = 'none';
  });
  await until('the toolbar to tell', isTold);
  const goOn = async (address: string) => {
    await page.evaluate((to) => {
      document.documentElement.style.display = '';
      history.pushState({}, '', to);
    }, address);
    const isThere = async () => (await pageState(session, page)).pageKind !== 'product';
    await until('another address', isThere);
    await pause(500);
  };
  return { isTold, goOn };
}

const keptOfTabs = async (scene: Scene) =>
  (await watcher(scene.session)).evaluate(async () => {
    const kept = await (globalThis as unknown as World).chrome.storage.session.get(null);
    return Object.keys(kept).filter((key) => key.startsWith('tab:'));
  });

export const privateWindows: Case[] = [
  {
    name: 'that a page interferes stays on the toolbar of a private window, and is kept in memory alone',
    start: { inPrivate: true },
    async run(scene) {
      const { isTold, goOn } = await interfered(scene, await warnedInPrivate(scene));
      await goOn('/');
      assert.equal(await isTold(), true);
      assert.deepEqual(await keptOfTabs(scene), []);
    },
  },
  {
    name: 'that a page interferes stays on the toolbar of a normal window, although the background stops',
    async run(scene) {
      const page = await warnedPage(scene);
      const { isTold, goOn } = await interfered(scene, page);
      assert.equal((await keptOfTabs(scene)).length, 1);
      await scene.session.stopBackground();
      await goOn('/');
      assert.equal(await isTold(), true);
    },
  },
  {
    name: 'from a private window no page of ours opens in the normal one (Chromium has no other)',
    only: 'chromium',
    start: { inPrivate: true },
    async run(scene) {
      const page = await warnedInPrivate(scene);
      await clickCard(page, summary.menu);
      await cardButton(page, button.notThis);
      await clickCard(page, summary.details);
      assert.ok(!(await cardText(page)).includes(button.more));
      const popup = await popupInPrivate(scene);
      const said = await until('the popup', async () => {
        const text = await pageText(popup);
        return text.includes(level.danger.word) && text;
      });
      assert.ok(!said.includes(button.more), said);
    },
  },
  {
    name: 'a link of the popup over a private window opens there (Chromium would take the normal one)',
    only: 'chromium',
    start: { inPrivate: true },
    async run(scene) {
      await watcher(scene.session);
      const product = dangerousProduct(scene.named.temu[0], 'en');
      const url = listUrl('search', 'temu');
      scene.server.serve(url, listPage({ shop: 'temu', kind: 'search', products: [product] }));
      await scene.session.privatePage(url);
      const before = await tabsOf(scene);
      const popup = await popupInPrivate(scene);
      const which = await until('a warning', () => popup.$('summary'));
      await pressStill('show which', which);
      const link = await until('the link to the product', () => popup.$('a[target]'));
      await pressStill('the link to the product', link);
      const opened = await until('its tab', async () => {
        const tabs = await tabsOf(scene);
        return tabs.length > before.length && tabs;
      });
      const inPrivate = (tabs: Tab[]) => tabs.filter(({ incognito }) => incognito).length;
      assert.equal(inPrivate(opened), inPrivate(before) + 1);
    },
  },
  {
    name: 'in a private window all details are one press away (in Firefox, which opens them there)',
    only: 'firefox',
    start: { inPrivate: true },
    async run(scene) {
      const page = await warnedInPrivate(scene);
      await clickCard(page, summary.details);
      await clickCard(page, button.more);
      const opened = await until('the hazard’s page', async () =>
        (await tabsOf(scene)).find(({ url }) => url?.includes('/hazards.html#/hazard/')),
      );
      assert.equal(opened.incognito, true);
    },
  },
];
