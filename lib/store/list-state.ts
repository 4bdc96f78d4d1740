import type { HeldList } from '../core/held-list.ts';
import { keysVersion } from '../core/keys.ts';
import type { ListState } from './database.ts';
import { ListMovedError } from './errors.ts';

/** A state record of the disk, or nothing where it is not one. */
export function readState(value: unknown): ListState | undefined {
  const state = value as Partial<ListState> | null | undefined;
  const { generation, groupSize, buckets, places, count } = state ?? {};
  const numbers = [generation, groupSize, buckets, places, count];
  const isSound = typeof state?.list === 'object' && numbers.every(Number.isSafeInteger);
  return isSound ? (state as ListState) : undefined;
}

/** Throws unless `list` is the next write after the one in force. */
export function assertNext(state: ListState | undefined, list: HeldList): void {
  const expected = (state?.list.revision ?? 0) + 1;
  if (list.revision === expected) return;
  throw new ListMovedError(`revision ${list.revision} does not follow ${expected - 1}`);
}

export function stateOf(list: HeldList, layout: Omit<ListState, 'list' | 'keys'>): ListState {
  const { trusted: _proof, ...summary } = list;
  return { list: summary, keys: keysVersion, ...layout };
}

/** True where another version of the extension made the index. */
export const isOutdated = ({ keys }: ListState): boolean => keys !== keysVersion;

/** Where a place is: in which group, and at which position there. */
export const groupOf = (place: number, { groupSize }: Pick<ListState, 'groupSize'>): number =>
  Math.floor(place / groupSize);
export const slotOf = (place: number, { groupSize }: Pick<ListState, 'groupSize'>): number =>
  place % groupSize;
