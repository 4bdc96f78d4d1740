import type { Owned } from '../core/owned.ts';
import type { Report, ReportState } from '../core/report.ts';

/** Redrawn by us, so that it holds nothing but what is seen. */
export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
}

/** Why a try failed. The report may have arrived all the same. */
export type DeliveryTrouble = 'unreachable' | 'busy' | 'server' | 'stranger';

/** Only `report` and `secret` leave the device. Moments are milliseconds since 1970. */
export interface OutboxEntry {
  report: Report;
  state: ReportState;
  addedAt: number;
  /** Claims by workers; one that was overtaken knows by the number. */
  attempts: number;
  /** Undo window, back-off, or the inbox' `Retry-After`. */
  nextAttempt: number;
  /** When it came into a lasting state. */
  changedAt?: number;
  /** Why the inbox refused, in its own words. */
  problem?: string;
  /** Why the last try failed. */
  trouble?: DeliveryTrouble;
  /** Proves to the inbox that it is ours. On the disk before the first request. */
  secret?: string;
  /** The inbox chosen for this report. */
  to?: string;
  isHeld?: true;
  /** Where it was last sent: it may be there, whatever the answer was. */
  inbox?: string;
  /** Sent after the report; removed once it has arrived. */
  picture?: Picture;
  /** The report has arrived, its picture has not. */
  hasArrived?: true;
  /** The version of the list that was last searched for it. */
  seenIn?: number;
  /** The state before it was to be deleted. */
  before?: ReportState;
}

/** "Not this product", for one listing. */
export interface Silence {
  site: string;
  id: string;
  /** `source:reference` */
  hazard: string;
  /** ISO 8601. */
  at: string;
  /** Said on the shop's page only: the toolbar keeps the level until the popup says so too. */
  onPage?: true;
  /** A pause, which ends then; ISO 8601. */
  until?: string;
}

export interface News {
  readonly hazard: string;
  /** `due`: not announced yet; `told`: by a notification or the toolbar; `seen`: read. */
  readonly state: 'due' | 'told' | 'seen';
  /** How often a notification was begun; after a few it is given up. */
  readonly tries: number;
}

export interface OwnedProduct extends Owned {
  readonly news: readonly News[];
}

/** The id stays, so that the next visit to the orders does not add it again. */
interface TakenOut {
  readonly site: string;
  readonly id: string;
  readonly seenAt: string;
  readonly how: 'taken-out';
}

export type OwnedRecord = OwnedProduct | TakenOut;
