import { createAlerts } from '../../lib/alerts/alerts.ts';
import type { AlertServices } from '../../lib/alerts/messages.ts';
import { createAlertNotifications } from '../../lib/alerts/notifications.ts';
import type { BrowseServices } from '../../lib/browse/messages.ts';
import { createBadge } from '../../lib/extension/badge.ts';
import { browser } from '../../lib/extension/browser.ts';
import type { Environment } from '../../lib/extension/environment.ts';
import { mirrorsOf } from '../../lib/extension/operator.ts';
import { hostsFor, requiredPermissions } from '../../lib/extension/permissions.ts';
import { askTabsAgain, tabActions } from '../../lib/extension/tabs.ts';
import { createTileJudging } from '../../lib/list-pages/judge-tiles.ts';
import type { ListPageServices } from '../../lib/list-pages/messages.ts';
import type { PopupServices } from '../../lib/popup/messages.ts';
import type { ReportServices } from '../../lib/reports/messages.ts';
import { createReports, inboxInUse } from '../../lib/reports/reports.ts';
import {
  createDeviceData,
  type DeviceData,
  type DeviceDataServices,
} from '../../lib/settings/device-data.ts';
import { createLocale } from '../../lib/settings/locale.ts';
import {
  isForbidden,
  memory,
  readChoices,
  readPolicies,
  readSwitches,
  settings,
} from '../../lib/settings/settings.ts';
import { createAlertStore } from '../../lib/store/alerts.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { eraseDatabase } from '../../lib/store/erase.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { open } from '../../lib/store/open-first.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createOwnedStore } from '../../lib/store/owned.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import type { UpdateServices } from '../../lib/updates/messages.ts';
import { createUpdates, subscribed } from '../../lib/updates/updates.ts';
import { createJudging, type JudgingServices } from '../../lib/warning/judging.ts';
import type { WarningServices } from '../../lib/warning/messages.ts';
import { shopPhotos } from '../../lib/warning/photos.ts';
import { createTabPages } from '../../lib/warning/tab-pages.ts';

/** What the rooms' background halves need from each other. */
export type Services = WarningServices &
  ListPageServices &
  ReportServices &
  PopupServices &
  BrowseServices &
  UpdateServices &
  AlertServices & { deviceData: DeviceData };

type Stores = ReturnType<typeof createStores>;

const createStores = () => ({
  hazards: createHazards(open),
  outbox: createOutbox(open),
  queue: createDeliveryQueue(open),
  silenced: createSilenced(open),
  pages: createTabPages(),
});

/** Permissions for hosts are given back when nothing uses them any more. */
function createHosts(queue: Stores['queue']) {
  const inboxes = async (): Promise<string[]> => {
    const inbox = await inboxInUse.getValue();
    const waiting = await queue.nextAttempts(inbox ?? undefined);
    return [...(inbox === null ? [] : [inbox]), ...waiting.keys()];
  };
  const inUse = async (): Promise<string[]> => {
    const list = await subscribed.getValue();
    const lists = list ? [list.address, ...mirrorsOf(list.address)] : [];
    return [...lists, ...(await inboxes())];
  };
  return {
    lists: hostsFor({ inUse, isForbiddenByPolicy: () => isForbidden('updates') }),
    inboxes: hostsFor({ inUse, isForbiddenByPolicy: () => isForbidden('sending'), inboxes }),
  };
}

/** The rooms that work without an open page: reports, alerts, updates. */
function createRooms(environment: Environment, stores: Stores) {
  const { hazards, silenced } = stores;
  const { openPage } = tabActions(environment.ownOrigin);
  const hosts = createHosts(stores.queue);
  const locale = createLocale(environment);
  const alerts = createAlerts({
    ...{ ...environment, hazards, silenced, setting: settings.alerts, choices: readChoices },
    things: createOwnedStore(open),
    news: createAlertStore(open),
    notifications: createAlertNotifications(locale.words),
  });
  const reports = createReports({
    ...{ environment, ...stores, hosts: hosts.inboxes, locale, openPage },
  });
  const updates = createUpdates(environment, {
    hazards,
    hosts: hosts.lists,
    async onUpdated() {
      askTabsAgain();
      reports.noteFates();
      await alerts.lookThrough();
    },
  });
  return { locale, alerts, reports, updates };
}

type Rooms = ReturnType<typeof createRooms>;

const endAlerts = async ({ alerts }: Rooms) => {
  await settings.alerts.setValue(false);
  await alerts.resume();
};

const browserData = () => ({
  listWanted: memory.filled,
  areas: [browser.storage.local, browser.storage.session],
  alarms: browser.alarms,
  permissions: browser.permissions as DeviceDataServices['permissions'],
  required: requiredPermissions(browser.runtime.getManifest()),
});

const createData = (rooms: Rooms, { pages }: Stores) =>
  createDeviceData({
    ...browserData(),
    refillFromPackage: rooms.updates.refillFromPackage,
    beforeErase: [
      rooms.reports.delivery.turnOff,
      rooms.updates.subscription.unsubscribe,
      () => endAlerts(rooms),
    ],
    eraseDatabase: () => eraseDatabase(open),
    forgetTabs: pages.forget,
    onErased() {
      askTabsAgain();
      void rooms.updates.shopRules.register();
    },
  });

function createJudges(
  { now, fetch }: Environment,
  { hazards, silenced }: Stores,
  { locale, updates }: Rooms,
  deviceData: DeviceData,
) {
  const { subscription, refillFromPackage } = updates;
  const services: JudgingServices = {
    ...{ hazards, silenced, now, region: locale.region, choices: readChoices },
    photos: shopPhotos(fetch),
    isSubscribed: async () => (await subscription.subscribed()) !== null,
    async refill(isDamaged) {
      if (!isDamaged && !(await deviceData.isFilling())) return false;
      const isFilled = await refillFromPackage.refill(isDamaged);
      if (isFilled) void subscription.repair();
      return isFilled;
    },
  };
  return { judging: createJudging(services), tiles: createTileJudging(services) };
}

export function createServices(environment: Environment) {
  const stores = createStores();
  const rooms = createRooms(environment, stores);
  const { locale, alerts, reports, updates } = rooms;
  const deviceData = createData(rooms, stores);
  return {
    ...stores,
    ...reports,
    ...createJudges(environment, stores, rooms, deviceData),
    ...tabActions(environment.ownOrigin),
    ...{ locale, alerts, deviceData, now: environment.now },
    subscription: updates.subscription,
    shopRules: updates.shopRules,
    listStatus: updates.listStatus,
    switches: readSwitches,
    policies: readPolicies,
    badge: createBadge(async (tabId) => (await stores.pages.get(tabId))?.interference),
  } satisfies Omit<Services, 'expectBeats'>;
}
