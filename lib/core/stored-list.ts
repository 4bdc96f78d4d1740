import type { ShopsFile } from './shop-rules.ts';
import type { ListInfo } from './verdict.ts';

/** Which list is on the device, and what proves it. Plain, structured-cloneable data. */
export interface StoredList extends ListInfo {
  /** The list's line of versions; another line starts from nothing. */
  readonly line: string;
  /** Until when the publisher vouches that nothing is newer. ISO 8601, UTC. */
  readonly expires: string;
  /** Of the whole list as a new client downloads it. */
  readonly bytes: number;
  readonly trusted: TrustedMetadata;
  readonly shops?: StoredShops | undefined;
}

/** Published rules for shops whose pages changed. */
export interface StoredShops extends Pick<ShopsFile, 'shops'> {
  /** Of the file that was looked at last. */
  readonly sha256: string;
  /** That file is no `shops.json`: `shops` are of the one before it. */
  readonly isUnread?: true;
}

/** TUF metadata as last verified, each file's exact text (TUF 1.0.34, 5.2 to 5.6). */
export interface TrustedMetadata {
  /** SHA-256 of the packaged root; a new packaged root starts anew. */
  readonly anchor: string;
  readonly root: string;
  readonly timestamp?: string;
  readonly snapshot?: string;
  readonly targets?: string;
}

/** A new device first has only hazards that name a listing: absence means nothing yet. */
export const isFirstPart = ({ version }: Pick<StoredList, 'version'>): boolean => version === 0;

/** The packaged list does not expire. `now`: milliseconds since 1970. */
export const isPastExpiry = (
  { origin, expires }: Pick<StoredList, 'origin' | 'expires'>,
  now: number,
): boolean => origin === 'network' && Date.parse(expires) <= now;
