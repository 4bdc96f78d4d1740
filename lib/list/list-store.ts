import type { Hazard } from '../core/hazard.ts';
import type { StoredList } from '../core/stored-list.ts';

/**
 * A write is all or nothing, and there is one writer (`updater.ts`). Rejects with `ListDamagedError`
 * (not `list.count` hazards, or unreadable), or the platform's own.
 */
export interface ListStore {
  /** Of the last completed write. */
  storedList(): Promise<StoredList | undefined>;
  /** Batches come as slowly as they are downloaded. If the iteration throws, nothing changes. */
  replaceAll(batches: AsyncIterable<readonly Hazard[]>, list: StoredList): Promise<void>;
  /** In one transaction. An empty one only writes `list`. */
  apply(changes: ListChanges, list: StoredList): Promise<void>;
}

export interface ListChanges {
  readonly put: readonly Hazard[];
  /** `source:reference` of what is gone. */
  readonly remove: readonly string[];
}
