import type { Hazard } from '../core/hazard.ts';
import type { HeldList } from '../core/held-list.ts';

/**
 * What the list needs of the store on the device. `lib/store` satisfies it with IndexedDB, the
 * tests also with plain memory. Each write is all or nothing and moves the records and `HeldList`
 * together, so that no reader ever sees one without the other.
 *
 * Both writes reject with an error of one of these names, with nothing changed:
 * - `ListMovedError`: somebody else wrote since `held()` was read (`list.revision` is not one more
 *   than the stored one, or not 1 where nothing is stored). The later of two syncs at once.
 * - `ListDamagedError`: after the change the hazards would not number `list.count`, or records that
 *   should be there cannot be read.
 * - the platform's own, such as `QuotaExceededError`.
 */
export interface ListStore {
  /** The list of the last completed write; `undefined` before the first one. */
  held(): Promise<HeldList | undefined>;
  /**
   * Replaces every hazard. The batches come as slowly as they are downloaded and decoded. If the
   * iteration throws, nothing has changed.
   */
  replaceAll(batches: AsyncIterable<readonly Hazard[]>, list: HeldList): Promise<void>;
  /** Applies one update in one transaction. An empty one only writes `list`. */
  apply(changes: ListChanges, list: HeldList): Promise<void>;
}

export interface ListChanges {
  readonly put: readonly Hazard[];
  /** `source:reference` of what is gone. */
  readonly remove: readonly string[];
}
