import { browser } from 'wxt/browser';
import { createWatching } from '../alerts/alerts.ts';
import { createWatchTeller } from '../alerts/notifications.ts';
import type { Report } from '../core/report.ts';
import { createBadge } from '../extension/badge.ts';
import type { Environment } from '../extension/environment.ts';
import { withPackageFiles } from '../extension/fetch.ts';
import { mirrorsOf, operator } from '../extension/operator.ts';
import { hostsFor, requiredPermissions } from '../extension/permissions.ts';
import { lookAgain, tabActions } from '../extension/tabs.ts';
import { createListUpdater } from '../list/updater.ts';
import { createCardJudging } from '../list-pages/judge-tiles.ts';
import { createPractices } from '../reports/consent.ts';
import type { ReportFacts } from '../reports/make-report.ts';
import { createReporting } from '../reports/reporting.ts';
import { createDeviceData, createHealing, type DeviceDataParts } from '../settings/device-data.ts';
import { createShopper, type Shopper } from '../settings/locale.ts';
import {
  isForbidden,
  memory,
  readChoices,
  readPolicies,
  readSwitches,
  settings,
} from '../settings/settings.ts';
import { pictureHosts, shopOf } from '../sites/facts.ts';
import { createDeliveryQueue } from '../store/delivery-queue.ts';
import { eraseDatabase } from '../store/erase.ts';
import { createHazards, type Hazards } from '../store/hazards.ts';
import { open } from '../store/open-first.ts';
import { createOutbox } from '../store/outbox.ts';
import { createSilenced } from '../store/silenced.ts';
import { createWatch } from '../store/watch.ts';
import { createWatchNews } from '../store/watch-news.ts';
import { listStatus } from '../updates/status.ts';
import { createSubscription, type SubscriptionParts } from '../updates/subscription.ts';
import { createJudging, type JudgingParts } from '../warning/judging.ts';
import { createPhotos, decodePicture } from '../warning/photos.ts';
import { createTabPages } from '../warning/tab-pages.ts';

type Body = Pick<ReportFacts, 'kind' | 'listing' | 'hazard' | 'reason'>;

/** The schema of a report is evaluated with the first one: 1 ms of a cold start. */
const writeReports = (hazards: Hazards, shopper: Shopper, now: () => number) => ({
  async makeReport(body: Body) {
    const { makeReport } = await import('../reports/make-report.ts');
    return makeReport({
      ...body,
      region: await shopper.region(),
      language: await shopper.language(),
      id: crypto.randomUUID(),
      now: now(),
      appVersion: browser.runtime.getManifest().version,
    });
  },
  async reportText(report: Report) {
    const hazard = report.hazard === undefined ? undefined : await hazards.get(report.hazard);
    const language = await shopper.language();
    const { reportText } = await import('../reports/report-text.ts');
    return reportText(report, { language, reportText: await shopper.reportWords() }, hazard);
  },
});

export type Parts = ReturnType<typeof createParts>;

type Stores = ReturnType<typeof createStores>;

const createStores = () => ({
  hazards: createHazards(open),
  outbox: createOutbox(open),
  queue: createDeliveryQueue(open),
  silenced: createSilenced(open),
  pages: createTabPages(),
});

async function inboxesInUse(queue: Stores['queue']): Promise<string[]> {
  const inbox = await memory.inbox.getValue();
  const waiting = await queue.outlook(inbox ?? undefined);
  return [...(inbox === null ? [] : [inbox]), ...waiting.keys()];
}

async function addressesInUse(queue: Stores['queue']): Promise<string[]> {
  const subscribed = await memory.subscribed.getValue();
  const lists = subscribed ? [subscribed.address, ...mirrorsOf(subscribed.address)] : [];
  return [...lists, ...(await inboxesInUse(queue))];
}

function judgeListings(
  { now, fetch }: Environment,
  parts: Omit<JudgingParts, 'choices' | 'now' | 'photos'>,
) {
  const photos = createPhotos({
    memory: memory.photos,
    isPermitted: () => browser.permissions.contains({ origins: [...pictureHosts] }),
    addressesOf: ({ site, imageKeys }) =>
      imageKeys.flatMap((key) => [shopOf(site)?.pictures.addresses(key) ?? []]),
    fetch,
    decode: decodePicture,
  });
  const judgingParts: JudgingParts = { ...parts, choices: readChoices, now, photos };
  return { judging: createJudging(judgingParts), cards: createCardJudging(judgingParts) };
}

function keepListCurrent(
  environment: Environment,
  { hazards, ...parts }: Pick<SubscriptionParts, 'hosts' | 'updated'> & { hazards: Hazards },
) {
  const { now, ownOrigin } = environment;
  const fetch = withPackageFiles(ownOrigin, environment.fetch, environment.permitted);
  const updater = createListUpdater({ store: hazards, fetch, now, seedUrl: `${ownOrigin}list` });
  const memoryOf = { memory: memory.subscribed, mirrorsOf };
  const subscription = createSubscription({ ...environment, ...parts, ...memoryOf, updater });
  const told = { held: hazards.held, builtIn: operator.list?.[0], policies: readPolicies };
  return {
    subscription,
    healing: createHealing(updater, now),
    listStatus: () => listStatus({ ...environment, ...told, subscription }),
  };
}

const browserData = () => ({
  areas: [browser.storage.local, browser.storage.session],
  alarms: browser.alarms,
  permissions: browser.permissions as DeviceDataParts['permissions'],
  required: requiredPermissions(browser.runtime.getManifest()),
});

export function createParts(environment: Environment) {
  const { now, ownOrigin } = environment;
  const stores = createStores();
  const { hazards, silenced, queue, pages } = stores;
  const inUse = () => addressesInUse(queue);
  const hosts = hostsFor({ inUse, isBarred: () => isForbidden('updates') });
  const inboxes = hostsFor({
    inUse,
    isBarred: () => isForbidden('sending'),
    inboxes: () => inboxesInUse(queue),
  });
  const shopper = createShopper(environment);
  const watching = createWatching({
    ...environment,
    hazards,
    silenced,
    watch: createWatch(open),
    news: createWatchNews(open),
    setting: settings.watch,
    choices: readChoices,
    teller: createWatchTeller(shopper.words),
  });
  const tabs = tabActions(ownOrigin);
  const practices = createPractices({
    agreed: memory.practicesAgreed,
    told: memory.practicesTold,
    isSending: async () => (await memory.inbox.getValue()) !== null,
    openPage: tabs.openPage,
  });
  const { noteFates, ...reporting } = createReporting(environment, stores, inboxes, practices);
  const { subscription, healing, listStatus } = keepListCurrent(environment, {
    hazards,
    hosts,
    async updated() {
      lookAgain();
      noteFates();
      await watching.lookThrough();
    },
  });
  const deviceData = createDeviceData({
    ...reporting,
    ...{ healing, subscription },
    async endWatch() {
      await settings.watch.setValue(false);
      await watching.resume();
    },
    mark: memory.filled,
    eraseDatabase: () => eraseDatabase(open),
    forget: pages.forget,
    ...browserData(),
    erased: lookAgain,
  });
  const judges = judgeListings(environment, {
    hazards,
    silenced,
    region: shopper.region,
    isSubscribed: async () => (await subscription.subscribed()) !== null,
    async heal(isDamaged) {
      if (!isDamaged && !(await deviceData.isFilling())) return false;
      const isFilled = await healing.heal(isDamaged);
      if (isFilled) void subscription.heal();
      return isFilled;
    },
  });
  return {
    ...stores,
    ...judges,
    switches: readSwitches,
    subscription,
    listStatus,
    watching,
    policies: readPolicies,
    ...reporting,
    practices,
    deviceData,
    badge: createBadge(async (tabId) => (await pages.get(tabId))?.tampered),
    shopper,
    ...tabs,
    ...writeReports(hazards, shopper, now),
    now,
  };
}
