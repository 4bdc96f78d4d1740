import type { ShopsFile } from './shop-rules.ts';
import type { ListInfo } from './verdict.ts';

/** Which list is on the device, with its signed metadata. Plain, structured-cloneable data. */
export interface StoredList extends ListInfo {
  /** The series of versions; a list of another series replaces everything. */
  readonly line: string;
  /** Until when the publisher vouches that nothing is newer. ISO 8601, UTC. */
  readonly expires: string;
  /** Size of the download for a new client. */
  readonly bytes: number;
  readonly trusted: TrustedMetadata;
  readonly shops?: StoredShops | undefined;
}

/** Published rules for shops whose pages changed. */
export interface StoredShops extends Pick<ShopsFile, 'shops'> {
  /** Hash of the last file that was read. */
  readonly sha256: string;
  /** The last file could not be read as `shops.json`: `shops` are of the previous one. */
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

/** A new device first stores only hazards that name a listing: finding none there means nothing. */
export const isFirstPart = ({ version }: Pick<StoredList, 'version'>): boolean => version === 0;

/** The packaged list does not expire. `now`: milliseconds since 1970. */
export const isPastExpiry = (
  { origin, expires }: Pick<StoredList, 'origin' | 'expires'>,
  now: number,
): boolean => origin === 'network' && Date.parse(expires) <= now;
