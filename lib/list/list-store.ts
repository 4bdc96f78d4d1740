import type { Hazard } from '../core/hazard.ts';
import type { StoredList } from '../core/stored-list.ts';

/**
 * Where a list is stored. A write is all or nothing, and `updater.ts` is the only writer. Rejects
 * with `ListDamagedError` (the count differs from `list.count`, or a record cannot be read), or
 * with the platform's own error.
 */
export interface ListStore {
  /** The list of the last completed write. */
  storedList(): Promise<StoredList | undefined>;
  /** Batches arrive while they are downloaded. If the iteration throws, nothing changes. */
  replaceAll(batches: AsyncIterable<readonly Hazard[]>, list: StoredList): Promise<void>;
  /** Applies changes in one transaction. Empty changes only write `list`. */
  apply(changes: ListChanges, list: StoredList): Promise<void>;
}

export interface ListChanges {
  readonly put: readonly Hazard[];
  /** `source:reference` of each removed hazard. */
  readonly remove: readonly string[];
}
