import { vi } from 'vitest';
import type { browser } from 'wxt/browser';
import { messages } from '../../entrypoints/background/messages.ts';
import type { Services } from '../../entrypoints/background/services.ts';
import type { Alerts } from '../../lib/alerts/alerts.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { createBadge } from '../../lib/extension/badge.ts';
import { createAnswer, type RawSender } from '../../lib/extension/messages.ts';
import type { RequestName } from '../../lib/extension/send.ts';
import type { PageFile } from '../../lib/extension/tabs.ts';
import { createTileJudging } from '../../lib/list-pages/judge-tiles.ts';
import { makeReport } from '../../lib/reports/make-report.ts';
import { reportText } from '../../lib/reports/report-text.ts';
import type { Delivery } from '../../lib/reports/sending.ts';
import { settingRows, switchNames } from '../../lib/settings/setting-rows.ts';
import type { Switches } from '../../lib/settings/settings.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import type { Subscription } from '../../lib/updates/subscription.ts';
import { createJudging, type JudgingServices } from '../../lib/warning/judging.ts';
import { createTabPages } from '../../lib/warning/tab-pages.ts';
import { backgroundWords, effectWords, localeOf } from '../../scripts/words/every.ts';
import { everyChoice } from '../core/every-choice.ts';
import { hazardsFrom, heldList, idOf, inBatches, startWorker } from '../store/fixtures.ts';

export const ownId = 'abcdefghijklmnopabcdefghijklmnop';
export const ownOrigin = `chrome-extension://${ownId}/`;

/** Listing 1 to 20 is named by a hazard, the others are not. */
export const listingOf = (number: number, rest: Partial<Listing> = {}): Listing => ({
  site: 'aliexpress',
  id: idOf(number),
  aliases: [],
  titles: [`Toy number ${number}`],
  gtins: [],
  attributes: [],
  imageKeys: [],
  ...rest,
});

/** As nobody has chosen, but for `rest`. */
export const switches = (rest: Partial<Switches> = {}) => {
  const fallbacks = switchNames.map((name) => [name, settingRows[name].fallback]);
  return async (): Promise<Switches> => ({ ...Object.fromEntries(fallbacks), ...rest });
};

export const addressOf = (number: number): string =>
  `https://ko.aliexpress.com/item/${idOf(number)}.html?spm=a2g0o`;

/** Our content script in the top frame of a tab that shows listing `number`. */
export const shopSender = (number = 1, rest: Partial<RawSender> = {}): RawSender => ({
  id: ownId,
  url: addressOf(number),
  frameId: 0,
  tab: { id: 7, incognito: false, url: addressOf(number) },
  ...rest,
});

export const popupSender: RawSender = { id: ownId, url: `${ownOrigin}popup.html` };

/** The browser's session storage and tabs. */
export function fakeBrowser() {
  const stored = new Map<string, unknown>();
  const tabs = new Map<number, { url: string | undefined; incognito: boolean }>();
  /** What the toolbar says of a tab; the browser forgets it with the document. */
  const titles = new Map<number, string>();
  const api = {
    storage: {
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...stored].filter(([name]) => key === null || name === key)),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
        remove: async (keys: string[]) => {
          for (const key of keys) stored.delete(key);
        },
      },
    },
    tabs: { query: async () => [...tabs.keys()].map((id) => ({ id })) },
  };
  return { stored, tabs, titles, api };
}

/** `api` is as much of a browser as they need. */
export const tabPagesOf = (api: object) => createTabPages(api as typeof browser);

/** Nobody has asked for updates. */
const updatesOff: Subscription = {
  subscribed: async () => null,
  isPermitted: async () => false,
  progress: () => undefined,
  subscribe: async () => false,
  unsubscribe: async () => undefined,
  update: async () => undefined,
  stop: async () => undefined,
  onAlarm: async () => undefined,
  resumeUpdate: async () => undefined,
  repair: async () => undefined,
};

/** Nobody has asked for recall alerts. */
export const alertsOff: Alerts = {
  isOn: async () => false,
  sawOrders: async () => false,
  addProduct: async () => false,
  removeProduct: async () => undefined,
  get: async () => undefined,
  unread: async () => 0,
  lookThrough: async () => undefined,
  resume: async () => undefined,
  read: async () => undefined,
};

/** Nobody has asked for reports to be sent. */
export const sendingOff: Delivery = {
  defaultInbox: async () => null,
  isPermitted: async () => false,
  withoutPermission: async () => [],
  turnOn: async () => false,
  sendOne: async () => false,
  turnOff: async () => undefined,
  wake: async () => undefined,
};

/** Of a document of ours that our script in tab 7 has opened. */
export const cardWord = 'a1'.repeat(16);

/** A background with everything real but the browser. Start another one to wake it up again. */
export function startBackground(browser = fakeBrowser(), rest: Partial<Services> = {}) {
  const { open, hazards } = startWorker();
  const pages = tabPagesOf(browser.api);
  const { titles } = browser;
  const real = createBadge(
    async (tabId) => (await pages.get(tabId))?.interference,
    () => ({
      getTitle: async ({ tabId = -1 }) => titles.get(tabId) ?? '',
      setTitle: async ({ tabId = -1, title }) => void titles.set(tabId, title ?? ''),
    }),
  );
  const badge = {
    ...real,
    show: vi.fn(real.show),
    count: vi.fn(real.count),
    clear: vi.fn(real.clear),
  };
  const loadScripts = vi.fn(async (_tabId: number, _files: PageFile[]) => undefined);
  const silenced = createSilenced(open, rest.now ?? (() => 0));
  const region = async () => 'KR';
  let ids = 0;
  const judgingServices: JudgingServices = {
    hazards,
    silenced,
    refill: async () => false,
    region,
    choices: async () => everyChoice,
    isSubscribed: async () => false,
    now: () => 0,
  };
  const services: Services = {
    askAgain: vi.fn(),
    askTabsAgain: vi.fn(),
    judging: createJudging(judgingServices),
    tiles: createTileJudging(judgingServices),
    switches: switches(),
    subscription: updatesOff,
    shopRules: { of: async () => [] },
    alerts: alertsOff,
    loadOrders: async () => undefined,
    listStatus: async () => ({ isPermitted: false }),
    policies: async () => ({}),
    deviceData: {
      fill: async () => undefined,
      isFilling: async () => true,
      erase: async () => undefined,
    },
    outbox: createOutbox(open),
    queue: createDeliveryQueue(open),
    delivery: sendingOff,
    receiver: async () => undefined,
    deliveryStatus: async () => ({
      ...{ withoutPermission: [], isForbiddenByPolicy: false },
      needsConsent: false,
    }),
    consent: {
      agree: async () => undefined,
    },
    silenced,
    pages,
    badge,
    locale: {
      language: async () => 'ko',
      region,
      words: async () => backgroundWords.en.toolbar,
      reportWords: async () => backgroundWords.ko.reportText,
      effectWords: async () => effectWords.ko.effects,
    },
    loadScripts,
    expectBeats: vi.fn(),
    tab: async (tabId) => browser.tabs.get(tabId),
    openPage: vi.fn(async () => undefined),
    hazards,
    makeReport: async (body) =>
      makeReport({
        ...body,
        id: `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
        now: 0,
        appVersion: '0.1.0',
      }),
    reportText: async (report) => reportText(report, localeOf('en')),
    now: () => 0,
    ...rest,
  };
  const isOurs = async (_tabId: number, word: string) => word === cardWord;
  const answer = createAnswer(messages, services, { ownId, ownOrigin, isOurs });
  const ask = (request: RequestName, body: unknown, sender: RawSender = shopSender()) =>
    answer({ request, body }, sender);
  return { services, hazards, badge, loadScripts, answer, ask, browser };
}

/** With a list of twenty hazards. */
export async function startWithList(
  browser = fakeBrowser(),
  rest: Partial<Services> = {},
): Promise<ReturnType<typeof startBackground>> {
  const background = startBackground(browser, rest);
  await background.hazards.replaceAll(inBatches(hazardsFrom(1, 20)), heldList(1, 20));
  return background;
}

/** Lets what is not waited for come to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
