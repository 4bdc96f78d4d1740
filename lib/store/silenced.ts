import type { Open } from './database.ts';
import type { Silence } from './records.ts';

/**
 * Ids of the hazards silenced for a listing (`source:reference`). True: silenced on the shop's page and not
 * confirmed in the popup yet, so the toolbar still shows the level, because a page could forge the click.
 */
export type Silences = ReadonlyMap<string, boolean>;

export type Silenced = ReturnType<typeof createSilenced>;

/** Stores what the shopper silenced. A pause ends by itself. */
export function createSilenced(open: Open, now: () => number = Date.now) {
  const isActive = ({ until }: Silence) => until === undefined || Date.parse(until) > now();
  return {
    async of(site: string, id: string): Promise<Silences> {
      // In IndexedDB an array sorts after every string, so this range holds all keys that begin
      // with [site, id].
      const range = IDBKeyRange.bound([site, id], [site, id, []]);
      const records = await (await open()).getAll('silenced', range);
      return new Map(
        records.filter(isActive).map(({ hazard, onPage = false }) => [hazard, onPage]),
      );
    },
    async add(silence: Silence) {
      const database = await open();
      const { site, id, hazard } = silence;
      const old = await database.get('silenced', [site, id, hazard]);
      // A pause that the shopper confirms in the popup stays a pause.
      const until = old && isActive(old) && old.until;
      await database.put('silenced', { ...(until && { until }), ...silence });
    },
    async remove(site: string, id: string, hazard: string) {
      await (await open()).delete('silenced', [site, id, hazard]);
    },
    list: async () => (await open()).getAll('silenced'),
  };
}
