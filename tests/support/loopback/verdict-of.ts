import type { JSHandle, Page } from 'puppeteer-core';
import type { Envelope } from '../../../lib/extension/send.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import type { PageState } from '../../../lib/popup/messages.ts';
import { documentsOf, textOf } from './documents.ts';
import { rootsOf } from './roots.ts';
import type { Session } from './session.ts';

/** What the extension thinks of a tab, asked from its own origin as its popup does. */

/** The parts of the extension API that are called from here, under the name both browsers have. */
interface ExtensionApi {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    setZoom(tabId: number, factor: number): Promise<void>;
  };
  action: Record<'getBadgeText' | 'getTitle', (details: { tabId: number }) => Promise<string>>;
  storage: { local: { set(values: object): Promise<void> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
interface World {
  chrome: ExtensionApi;
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A browser that says nothing at all for so long is not slow but stuck. */
const maxSilence = 30_000;

/** What the browser answers, or a failure that says what it did not answer. */
export function answered<T>(what: string, work: Promise<T>, silence = maxSilence): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const fail = () => reject(new Error(`the browser does not answer: ${what}`));
  const timer = setTimeout(fail, silence);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/**
 * Asks again until there is an answer. Fails with what it was waiting for: after so long that a busy
 * machine is no reason. What has to be quick is measured by a benchmark.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | undefined | null>,
  milliseconds = 30_000,
  silence = maxSilence,
): Promise<T> {
  const began = performance.now();
  const end = began + milliseconds;
  for (;;) {
    // Once more after a time in which a busy machine let nobody ask.
    const isLast = performance.now() > end;
    const answer = await answered(what, ask(), silence);
    if (answer !== false && answer !== undefined && answer !== null) return answer;
    if (isLast) throw new Error(`not seen within ${milliseconds} ms: ${what}`);
    // What takes long is asked after less often: two browsers spend much of a run's time on answers.
    const waited = performance.now() - began;
    await pause(Math.min(Math.max(25, waited / 4), 100));
  }
}

/** Leads a tab to a page of ours: Firefox opens it but never tells WebDriver that it has loaded. */
export async function openOwn(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  // Whoever asks too early asks the empty page that goes.
  await until(`${url} to open`, () =>
    page
      .evaluate(
        (own) => location.href.startsWith(own) && document.readyState !== 'loading',
        url.replace(/#.*/, ''),
      )
      .catch(() => false),
  );
}

/** A tab of the extension's own origin that does nothing by itself: its manifest. */
const watchers = new WeakMap<Session, Promise<Page>>();
export function watcher(session: Session): Promise<Page> {
  const opened = watchers.get(session) ?? session.extensionPage('manifest.json');
  watchers.set(session, opened);
  return opened;
}

/** The browser's number of the tab at that page's address. */
export async function tabIdOf(session: Session, page: Page): Promise<number> {
  const own = await watcher(session);
  const id = await own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as World;
    return (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
  }, page.url());
  if (id === undefined) throw new Error(`no tab at ${page.url()}`);
  return id;
}

/** As the shopper does by the browser's menu. */
export async function zoomTab(session: Session, page: Page, factor: number): Promise<void> {
  const tabId = await tabIdOf(session, page);
  await (await watcher(session)).evaluate(
    (id, zoom) => (globalThis as unknown as World).chrome.tabs.setZoom(id, zoom),
    tabId,
    factor,
  );
}

/** What is said when the mouse rests on the button, by the tab's number. */
export const titleOfTab = async (session: Session, tabId: number): Promise<string> =>
  (await watcher(session)).evaluate(
    (id) => (globalThis as unknown as World).chrome.action.getTitle({ tabId: id }),
    tabId,
  );

/** What the toolbar's button has for the tab at that page's address. */
async function toolbar(
  session: Session,
  page: Page,
  what: 'getBadgeText' | 'getTitle',
): Promise<string> {
  const own = await watcher(session);
  return own.evaluate(
    async (url, getter) => {
      const { chrome } = globalThis as unknown as World;
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
      return chrome.action[getter]({ tabId: tab.id });
    },
    page.url(),
    what,
  );
}

/** Text of the badge. */
export const badge = (session: Session, page: Page): Promise<string> =>
  toolbar(session, page, 'getBadgeText');

/** The badge, once it says anything, or just that: the toolbar is told a moment after the page. */
export const waitForBadge = (session: Session, page: Page, wanted?: string): Promise<string> =>
  until(`the badge ${wanted ?? ''}`, async () => {
    const text = await badge(session, page);
    return text !== '' && (wanted === undefined || text === wanted) && text;
  });

/** What is said when the mouse rests on the button. */
export const badgeTitle = (session: Session, page: Page): Promise<string> =>
  toolbar(session, page, 'getTitle');

/** What the popup is told about the tab at that page's address. */
export async function pageState(session: Session, page: Page): Promise<PageState> {
  const own = await watcher(session);
  const reply = await own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as World;
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return chrome.runtime.sendMessage({ request: 'page-state', body: { tabId: tab?.id } });
  }, page.url());
  const envelope = reply as Envelope<PageState> | undefined;
  if (!envelope?.ok) throw new Error(`page-state: ${envelope?.error ?? 'no answer'}`);
  return envelope.value;
}

/** Waits until the page has been judged, and returns the level. */
export const verdictOf = (session: Session, page: Page): Promise<string> =>
  until('a verdict', async () => (await pageState(session, page)).answer?.verdict.level);

/** Chooses as the options page does. */
export async function choose(session: Session, settings: object): Promise<void> {
  const own = await watcher(session);
  await own.evaluate(async (chosen) => {
    await (globalThis as unknown as World).chrome.storage.local.set(chosen);
  }, settings);
}

/** Debian's browsers speak only English. */
export const chooseLanguage = (session: Session, language: Language): Promise<void> =>
  choose(session, { language });

/**
 * The popup over a page: loaded in a tab in the background, where it finds the shop's page to be the
 * active one, as it does when it drops from the toolbar.
 */
export async function popupOver(session: Session, page: Page): Promise<Page> {
  const popup = await session.browser.newPage();
  await page.bringToFront();
  await openOwn(popup, session.extensionUrl('popup.html'));
  return popup;
}

/** Text of all that is ours on a shop's page: in our documents, and in the roots of markers. */
export async function cardText(page: Page): Promise<string> {
  const documents = await Promise.all((await documentsOf(page)).map(textOf));
  const roots = await Promise.all((await rootsOf(page)).map(rootText));
  return [...documents, ...roots].join(' ').replace(/\s+/g, ' ').trim();
}

/** What is drawn by a style, too: a marker's word. */
const rootText = (root: JSHandle<ShadowRoot>): Promise<string> =>
  root.evaluate((inside) => {
    const textOf = (node: Node): string =>
      node instanceof HTMLStyleElement
        ? ''
        : node.nodeType === Node.TEXT_NODE
          ? (node.textContent ?? '')
          : [(node as HTMLElement).dataset?.word ?? '', ...[...node.childNodes].map(textOf)].join(
              ' ',
            );
    return textOf(inside);
  });
