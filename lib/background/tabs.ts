import { browser } from 'wxt/browser';
import type { Language } from '../locales/languages.ts';
import { shopMatches } from '../sites/facts.ts';
import { tellPage, tellPages } from './look-again.ts';

type Script = `/content-scripts/${'card' | 'marks'}.js`;
export type CardFile = `/words/${Language}.js` | Script;

/** What has to be loaded into a tab, in this order, for a script that speaks `language`. */
const filesOf =
  (script: Script) =>
  (language: Language, speaks: readonly string[] | undefined): CardFile[] => [
    ...(speaks?.includes(language) ? [] : [`/words/${language}.js` as const]),
    ...(speaks ? [] : [script]),
  ];

export const cardFiles = filesOf('/content-scripts/card.js');
export const marksFiles = filesOf('/content-scripts/marks.js');

export const shopPages: string[] = [...shopMatches];

/** Cards and badges that stand are made anew: with another list, language or choice. */
export const lookAgain = (): void => void tellPages(browser.tabs, shopPages);

const mainFrame = (tabId: number) => ({ tabId, frameIds: [0] });

export const tabActions = (ownOrigin: string) => ({
  /** Has the tab's page put its question again: there is more to say now. */
  askAgain: (tabId: number) => void tellPage(browser.tabs, tabId),
  /** The same of every page of the shops that is open. */
  allAskAgain: lookAgain,
  /** Loads scripts of ours into the tab's page. Rejects where the browser does not let us. */
  loadScripts: (tabId: number, files: CardFile[]): Promise<unknown> =>
    browser.scripting.executeScript({ target: mainFrame(tabId), files, injectImmediately: true }),
  /** Loads the script that reads pages of orders. Rejects where the browser does not let us. */
  loadOrders: (tabId: number): Promise<unknown> =>
    browser.scripting.executeScript({
      target: mainFrame(tabId),
      files: ['/content-scripts/orders.js'],
    }),
  /** A tab's address and kind of window; `undefined` for a tab that is gone. */
  async tab(tabId: number): Promise<{ url: string | undefined; incognito: boolean } | undefined> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return tab && { url: tab.url, incognito: tab.incognito };
  },
  /** Opens one of our own pages, a path from the root, in a new tab. */
  openPage: (path: `/${string}`): Promise<unknown> =>
    browser.tabs.create({ url: ownOrigin.slice(0, -1) + path }),
});
