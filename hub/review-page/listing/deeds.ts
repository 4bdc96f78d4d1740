import type { ListingDetails } from '../../inbox/review/queue.ts';
import { deedKeys } from '../key-names.ts';

export type Deed = keyof typeof deedKeys;
export const deeds = Object.keys(deedKeys) as Deed[];

/** What the hub would take from this reviewer now. It checks all of it again. */
export function deedsFor({ case: found }: Pick<ListingDetails, 'case'>, me: string): Deed[] {
  const state = found?.state ?? 'open';
  const pending = found?.pending ?? undefined;
  const can: Record<Deed, boolean> = {
    approve: pending !== undefined && pending.reviewer !== me,
    confirm: state === 'open' || state === 'confirmed',
    'attach-notice': state === 'confirmed',
    discard: pending !== undefined,
    reject: state === 'open',
    withdraw: state === 'confirmed',
    reopen: state === 'rejected' || state === 'withdrawn',
    'pass-on': true,
    merge: state === 'open' || state === 'rejected',
  };
  return (Object.keys(can) as Deed[]).filter((deed) => can[deed]);
}
