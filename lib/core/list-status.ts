import type { ListInfo } from './verdict.ts';

/**
 * Why the last check brought nothing, as far as a shopper can act on it. The list stays as it was.
 * `untrusted`: not what the publisher signed, or older than what was seen.
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

/** The list on the device and how it is updated. */
export interface ListStatus {
  /** Where updates come from, while they are on. */
  address?: string;
  /** The publisher's address in this build, or the organisation's mirror. */
  builtIn?: string;
  /** Forbidden by who manages the browser. */
  isForbidden?: true;
  /** False without the browser's permission for `address`. */
  isPermitted: boolean;
  /** Only "update now" fetches. */
  isSavingData: boolean;
  list?: HeldInfo;
  /** When we last asked, and when that last confirmed the list as the newest. ISO 8601, UTC. */
  checked?: string;
  confirmed?: string;
  problem?: { kind: UpdateProblem; at: string /** Of HTTP. */; status?: number };
  /** Bytes so far, and of how many, once that is known (else 0). */
  progress?: { bytes: number; total: number };
}

export interface HeldInfo extends ListInfo {
  /** Packed, as a new device downloads it. */
  bytes: number;
  isExpired: boolean;
}
