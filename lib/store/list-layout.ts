import type { HeldList } from '../core/held-list.ts';
import { keysVersion } from '../core/keys.ts';
import type { ListState } from './database.ts';

/** Somebody else wrote the list meanwhile: nothing was changed, read `held()` and try again. */
class ListMovedError extends Error {
  override name = 'ListMovedError';
}

/** The list would not be what it says it is, or cannot be read any more: nothing was changed. */
export class ListDamagedError extends Error {
  override name = 'ListDamagedError';
}

/**
 * How the list lies on the disk. Hazards get places: place `p` is line `p % groupSize` of group
 * `p / groupSize`, a text of JSON lines, with an empty line where a hazard was removed. The index
 * consists of buckets; a key's fingerprint says which one lists the places of its hazards.
 *
 * Measured in Chromium 156: 100,000 records with a multi-entry index of three keys took 8.4 s to
 * write, the same in 1,000 groups 0.43 s.
 */
export const groupSize = 32;
const placesPerBucket = 512;

/** Buckets of a new index. An update keeps their number, so they grow with the list. */
export const bucketsFor = (places: number): number =>
  2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, places) / placesPerBucket)));

export const groupOf = (place: number): number => Math.floor(place / groupSize);
export const lineOf = (place: number): number => place % groupSize;

/** UTF-8, because browsers keep a string with a single Hangul letter at two bytes a letter. */
export const packGroup = (lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(lines.join('\n'));

/** Throws `ListDamagedError`. */
export function readGroup(record: unknown): string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(record as Uint8Array);
    if (record instanceof Uint8Array) return text.split('\n');
  } catch {
    // Told below.
  }
  throw new ListDamagedError('a group cannot be read');
}

/** A record read back from the disk may be anything. */
export const isBucket = (value: unknown): value is Uint32Array<ArrayBuffer> =>
  value instanceof Uint32Array && value.length % 2 === 0;

/** Places of the hazards that have the key, `most` at most. */
export function placesIn(bucket: ArrayLike<number>, print: number, most = Infinity): number[] {
  const found: number[] = [];
  for (let at = 0; at < bucket.length && found.length < most; at += 2) {
    if (bucket[at] === print) found.push(bucket[at + 1] ?? 0);
  }
  return found;
}

/** A state record of the disk, or nothing where it is not one. */
export function readState(value: unknown): ListState | undefined {
  const { list, buckets, places, count } = (value ?? {}) as Partial<ListState>;
  const numbers = [buckets, places, count];
  const isSound = typeof list === 'object' && numbers.every(Number.isSafeInteger);
  return isSound ? (value as ListState) : undefined;
}

/** Throws unless `list` is the next write after the one in force. */
export function assertNext(state: ListState | undefined, list: HeldList): void {
  const expected = (state?.list.revision ?? 0) + 1;
  if (list.revision === expected) return;
  throw new ListMovedError(`revision ${list.revision} does not follow ${expected - 1}`);
}

export function stateOf(list: HeldList, layout: Pick<ListState, 'buckets' | 'places'>): ListState {
  const { trusted: _proof, ...summary } = list;
  return { list: summary, keys: keysVersion, ...layout, count: list.count };
}

/** True where another version of the extension made the index. */
export const isOutdated = ({ keys }: ListState): boolean => keys !== keysVersion;
