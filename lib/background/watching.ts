import type { Hazard } from '../core/hazard.ts';
import type { Listing } from '../core/listing.ts';
import type { NamedOptions } from '../core/named-things.ts';
import { type OrderedLine, orderedFrom } from '../core/ordered.ts';
import type { Kept, Owned } from '../core/owned.ts';
import type { Match } from '../core/verdict.ts';
import type { Found } from '../store/hazards.ts';
import type { Watched } from '../store/records.ts';
import type { Silenced } from '../store/silenced.ts';
import type { Watch } from '../store/watch.ts';
import type { Naming, WatchNews } from '../store/watch-news.ts';
import type { Alarms } from './environment.ts';

/**
 * The watch over what the shopper owns: fed by order pages and by "I own this", looked through after
 * each update of the list, told once. Nothing happens here unless the shopper turned it on.
 */
export interface Watching {
  isOn(): Promise<boolean>;
  /** Lines of an order page. False while the watch is off: they are not kept. */
  sawOrders(site: string, lines: readonly OrderedLine[]): Promise<boolean>;
  /**
   * "I own this", with the warnings of the page in sight. False while the watch is off, unless the
   * shopper turns it on with it.
   */
  own(listing: Listing, turnsOn?: boolean): Promise<Kept | false>;
  /** Takes a thing out again. */
  disown(site: string, id: string): Promise<void>;
  get(site: string, id: string): Promise<Watched | undefined>;
  /** Things with something new, for the popup; none while the watch is off. */
  unread(): Promise<number>;
  /** Looks all things up in the list as it is now, and tells. Never rejects. */
  lookThrough(): Promise<void>;
  /** Goes on where a background that died left off, or shows again what is unread. Never rejects. */
  resume(): Promise<void>;
  /** The shopper has opened the page of the watch, or changed what it holds. */
  read(): Promise<void>;
}

export interface WatchingParts {
  watch: Watch;
  news: WatchNews;
  hazards: { lookup(keys: readonly string[]): Promise<Found> };
  silenced: Pick<Silenced, 'of'>;
  setting: { getValue(): Promise<boolean>; setValue(isOn: boolean): Promise<void> };
  /** What the shopper wants to be told, on pages and here. */
  choices(): Promise<Pick<NamedOptions, 'caution' | 'sourcesOff'>>;
  /** lib/core, evaluated when it is needed: most backgrounds wake for something else. */
  rules(): Promise<{
    keysOfOwned(owned: Owned): string[];
    namedBy(owned: Owned, hazards: Iterable<Hazard>, options: NamedOptions): Match[];
    isHint(owned: Owned): boolean;
    ownedFrom(listing: Listing, seenAt: string): Owned;
  }>;
  teller: WatchTeller;
  alarms: Alarms;
  /** Called while things are looked up, so that the browser does not take the background for idle. */
  stayAwake(): () => void;
  now(): number;
}

/** How the shopper is told. */
export interface WatchTeller {
  /**
   * A notification about all of these at once, where the browser lets us show one. `isAgain`: a
   * background died over it, so the same one may still be standing.
   */
  notify(things: readonly Watched[], isAgain: boolean): Promise<void>;
  /** On the toolbar; 0 takes it away, and the notification too. */
  mark(unread: number): Promise<void>;
}

export const watchAlarm = 'watch';
/** Minutes until the alarm goes on with what was cut off. */
const afterKill = 5;

const hazardId = ({ hazard }: Match): string => `${hazard.source}:${hazard.reference}`;

const isBegunAgain = ({ news }: Watched): boolean =>
  news.every(({ state, tries }) => state !== 'due' || tries > 1);

export function createWatching(parts: WatchingParts): Watching {
  const { watch, news, setting, teller, alarms, now } = parts;
  let running: Promise<void> | undefined;
  let isStale = false;
  let working = 0;

  const isOn = () => setting.getValue().catch(() => false);
  const iso = () => new Date(now()).toISOString();

  async function named(things: readonly Owned[], isSeen = false): Promise<Naming[]> {
    const { keysOfOwned, namedBy, isHint } = await parts.rules();
    const wanted = { ...(await parts.choices()), today: iso().slice(0, 10) };
    const found: Naming[] = [];
    for (const thing of things) {
      const { site, id } = thing;
      const looked = await parts.hazards.lookup(keysOfOwned(thing));
      if (looked.hazards.length === 0) continue;
      const silenced = await parts.silenced.of(site, id);
      const matches = namedBy(thing, looked.hazards, { ...wanted, silenced });
      const hazards = matches.map(hazardId);
      if (hazards.length > 0) found.push({ site, id, hazards, isSeen: isSeen || isHint(thing) });
    }
    return found;
  }

  async function tell(): Promise<void> {
    const due = await news.begin();
    if (due.length > 0) {
      await teller.notify(due, due.every(isBegunAgain));
      await news.end(due);
    }
    await teller.mark(await news.unread());
  }

  /** Should the browser end the background meanwhile, the alarm begins again. */
  async function surely(work: () => Promise<void>): Promise<void> {
    working += 1;
    const rest = parts.stayAwake();
    try {
      const when = now() + afterKill * 60_000;
      await alarms.create(watchAlarm, { when, periodInMinutes: afterKill });
      await work();
      // Somebody else may still need it.
      if (working === 1) await alarms.clear(watchAlarm);
    } catch (error) {
      // A full disk, or none: the alarm tries again.
      console.error('the things you own could not be looked up', error);
    } finally {
      working -= 1;
      rest();
    }
  }

  async function lookOnce(): Promise<void> {
    const things = await watch.list(now());
    if (things.length === 0) return teller.mark(0);
    await news.note(await named(things), iso());
    await tell();
  }

  async function lookThrough(): Promise<void> {
    if (!(await isOn())) return;
    // A list that comes while another is being looked through is looked through as well.
    isStale = true;
    running ??= (async () => {
      while (isStale) {
        isStale = false;
        await surely(lookOnce);
      }
    })().finally(() => {
      running = undefined;
    });
    await running;
  }

  return {
    isOn,
    lookThrough,
    async sawOrders(site, lines) {
      if (!(await isOn())) return false;
      const things = lines.map((line) => orderedFrom(site, line, iso()));
      let fresh: Watched[] | undefined;
      // What has been added is no news to the next visit, so from here on the alarm has to know.
      await surely(async () => {
        fresh = await watch.add(things, now());
        if (fresh.length === 0) return;
        await news.note(await named(fresh), iso());
        await tell();
      });
      if (!fresh) throw new Error('the orders could not be kept');
      return true;
    },
    async own(listing, turnsOn = false) {
      const wasOn = await isOn();
      if (!wasOn && !turnsOn) return false;
      const { ownedFrom } = await parts.rules();
      const thing = ownedFrom(listing, iso());
      const known = await watch.get(thing.site, thing.id);
      await watch.add([thing], now());
      const found = await named([thing], true);
      await news.note(found, iso());
      // Last: turned on, everything is looked through, and what is on show now is no news.
      if (!wasOn) await setting.setValue(true);
      return { isNew: known === undefined, isNamed: found.length > 0 };
    },
    async disown(site, id) {
      // What stands on an order page would come back with it.
      const isOrdered = (await watch.get(site, id))?.how === 'order';
      await (isOrdered ? watch.takeOut(site, id) : watch.forget(site, id));
      await teller.mark(await news.unread());
    },
    get: (site, id) => watch.get(site, id),
    unread: async () => ((await isOn()) ? news.unread() : 0),
    async resume() {
      if (await isOn()) return lookThrough();
      await alarms.clear(watchAlarm).catch(() => false);
      await teller.mark(0).catch(() => undefined);
    },
    async read() {
      await news.read();
      await teller.mark(0);
    },
  };
}
