import { browser } from 'wxt/browser';
import { sites } from '../sites/index.ts';
import { tellPage, tellPages } from './look-again.ts';
import type { Parts } from './parts.ts';

/** Patterns of every page that the extension runs on. */
export const shopPages: string[] = sites.flatMap(({ matches }) => matches);

/** Cards and badges that stand are made anew: with another list, language or choice. */
export const lookAgain = (): void => void tellPages(browser.tabs, shopPages);

type TabActions = Pick<
  Parts,
  'askAgain' | 'allAskAgain' | 'loadScripts' | 'loadOrders' | 'tab' | 'openPage' | 'openReport'
>;

const mainFrame = (tabId: number) => ({ tabId, frameIds: [0] });

/** All that the background does to tabs. */
export const tabActions = (ownOrigin: string): TabActions => ({
  askAgain: (tabId) => void tellPage(browser.tabs, tabId),
  allAskAgain: lookAgain,
  loadScripts: (tabId, files) =>
    browser.scripting.executeScript({
      target: mainFrame(tabId),
      files,
      injectImmediately: true,
    }),
  loadOrders: (tabId) =>
    browser.scripting.executeScript({
      target: mainFrame(tabId),
      files: ['/content-scripts/orders.js'],
    }),
  async tab(tabId) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return tab && { url: tab.url, incognito: tab.incognito };
  },
  openPage: (path) => browser.tabs.create({ url: ownOrigin.slice(0, -1) + path }),
  openReport: (id) => browser.tabs.create({ url: `${ownOrigin}sending.html#${id}` }),
});
