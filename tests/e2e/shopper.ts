import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Report } from '../../lib/core/report.ts';
import type { PageState } from '../../lib/extension/messages.ts';
import { localeOf } from '../../lib/locales/locale.ts';
import { databaseName } from '../../lib/store/database.ts';
import type { Scene } from './case.ts';

/** What a shopper sees and does, in either browser. The browsers run in English unless told. */

export const words = localeOf('en');

/** Asks again until there is an answer. Fails with what it was waiting for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | undefined | null>,
  milliseconds = 10_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined && answer !== null) return answer;
    if (performance.now() > end) throw new Error(`not seen within ${milliseconds} ms: ${what}`);
    await pause(50);
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Text of everything that hangs in a shadow root below `<html>`; empty without a card. */
export const cardText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((one) => one.shadowRoot);
    const textOf = (node: Node): string =>
      node instanceof HTMLStyleElement
        ? ''
        : node.nodeType === Node.TEXT_NODE
          ? (node.textContent ?? '')
          : [...node.childNodes].map(textOf).join(' ');
    return hosts
      .map(({ shadowRoot }) => textOf(shadowRoot as Node))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  });

export const waitForCard = (page: Page, text: string): Promise<string> =>
  until(`a card that says “${text}”`, async () => {
    const shown = await cardText(page);
    return shown.includes(text) && shown;
  });

export const waitForNoCard = (page: Page): Promise<true> =>
  until('no card', async () => (await cardText(page)) === '');

/** A button or link of the card by its words or its accessible name. */
export const cardButton = (page: Page, name: string): Promise<ElementHandle<HTMLElement>> =>
  until(`the button “${name}”`, async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const hosts = [...document.documentElement.children].filter((one) => one.shadowRoot);
      const buttons = hosts.flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll<HTMLElement>('button, a, summary, [role="button"]') ?? []),
      ]);
      const nameOf = (one: HTMLElement) =>
        (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
      return buttons.find((one) => nameOf(one) === wanted);
    }, name);
    return handle.asElement() as ElementHandle<HTMLElement> | null;
  });

/** A real click: the mouse moves there and presses, so the event is trusted. */
export async function clickCard(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await cardButton(page, name)).click();
}

/** A tab of the extension's own origin that does nothing by itself: from here its state is read. */
const watchers = new WeakMap<object, Promise<Page>>();
function watcher(scene: Scene): Promise<Page> {
  const known = watchers.get(scene.session);
  if (known) return known;
  const opened = scene.session.extensionPage('manifest.json');
  watchers.set(scene.session, opened);
  return opened;
}

interface ExtensionApi {
  tabs: {
    create(properties: object): Promise<unknown>;
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Text of the toolbar's badge over the tab at that address. */
export async function badge(scene: Scene, page: Page): Promise<string> {
  const own = await watcher(scene);
  return own.evaluate(async (url) => {
    const api = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? 'no such tab' : api.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

/** What the popup would be told about the tab at that address. */
export async function pageState(scene: Scene, page: Page): Promise<PageState | undefined> {
  const own = await watcher(scene);
  const envelope = await own.evaluate(async (url) => {
    const api = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url === url);
    return api.runtime.sendMessage({ request: 'page-state', body: { tabId: tab?.id } });
  }, page.url());
  const answer = envelope as { ok: boolean; value?: PageState; error?: string } | undefined;
  assert.ok(answer?.ok, `page-state: ${answer?.error ?? 'no answer'}`);
  return answer.value;
}

/** Waits until the page has been judged, and returns the level. */
export const verdict = (scene: Scene, page: Page): Promise<string> =>
  until('a verdict', async () => (await pageState(scene, page))?.answer?.verdict.level);

/** The reports in the outbox, read from the extension's own database. */
export async function storedReports(scene: Scene): Promise<Report[]> {
  const own = await watcher(scene);
  return own.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
    const database = await settled(indexedDB.open(name));
    try {
      const entries = await settled<{ report: Report }[]>(
        database.transaction('reports').objectStore('reports').getAll(),
      );
      return entries.map(({ report }) => report);
    } finally {
      database.close();
    }
  }, databaseName);
}

/**
 * The popup, told about a tab: it is opened in a tab in the background, where it finds the shop's
 * page to be the active one, as it does when it drops from the toolbar.
 */
export async function popupOver(scene: Scene, page: Page): Promise<Page> {
  const own = await watcher(scene);
  await page.bringToFront();
  const url = scene.session.extensionUrl('popup.html');
  const opened = scene.session.browser.waitForTarget((target) => target.url() === url);
  await own.evaluate(async (address) => {
    const api = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    await api.tabs.create({ url: address, active: false });
  }, url);
  const popup = await (await opened).page();
  assert.ok(popup, 'the popup did not open');
  return popup;
}

/** All the text of one of our own pages. */
export const pageText = (page: Page): Promise<string> =>
  page.evaluate(() => (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim());
