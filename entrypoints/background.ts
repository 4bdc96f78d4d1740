import '../lib/store/open-first.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnswer } from '../lib/extension/answer.ts';
import { createBadge } from '../lib/extension/badge.ts';
import { decodePicture } from '../lib/extension/decode-picture.ts';
import { deliveryAlarm } from '../lib/extension/delivery.ts';
import type { HandlerParts } from '../lib/extension/handler-parts.ts';
import { createHandlers } from '../lib/extension/handlers.ts';
import { createHealing } from '../lib/extension/healing.ts';
import { createJudging, type JudgingParts } from '../lib/extension/judging.ts';
import { createCardJudging } from '../lib/extension/judging-cards.ts';
import { createKeeping, type KeepingParts } from '../lib/extension/keeping.ts';
import { readListAddress } from '../lib/extension/list-address.ts';
import { tellPage, tellPages } from '../lib/extension/look-again.ts';
import { reportFromMenu } from '../lib/extension/menu-report.ts';
import { withPackageFiles } from '../lib/extension/package-files.ts';
import { createPackagedWords } from '../lib/extension/packaged-words.ts';
import { permittedFetch } from '../lib/extension/permitted-fetch.ts';
import { createPhotos } from '../lib/extension/photos.ts';
import { createPlaceAt } from '../lib/extension/place-at.ts';
import { createReportMenu } from '../lib/extension/report-menu.ts';
import {
  adviceSetting,
  browserTags,
  cautionSetting,
  filledSetting,
  getSurfaces,
  inboxSetting,
  policyReader,
  readChoices,
  sourcesOffSetting,
  subscribedSetting,
  surfacesSetting,
  troublesSetting,
  watchSetting,
} from '../lib/extension/settings.ts';
import { sharedPermissions } from '../lib/extension/shared-permissions.ts';
import { createShopper } from '../lib/extension/shopper.ts';
import { alarmName, createSubscription } from '../lib/extension/subscription.ts';
import { listStatus } from '../lib/extension/subscription-status.ts';
import { createTabPages } from '../lib/extension/tab-pages.ts';
import { createTroubles } from '../lib/extension/troubles.ts';
import { onWatchNotification } from '../lib/extension/watch-teller.ts';
import { watchAlarm } from '../lib/extension/watching.ts';
import { openWelcome } from '../lib/extension/welcome.ts';
import { lateKeeper } from '../lib/list/late-keeper.ts';
import * as rules from '../lib/list/subscription.ts';
import { resolveLanguage } from '../lib/locales/languages.ts';
import { makeReport } from '../lib/reports/make-report.ts';
import { reportText } from '../lib/reports/report-text.ts';
import { pictureHosts, siteNamed, siteOf, sites } from '../lib/sites/index.ts';
import { createDispatch } from '../lib/store/dispatch.ts';
import { eraseDatabase } from '../lib/store/erase.ts';
import { createHazards } from '../lib/store/hazards.ts';
import { open } from '../lib/store/open-first.ts';
import { createOutbox } from '../lib/store/outbox.ts';
import { createSilenced } from '../lib/store/silenced.ts';
import { createReporting } from './background-parts/reporting.ts';
import { watchOwned } from './background-parts/watch.ts';

const shopPages = sites.flatMap(({ matches }) => matches);

const isSavingData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** A call of the API starts the browser's idle time anew (30 s, Chrome). */
function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return () => clearInterval(timer);
}

/** What the install gives, and no feature can give back. */
const requiredPermissions = ({
  permissions = [],
  host_permissions = [],
  content_scripts = [],
}: Manifest): string[] => [
  ...permissions,
  ...host_permissions,
  ...content_scripts.flatMap(({ matches }) => matches ?? []),
];

interface Manifest {
  permissions?: string[] | undefined;
  host_permissions?: string[] | undefined;
  content_scripts?: { matches?: string[] | undefined }[] | undefined;
}

/** Wires the background; every listener is there in the first tick, when a stopped one is woken. */
export default defineBackground(() => {
  const now = () => Date.now();
  const ownOrigin = browser.runtime.getURL('/');
  const hazards = createHazards(open);
  const outbox = createOutbox(open);
  const dispatch = createDispatch(open);
  const silenced = createSilenced(open);
  const shopper = createShopper({
    resolveLanguage,
    browserTags: browserTags(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const packagedWords = createPackagedWords((path) => fetch(`${ownOrigin}${path}`));
  const words = async () => (await packagedWords(await shopper.language())).toolbar;

  const watching = watchOwned({ open, hazards, silenced, words, now, stayAwake });

  /** Cards and badges that stand are made anew: with another list, language or choice. */
  const lookAgain = () => void tellPages(browser.tabs, shopPages);

  const plainFetch = (url: string, init?: RequestInit) => fetch(url, init);
  const permitted = permittedFetch((what) => browser.permissions.contains(what), plainFetch);
  const keeper = lateKeeper(async () => {
    const { createKeeper } = await import('../lib/list/keeper.ts');
    const fetch = withPackageFiles(ownOrigin, plainFetch, permitted);
    return createKeeper({ store: hazards, fetch, now, seedUrl: `${ownOrigin}list` });
  });
  const troubles = createTroubles(troublesSetting, now);
  const healing = createHealing(keeper, now);
  const permissions = sharedPermissions(browser.permissions, async () => {
    const [subscribed, inbox] = await Promise.all([
      subscribedSetting.getValue(),
      inboxSetting.getValue(),
    ]);
    const waiting = await dispatch.outlook(inbox ?? undefined);
    return [subscribed?.address, inbox, ...waiting.keys()].filter((one) => typeof one === 'string');
  });
  const policies = async () => (await policyReader.read()).policies;
  const { delivery, deliveryStatus, noteFates } = createReporting({
    isBarred: async () => (await policies()).sending === false,
    dispatch,
    outbox,
    lookup: hazards.lookup,
    fetch: permitted,
    permissions,
    now,
    stayAwake,
  });
  const subscription = createSubscription({
    keeper,
    rules,
    memory: subscribedSetting,
    permissions,
    alarms: browser.alarms,
    isSavingData,
    now,
    chance: () => Math.random(),
    stayAwake,
    updated() {
      lookAgain();
      noteFates();
      void watching.lookThrough();
    },
  });
  /** Whoever manages the browser may forbid updates and reports after they were turned on. */
  const obey = async () => {
    const { updates, sending } = await policies();
    if (updates === false) await subscription.unsubscribe();
    if (sending === false) await delivery.turnOff();
  };
  const pages = createTabPages();
  const keeping = createKeeping({
    healing,
    subscription: {
      async unsubscribe() {
        await delivery.turnOff();
        await subscription.unsubscribe();
      },
    },
    mark: filledSetting,
    eraseDatabase: () => eraseDatabase(open),
    forget: pages.forget,
    areas: [browser.storage.local, browser.storage.session],
    alarms: browser.alarms,
    permissions: browser.permissions as KeepingParts['permissions'],
    required: requiredPermissions(browser.runtime.getManifest()),
    erased: lookAgain,
  });
  const builtIn = readListAddress(String(import.meta.env.WXT_LIST_URL ?? ''));

  const judgingParts: JudgingParts = {
    hazards,
    silenced,
    region: shopper.region,
    choices: readChoices,
    troubled: (error) => void troubles.note('judging', error),
    now,
    photos: createPhotos({
      memory: browser.storage.session,
      isPermitted: () => browser.permissions.contains({ origins: [...pictureHosts] }),
      addressesOf: ({ site, imageKeys }) =>
        imageKeys.flatMap((key) => [siteNamed(site)?.pictures.addresses(key) ?? []]),
      fetch: plainFetch,
      decode: decodePicture,
    }),
    isSubscribed: async () => (await subscription.subscribed()) !== null,
    async heal(isDamaged) {
      if (!isDamaged && !(await keeping.isFilling())) return false;
      const isFilled = await healing.heal(isDamaged);
      if (isFilled) void subscription.heal();
      return isFilled;
    },
  };
  const parts: HandlerParts = {
    judging: createJudging(judgingParts),
    cards: createCardJudging(judgingParts),
    surfaces: getSurfaces,
    subscription,
    watching,
    loadOrders: (tabId) =>
      browser.scripting.executeScript({
        target: { tabId, frameIds: [0] },
        files: ['/content-scripts/orders.js'],
      }),
    listStatus: () =>
      listStatus({ subscription, held: hazards.held, builtIn, policies, isSavingData, now }),
    policies,
    outbox,
    openReport: (id) =>
      browser.tabs.create({ url: `${browser.runtime.getURL('/sending.html')}#${id}` }),
    dispatch,
    delivery,
    deliveryStatus,
    silenced,
    pages,
    keeping,
    badge: createBadge(),
    shopper,
    words,
    askAgain: (tabId) => void tellPage(browser.tabs, tabId),
    loadScripts: (tabId, files) =>
      browser.scripting.executeScript({
        target: { tabId, frameIds: [0] },
        files,
        injectImmediately: true,
      }),
    async tab(tabId) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      return tab && { url: tab.url, incognito: tab.incognito };
    },
    openPage: (path) => browser.tabs.create({ url: ownOrigin.slice(0, -1) + path }),
    placeAt: createPlaceAt(siteOf),
    async makeReport(body) {
      const url = siteNamed(body.listing.site)?.listingUrl(body.listing.id);
      if (url === undefined) throw new Error(`no site is called ${body.listing.site}`);
      return makeReport({
        ...body,
        url,
        region: await shopper.region(),
        language: await shopper.language(),
        id: crypto.randomUUID(),
        now: now(),
        appVersion: browser.runtime.getManifest().version,
      });
    },
    async reportText(report) {
      const hazard = report.hazard === undefined ? undefined : await hazards.get(report.hazard);
      const language = await shopper.language();
      const { reportText: words } = await packagedWords(language);
      return reportText(report, { language, reportText: words }, hazard);
    },
    now,
  };

  const answer = createAnswer({
    ownId: browser.runtime.id,
    ownOrigin,
    siteAt: (url) => (URL.canParse(url) ? siteOf(new URL(url))?.name : undefined),
    handlers: createHandlers(parts),
    troubled: (request, error) => void troubles.note(request, error),
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender).then(respond);
    return true;
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void obey().then(subscription.wake);
    if (name === deliveryAlarm) void delivery.wake();
    if (name === watchAlarm) void watching.resume();
  });
  onWatchNotification();
  watchSetting.watch(() => void watching.resume());
  const menu = createReportMenu(shopPages, async (tab) =>
    reportFromMenu(parts, await words(), tab),
  );
  const nameMenu = async () => menu.create((await words()).reportMenu);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void keeping.fill().then(watching.resume);
    void nameMenu();
    void obey().then(subscription.wake);
    void delivery.start();
    if (reason === 'install') void openWelcome();
  });
  browser.runtime.onStartup.addListener(() => {
    void keeping.fill().then(watching.resume);
    // Firefox forgets the entry of an event page with the session.
    void nameMenu();
    void obey().then(subscription.wake);
    void delivery.start();
  });
  shopper.onLanguage(() => {
    void nameMenu();
    lookAgain();
  });
  for (const setting of [adviceSetting, cautionSetting, sourcesOffSetting])
    setting.watch(lookAgain);
  policyReader.watch(() => void obey());
  surfacesSetting.watch(lookAgain);
});
