import type { Hazard } from '../core/hazard.ts';

/**
 * What the list needs of the store on the device. `lib/store` satisfies it with IndexedDB, the
 * tests also with plain memory. Each write is all or nothing and moves the records and the `ListInfo`
 * together, so that no reader ever sees one without the other.
 */
export interface ListStore {
  /** The info of the last completed write; `undefined` before the first one. */
  info(): Promise<ListInfo | undefined>;
  /** How many hazards are really there (counted, not remembered). */
  count(): Promise<number>;
  /**
   * Replaces every hazard. The batches may come slowly (they are downloaded and decoded while they
   * are asked for), so gather or stage them outside the final transaction. If the iteration throws,
   * nothing has changed.
   */
  replaceAll(batches: AsyncIterable<readonly Hazard[]>, info: ListInfo): Promise<void>;
  /** Applies one update in one transaction. An empty one only writes `info`. */
  apply(changes: ListChanges, info: ListInfo): Promise<void>;
}

/**
 * Errors by `name`, thrown by both writes, with nothing written:
 * - `ListMovedError`: somebody else wrote since `info()` was read (`info.revision` is not one more
 *   than the stored one, or not 1 where nothing is stored). Two syncs at once end here.
 * - `ListDamagedError`: after the change the hazards would not number `info.count`.
 * - the platform's own, such as `QuotaExceededError`.
 */
export type ListStoreErrorName = 'ListMovedError' | 'ListDamagedError';

export interface ListChanges {
  readonly put: readonly Hazard[];
  /** `source:reference` of what is gone. */
  readonly remove: readonly string[];
}

/** Which list is on the device, and what proves it. Plain data, structured-cloneable. */
export interface ListInfo {
  /** Counts the writes of this device, from 1. */
  readonly revision: number;
  /** The name of the list's line of versions; another line starts from nothing. */
  readonly line: string;
  readonly version: number;
  /** When this version was published, ISO 8601 in UTC. */
  readonly date: string;
  /** Until when the publisher vouches that nothing newer exists, ISO 8601 in UTC. */
  readonly expires: string;
  readonly count: number;
  /** Of the whole list as a new client would download it. */
  readonly bytes: number;
  readonly origin: 'seed' | 'network';
  readonly trusted: TrustedMetadata;
}

/** TUF metadata as last verified, each file's exact text (TUF 1.0.34, 5.2 to 5.6). */
export interface TrustedMetadata {
  /** SHA-256 of the packaged root this chain began with: a new packaged root starts anew. */
  readonly anchor: string;
  readonly root: string;
  readonly timestamp?: string;
  readonly snapshot?: string;
  readonly targets?: string;
}
