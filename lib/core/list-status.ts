import type { ListInfo } from './verdict.ts';

/**
 * Why the last check brought nothing, in the classes a shopper can do something about. In every case
 * the list on the device stays as it was.
 *
 * `untrusted`: what came is not what the publisher signed, or older than what was seen before.
 */
export const updateProblems = [
  'offline',
  'server',
  'slow',
  'untrusted',
  'expired',
  'clock',
  'storage',
] as const;
export type UpdateProblem = (typeof updateProblems)[number];

/** The list on the device and how it is kept up to date, as our own pages tell it. */
export interface ListStatus {
  /** Where updates come from; missing while they are off. */
  address?: string;
  /** The publisher's address in this build, or the organisation's mirror of it, if there is one. */
  builtIn?: string;
  /** Whoever manages this browser has turned updates off. */
  isForbidden?: true;
  /** False where the browser's permission for `address` was taken away: nothing is asked for then. */
  isPermitted: boolean;
  /** The browser's data saver is on: only "update now" fetches. */
  isSavingData: boolean;
  list?: HeldInfo;
  /** When we last asked, and when that last confirmed the list as the newest. ISO 8601, UTC. */
  checked?: string;
  confirmed?: string;
  problem?: { kind: UpdateProblem; at: string /** Of HTTP. */; status?: number };
  /** While an update runs: bytes so far, and of how many, once that is known (else 0). */
  progress?: { bytes: number; total: number };
}

export interface HeldInfo extends ListInfo {
  /** Of the whole list as a new device would download it, packed. */
  bytes: number;
  /** Past the date until which its publisher vouched for it. */
  isExpired: boolean;
}
