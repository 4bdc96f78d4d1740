import { atomically, each } from './atomically.ts';
import type { Open } from './database.ts';
import type { News, Watched } from './records.ts';
import { isWatched, writing } from './watch.ts';

export interface Naming {
  site: string;
  id: string;
  /** `source:reference` */
  hazards: readonly string[];
  /** The shopper sees the warning at this moment: nothing need be told. */
  isSeen?: boolean;
}

export const mostTries = 3;
/** Of one thing. No listing is named by more notices, unless the list is broken. */
const mostNews = 50;

const isDue = ({ state }: News): boolean => state === 'due';
const isUnread = ({ state }: News): boolean => state !== 'seen';

export type WatchNews = ReturnType<typeof createWatchNews>;

/**
 * What the shopper has yet to hear of the things they own. A notice is told once: `begin` writes down
 * that a notification is about to be shown, `end` that it was. A background that dies in between
 * begins again, with a notification of the same id, and gives up after a few times; the toolbar goes
 * on telling until the page of the watch was opened.
 */
export function createWatchNews(open: Open) {
  /** Changes the records that `edit` gives something for, in one durable transaction. */
  async function edit(
    change: (record: Watched) => readonly News[] | undefined,
  ): Promise<Watched[]> {
    const transaction = writing(await open());
    return atomically(transaction, async () => {
      const records = (await transaction.store.getAll()).filter(isWatched);
      const changed = records.flatMap((record) => {
        const news = change(record);
        return news ? [{ ...record, news }] : [];
      });
      await each(changed, (record) => transaction.store.put(record));
      return changed;
    });
  }
  const unreadNow = async () =>
    (await (await open()).getAll('watched'))
      .filter(isWatched)
      .filter(({ news }) => news.some(isUnread));

  return {
    /** Writes down which notices name which things now. What is known already stays as it is. */
    async note(found: readonly Naming[]) {
      if (found.length === 0) return;
      const byThing = new Map(found.map((one) => [`${one.site}:${one.id}`, one]));
      await edit(({ site, id, news }) => {
        const { hazards = [], isSeen = false } = byThing.get(`${site}:${id}`) ?? {};
        const fresh = hazards.filter((hazard) => news.every((old) => old.hazard !== hazard));
        const state = isSeen ? 'seen' : 'due';
        const added = fresh.map((hazard): News => ({ hazard, state, tries: 0 }));
        return added.length > 0 ? [...news, ...added].slice(-mostNews) : undefined;
      });
    },
    /** Things with notices to be told now; each call counts as a try. Empty when there is nothing. */
    async begin() {
      // Most of the time there is nothing, and reading is cheaper than writing.
      if (!(await unreadNow()).some(({ news }) => news.some(isDue))) return [];
      const tried = await edit(({ news }) =>
        news.some(isDue) ? news.map((one) => (isDue(one) ? begun(one) : one)) : undefined,
      );
      return tried.filter(({ news }) => news.some(isDue));
    },
    /** These were told. */
    async end(told: readonly Watched[]) {
      const ended = new Map(
        told.map(({ site, id, news }) => [`${site}:${id}`, news.filter(isDue)]),
      );
      await edit(({ site, id, news }) => {
        const hazards = new Set(ended.get(`${site}:${id}`)?.map(({ hazard }) => hazard));
        const next = news.map((one) =>
          isDue(one) && hazards.has(one.hazard) ? { ...one, state: 'told' as const } : one,
        );
        return hazards.size > 0 ? next : undefined;
      });
    },
    /** How many things have something new that the shopper has not read. */
    unread: async () => (await unreadNow()).length,
    /** The shopper has looked. */
    async read() {
      if ((await unreadNow()).length === 0) return;
      await edit(({ news }) =>
        news.some(isUnread) ? news.map((one) => ({ ...one, state: 'seen' as const })) : undefined,
      );
    },
  };
}

/** The last try was the last one. */
const begun = (one: News): News =>
  one.tries >= mostTries ? { ...one, state: 'told' } : { ...one, tries: one.tries + 1 };
