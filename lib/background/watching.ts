import { hazardId } from '../core/hazard-id.ts';
import type { Listing } from '../core/listing.ts';
import type { NamedOptions } from '../core/named-things.ts';
import { type OrderedLine, orderedFrom } from '../core/ordered.ts';
import type { Kept, Owned } from '../core/owned.ts';
import type { Hazards } from '../store/hazards.ts';
import type { Watched } from '../store/records.ts';
import type { Silenced } from '../store/silenced.ts';
import type { Watch } from '../store/watch.ts';
import type { Naming, WatchNews } from '../store/watch-news.ts';
import type { Alarms } from './environment.ts';
import type { Stored } from './setting.ts';
import type { WatchTeller } from './watch-teller.ts';

/**
 * The watch over what the shopper owns: fed by order pages and by "I own this", looked through after
 * each update of the list, told once. Nothing happens here unless the shopper turned it on.
 */
export interface WatchingParts {
  watch: Watch;
  news: WatchNews;
  hazards: Pick<Hazards, 'lookup'>;
  silenced: Pick<Silenced, 'of'>;
  setting: Pick<Stored<boolean>, 'getValue' | 'setValue'>;
  /** What the shopper wants to be told, on pages and here. */
  choices(): Promise<Pick<NamedOptions, 'caution' | 'sourcesOff'>>;
  teller: WatchTeller;
  alarms: Alarms;
  /** Called while things are looked up, so that the browser does not take the background for idle. */
  stayAwake(): () => void;
  now(): number;
}

export const watchAlarm = 'watch';
/** Minutes until the alarm goes on with what was cut off. */
const afterKill = 5;

const isBegunAgain = ({ news }: Watched): boolean =>
  news.every(({ state, tries }) => state !== 'due' || tries > 1);

const iso = ({ now }: WatchingParts) => new Date(now()).toISOString();

/** Which notices name these things. The judge is evaluated when it is needed: most wakes are for a page. */
async function namingsOf(
  parts: WatchingParts,
  things: readonly Owned[],
  isSeen = false,
): Promise<Naming[]> {
  const { keysOfOwned, namedBy, isHint } = await import('../core/named-things.ts');
  const wanted = { ...(await parts.choices()), today: iso(parts).slice(0, 10) };
  const found: Naming[] = [];
  for (const thing of things) {
    const { site, id } = thing;
    const looked = await parts.hazards.lookup(keysOfOwned(thing));
    if (looked.hazards.length === 0) continue;
    const silenced = await parts.silenced.of(site, id);
    const matches = namedBy(thing, looked.hazards, { ...wanted, silenced });
    const hazards = matches.map(({ hazard }) => hazardId(hazard));
    if (hazards.length > 0) found.push({ site, id, hazards, isSeen: isSeen || isHint(thing) });
  }
  return found;
}

/** Writes down what names these things, and tells what is new. */
async function noteAndTell(parts: WatchingParts, things: readonly Owned[]): Promise<void> {
  const { news, teller } = parts;
  await news.note(await namingsOf(parts, things));
  const due = await news.begin();
  if (due.length > 0) {
    await teller.notify(due, due.every(isBegunAgain));
    await news.end(due);
  }
  await teller.mark(await news.unread());
}

/** Work that the alarm begins again, should the browser end the background in the middle of it. */
function createSurely({ alarms, now, stayAwake }: WatchingParts) {
  let working = 0;
  return async (work: () => Promise<void>): Promise<void> => {
    working += 1;
    const rest = stayAwake();
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
  };
}

/** Looks all things up in the list as it is now. A list that comes meanwhile is looked through as well. */
function createLookThrough(parts: WatchingParts, surely: ReturnType<typeof createSurely>) {
  const { watch, teller, now } = parts;
  let running: Promise<void> | undefined;
  let isStale = false;
  const lookOnce = async () => {
    const things = await watch.list(now());
    await (things.length === 0 ? teller.mark(0) : noteAndTell(parts, things));
  };
  const look = async () => {
    while (isStale) {
      isStale = false;
      await surely(lookOnce);
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

export type Watching = ReturnType<typeof createWatching>;

export function createWatching(parts: WatchingParts) {
  const { watch, news, setting, teller, alarms, now } = parts;
  const surely = createSurely(parts);
  const lookAll = createLookThrough(parts, surely);
  const isOn = () => setting.getValue().catch(() => false);
  /** After an update of the list. Never rejects. */
  const lookThrough = async (): Promise<void> => {
    if (await isOn()) await lookAll();
  };
  return {
    isOn,
    lookThrough,
    /** Lines of an order page. False while the watch is off: they are not kept. */
    async sawOrders(site: string, lines: readonly OrderedLine[]) {
      if (!(await isOn())) return false;
      const things = lines.map((line) => orderedFrom(site, line, iso(parts)));
      let fresh: Watched[] | undefined;
      // What has been added is no news to the next visit, so from here on the alarm has to know.
      await surely(async () => {
        fresh = await watch.add(things, now());
        if (fresh.length > 0) await noteAndTell(parts, fresh);
      });
      if (!fresh) throw new Error('the orders could not be kept');
      return true;
    },
    /**
     * "I own this", with the warnings of the page in sight. False while the watch is off, unless the
     * shopper turns it on with it.
     */
    async own(listing: Listing, turnsOn = false): Promise<Kept | false> {
      const wasOn = await isOn();
      if (!wasOn && !turnsOn) return false;
      const { ownedFrom } = await import('../core/owned.ts');
      const thing = ownedFrom(listing, iso(parts));
      const known = await watch.get(thing.site, thing.id);
      await watch.add([thing], now());
      const found = await namingsOf(parts, [thing], true);
      await news.note(found);
      // Last: turned on, everything is looked through, and what is on show now is no news.
      if (!wasOn) await setting.setValue(true);
      return { isNew: known === undefined, isNamed: found.length > 0 };
    },
    async disown(site: string, id: string) {
      // What stands on an order page would come back with it.
      const isOrdered = (await watch.get(site, id))?.how === 'order';
      await (isOrdered ? watch.takeOut(site, id) : watch.forget(site, id));
      await teller.mark(await news.unread());
    },
    get: (site: string, id: string) => watch.get(site, id),
    /** Things with something new, for the popup; none while the watch is off. */
    unread: async () => ((await isOn()) ? news.unread() : 0),
    /** Goes on where a background that died left off, or shows again what is unread. Never rejects. */
    async resume() {
      if (await isOn()) return lookAll();
      await alarms.clear(watchAlarm).catch(() => false);
      await teller.mark(0).catch(() => undefined);
    },
    /** The shopper has opened the page of the watch, or changed what it holds. */
    async read() {
      await news.read();
      await teller.mark(0);
    },
  };
}
