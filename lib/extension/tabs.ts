import type { Language } from '../locales/languages.ts';
import { shopMatches } from '../sites/facts.ts';
import { browser } from './browser.ts';
import type { TabLookup } from './messages.ts';
import { sendToTab } from './say-to-page.ts';

export type PageFile = `/words/${Language}.js` | `/content-scripts/${'warning' | 'markers'}.js`;

export const warningFile: PageFile = '/content-scripts/warning.js';

/** The scripts that the tab has not loaded yet, in loading order. */
export const markerFiles = (
  language: Language,
  loaded: readonly string[] | undefined,
): PageFile[] => [
  ...(loaded?.includes(language) ? [] : [`/words/${language}.js` as const]),
  ...(loaded ? [] : ['/content-scripts/markers.js' as const]),
];

const askAgain = (tabId: number): void => void sendToTab(browser.tabs, tabId, 'look-again');

export const askTabsAgain = async (): Promise<void> => {
  const open = await browser.tabs.query({ url: [...shopMatches] });
  for (const { id } of open) if (id !== undefined) askAgain(id);
};

const mainFrame = (tabId: number) => ({ tabId, frameIds: [0] });

export const tabActions = (ownOrigin: string) => ({
  askAgain,
  askTabsAgain,
  loadScripts: (tabId: number, files: PageFile[]): Promise<unknown> =>
    browser.scripting.executeScript({ target: mainFrame(tabId), files, injectImmediately: true }),
  loadOrders: (tabId: number): Promise<unknown> =>
    browser.scripting.executeScript({
      target: mainFrame(tabId),
      files: ['/content-scripts/orders.js'],
    }),
  async tab(tabId: number): ReturnType<TabLookup['tab']> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return tab && { url: tab.url, incognito: tab.incognito };
  },
  openPage: (path: `/${string}`): Promise<unknown> =>
    browser.tabs.create({ url: ownOrigin.slice(0, -1) + path }),
});
