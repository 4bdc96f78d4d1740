import { keysVersion } from '../core/keys.ts';
import type { StoredList } from '../core/stored-list.ts';
import type { ListState } from './database.ts';

/** The stored list has another size than it should, or cannot be read; nothing was changed. */
export class ListDamagedError extends Error {
  override name = 'ListDamagedError';
}

/**
 * Hazards are lines of JSON in groups: place `p` is line `p % groupSize` of group `p / groupSize`,
 * empty where a hazard was removed. Buckets of the index list the places of each key's fingerprint.
 * Chromium 156 writes 100,000 hazards so in 0.43 s; one record each with a multi-entry index took
 * 8.4 s.
 */
export const groupSize = 32;
const placesPerBucket = 512;

/** The number of buckets is chosen when the whole list is written; updates keep it. */
export const bucketsFor = (places: number): number =>
  2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, places) / placesPerBucket)));

export const groupOf = (place: number): number => Math.floor(place / groupSize);
export const lineOf = (place: number): number => place % groupSize;

/** As UTF-8: browsers store a string with one Hangul letter at two bytes a letter. */
export const packGroup = (lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(lines.join('\n'));

/** Throws `ListDamagedError`. */
export function readGroup(record: unknown): string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(record as Uint8Array);
    if (record instanceof Uint8Array) return text.split('\n');
  } catch {}
  throw new ListDamagedError('a group cannot be read');
}

export const isBucket = (value: unknown): value is Uint32Array<ArrayBuffer> =>
  value instanceof Uint32Array && value.length % 2 === 0;

export function placesIn(bucket: ArrayLike<number>, fingerprint: number, max = Infinity): number[] {
  const places: number[] = [];
  for (let at = 0; at < bucket.length && places.length < max; at += 2) {
    if (bucket[at] === fingerprint) places.push(bucket[at + 1] ?? 0);
  }
  return places;
}

export function readState(value: unknown): ListState | undefined {
  const { list, buckets, places } = (value ?? {}) as Partial<ListState>;
  const isSound = typeof list === 'object' && [buckets, places].every(Number.isSafeInteger);
  return isSound ? (value as ListState) : undefined;
}

/** Writes the description of the list into its three records of the `list` store. */
export async function putList(
  store: { put(record: unknown, key: string): Promise<unknown> },
  { trusted, shops, ...list }: StoredList,
  layout: Pick<ListState, 'buckets' | 'places'>,
): Promise<void> {
  const edition = crypto.randomUUID();
  const state: ListState = { list, edition, keys: keysVersion, ...layout };
  await store.put(state, 'state');
  await store.put(trusted, 'trusted');
  await store.put(shops, 'shops');
}

/** True where a version of the extension with other keys made the index. */
export const isOutdated = ({ keys }: ListState): boolean => keys !== keysVersion;
