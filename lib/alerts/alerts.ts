import { hazardId } from '../core/ids.ts';
import type { Listing } from '../core/listing.ts';
import type { OrderedLine, Owned, OwnResult } from '../core/owned.ts';
import type { OwnedMatchOptions } from '../core/owned-matches.ts';
import type { Environment } from '../extension/environment.ts';
import type { Stored } from '../settings/index.ts';
import type { AlertStore, Naming } from '../store/alerts.ts';
import type { Hazards } from '../store/hazards.ts';
import type { OwnedStore } from '../store/owned.ts';
import type { OwnedProduct } from '../store/records.ts';
import type { Silenced } from '../store/silenced.ts';
import type { AlertNotifications } from './notifications.ts';

/** Looks up what the shopper owns in each new list. Off until they turn it on. */
export interface AlertsServices extends Pick<Environment, 'alarms' | 'now' | 'whileAwake'> {
  things: OwnedStore;
  news: AlertStore;
  hazards: Pick<Hazards, 'lookup'>;
  silenced: Pick<Silenced, 'of'>;
  setting: Pick<Stored<boolean>, 'getValue' | 'setValue'>;
  choices(): Promise<Pick<OwnedMatchOptions, 'caution' | 'sourcesOff'>>;
  notifications: AlertNotifications;
}

/** Installed copies use this name: an alarm under another name would go off unhandled. */
export const alertsAlarm = 'watch';
/** Minutes after which the alarm resumes work that ended with the background. */
const retryAfterEnd = 5;

const wasBegunBefore = ({ news }: OwnedProduct): boolean =>
  news.every(({ state, tries }) => state !== 'due' || tries > 1);

const iso = ({ now }: AlertsServices) => new Date(now()).toISOString();

/** The judge is loaded only when needed: most of the time the background wakes for a page. */
async function namingsOf(
  services: AlertsServices,
  things: readonly Owned[],
  isSeen = false,
): Promise<Naming[]> {
  const { keysOfOwned, matchesOfOwned, isHint } = await import('../core/owned-matches.ts');
  const options = { ...(await services.choices()), today: iso(services).slice(0, 10) };
  const namings: Naming[] = [];
  for (const thing of things) {
    const { site, id } = thing;
    const found = await services.hazards.lookup(keysOfOwned(thing));
    if (found.hazards.length === 0) continue;
    const silenced = await services.silenced.of(site, id);
    const matches = matchesOfOwned(thing, found.hazards, { ...options, silenced });
    const hazards = matches.map(({ hazard }) => hazardId(hazard));
    if (hazards.length > 0) namings.push({ site, id, hazards, isSeen: isSeen || isHint(thing) });
  }
  return namings;
}

async function noteAndNotify(services: AlertsServices, things: readonly Owned[]): Promise<void> {
  const { news, notifications } = services;
  await news.note(await namingsOf(services, things));
  const due = await news.begin();
  if (due.length > 0) {
    await notifications.notify(due, due.every(wasBegunBefore));
    await news.end(due);
  }
  await notifications.mark(await news.unread());
}

/** Runs work that the alarm repeats if the browser ends the background during it. */
function createRetryOnAlarm({ alarms, now, whileAwake }: AlertsServices) {
  let working = 0;
  return async (work: () => Promise<void>): Promise<void> => {
    working += 1;
    try {
      const when = now() + retryAfterEnd * 60_000;
      await alarms.create(alertsAlarm, { when, periodInMinutes: retryAfterEnd });
      await whileAwake(work);
      // Another run may still be relying on the alarm.
      if (working === 1) await alarms.clear(alertsAlarm);
    } catch (error) {
      // For example a full disk: the alarm stays set and tries again.
      console.error('the things you own could not be found up', error);
    } finally {
      working -= 1;
    }
  };
}

/** Looks up all products in the current list, and once more if a new list arrived meanwhile. */
function createLookThrough(
  services: AlertsServices,
  retryOnAlarm: ReturnType<typeof createRetryOnAlarm>,
) {
  const { things, notifications, now } = services;
  let running: Promise<void> | undefined;
  let isStale = false;
  const lookOnce = async () => {
    const all = await things.list(now());
    await (all.length === 0 ? notifications.mark(0) : noteAndNotify(services, all));
  };
  const look = async () => {
    while (isStale) {
      isStale = false;
      await retryOnAlarm(lookOnce);
    }
  };
  return (): Promise<void> => {
    isStale = true;
    running ??= look().finally(() => {
      running = undefined;
    });
    return running;
  };
}

export type Alerts = ReturnType<typeof createAlerts>;

export function createAlerts(services: AlertsServices) {
  const { things, news, setting, notifications, alarms, now } = services;
  const retryOnAlarm = createRetryOnAlarm(services);
  const lookAll = createLookThrough(services, retryOnAlarm);
  const isOn = () => setting.getValue().catch(() => false);
  const lookThrough = async (): Promise<void> => {
    if (await isOn()) await lookAll();
  };
  return {
    isOn,
    lookThrough,
    async sawOrders(site: string, lines: readonly OrderedLine[]) {
      if (!(await isOn())) return false;
      const { orderedFrom } = await import('../core/owned.ts');
      const ordered = lines.map((line) => orderedFrom(site, line, iso(services)));
      let fresh: OwnedProduct[] | undefined;
      // Once stored, these lines are not new to the next visit: only the alarm can resume the
      // look-up.
      await retryOnAlarm(async () => {
        fresh = await things.add(ordered, now());
        if (fresh.length > 0) await noteAndNotify(services, fresh);
      });
      if (!fresh) throw new Error('the orders could not be kept');
      return true;
    },
    /** False while recall alerts are off and `turnsOn` is not set. */
    async addProduct(listing: Listing, turnsOn = false): Promise<OwnResult | false> {
      const wasOn = await isOn();
      if (!wasOn && !turnsOn) return false;
      const { ownedFrom } = await import('../core/owned.ts');
      const thing = ownedFrom(listing, iso(services));
      const stored = await things.get(thing.site, thing.id);
      await things.add([thing], now());
      const namings = await namingsOf(services, [thing], true);
      await news.note(namings);
      // Turned on last: that looks everything up, and would announce the warning the shopper sees.
      if (!wasOn) await setting.setValue(true);
      return { isNew: stored === undefined, isNamedByNotice: namings.length > 0 };
    },
    async removeProduct(site: string, id: string) {
      // A deleted order would be added again at the next visit to the orders.
      const isOrdered = (await things.get(site, id))?.how === 'order';
      await (isOrdered ? things.takeOut(site, id) : things.forget(site, id));
      await notifications.mark(await news.unread());
    },
    get: (site: string, id: string) => things.get(site, id),
    unread: async () => ((await isOn()) ? news.unread() : 0),
    /** Resumes the work of a background that was ended midway. Never rejects. */
    async resume() {
      if (await isOn()) return lookAll();
      await alarms.clear(alertsAlarm).catch(() => false);
      await notifications.mark(0).catch(() => undefined);
    },
    async read() {
      await news.read();
      await notifications.mark(0);
    },
  };
}
