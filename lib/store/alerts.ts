import { atomically } from './atomically.ts';
import type { Open } from './database.ts';
import { isOwned, putAll } from './owned.ts';
import type { News, OwnedProduct } from './records.ts';

export interface Naming {
  site: string;
  id: string;
  hazards: readonly string[];
  /** The shopper sees the warning right now, so no notification is needed. */
  isSeen?: boolean;
}

export const maxTries = 3;
const maxNews = 50;

const isDue = ({ state }: News): boolean => state === 'due';
const isUnread = ({ state }: News): boolean => state !== 'seen';

export type AlertStore = ReturnType<typeof createAlertStore>;

/**
 * Each notice is announced once: `begin`, show, `end`. After a crash again, `maxTries` times at
 * most.
 */
export function createAlertStore(open: Open) {
  async function edit(
    change: (record: OwnedProduct) => readonly News[] | undefined,
  ): Promise<OwnedProduct[]> {
    return atomically(await open(), ['watched'], async ({ store }) => {
      const records = (await store.getAll()).filter(isOwned);
      const changed = records.flatMap((record) => {
        const news = change(record);
        return news ? [{ ...record, news }] : [];
      });
      await putAll(store, changed);
      return changed;
    });
  }
  return {
    /** Notes which notices name the shopper's things. Notices noted before stay as they are. */
    async note(namings: readonly Naming[]) {
      if (namings.length === 0) return;
      const namingOf = new Map(namings.map((one) => [`${one.site}:${one.id}`, one]));
      await edit(({ site, id, news }) => {
        const { hazards = [], isSeen = false } = namingOf.get(`${site}:${id}`) ?? {};
        const fresh = hazards.filter((hazard) => news.every((old) => old.hazard !== hazard));
        const state = isSeen ? 'seen' : 'due';
        const added = fresh.map((hazard): News => ({ hazard, state, tries: 0 }));
        return added.length > 0 ? [...news, ...added].slice(-maxNews) : undefined;
      });
    },
    /** Things with notices to announce now. Each call counts as one try. */
    async begin() {
      const begunRecords = await edit(({ news }) =>
        news.some(isDue) ? news.map((one) => (isDue(one) ? withTry(one) : one)) : undefined,
      );
      return begunRecords.filter(({ news }) => news.some(isDue));
    },
    async end(announced: readonly OwnedProduct[]) {
      const announcedOf = new Map(
        announced.map(({ site, id, news }) => [`${site}:${id}`, news.filter(isDue)]),
      );
      await edit(({ site, id, news }) => {
        const hazards = new Set(announcedOf.get(`${site}:${id}`)?.map(({ hazard }) => hazard));
        const next = news.map((one) =>
          isDue(one) && hazards.has(one.hazard) ? { ...one, state: 'told' as const } : one,
        );
        return hazards.size > 0 ? next : undefined;
      });
    },
    async unread() {
      const records = await (await open()).getAll('watched');
      return records.filter((record) => isOwned(record) && record.news.some(isUnread)).length;
    },
    async read() {
      await edit(({ news }) =>
        news.some(isUnread) ? news.map((one) => ({ ...one, state: 'seen' as const })) : undefined,
      );
    },
  };
}

const withTry = (one: News): News =>
  one.tries >= maxTries ? { ...one, state: 'told' } : { ...one, tries: one.tries + 1 };
