import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import type { StoredList } from '../../lib/core/stored-list.ts';
import type { ListStore } from '../../lib/list/list-store.ts';

const damaged = (message: string): Error =>
  Object.assign(new Error(message), { name: 'ListDamagedError' });

/** A list in plain memory, as a device keeps it. */
export function createMemoryStore(): ListStore & { hazards(): ReadonlyMap<string, Hazard> } {
  let hazards = new Map<string, Hazard>();
  let held: StoredList | undefined;

  const commit = (next: Map<string, Hazard>, list: StoredList) => {
    if (next.size !== list.count) {
      throw damaged(`${next.size} hazards in a list of ${list.count}`);
    }
    hazards = next;
    held = list;
  };

  return {
    hazards: () => hazards,
    async storedList() {
      return held;
    },
    async replaceAll(batches, list) {
      const next = new Map<string, Hazard>();
      for await (const batch of batches) {
        for (const hazard of batch) next.set(hazardId(hazard), hazard);
      }
      commit(next, list);
    },
    async apply({ put, remove }, list) {
      const next = new Map(hazards);
      for (const hazard of put) next.set(hazardId(hazard), hazard);
      for (const id of remove) next.delete(id);
      commit(next, list);
    },
  };
}
