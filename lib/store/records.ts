import type { Owned } from '../core/owned.ts';
import type { Report, ReportState } from '../core/report.ts';

/** A picture that was redrawn on a canvas, so that it holds no metadata. */
export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
}

/** Why an attempt failed; the report may have arrived. `stranger`: no inbox answered. */
export type DeliveryTrouble = 'unreachable' | 'busy' | 'server' | 'stranger';

/** Only `report` and `secret` leave the device. Moments are milliseconds since 1970. */
export interface OutboxEntry {
  report: Report;
  state: ReportState;
  addedAt: number;
  /** Claims by workers. One that finds a higher number knows that another has taken over. */
  attempts: number;
  /** Set by the undo window, the back-off or the inbox's `Retry-After`. */
  nextAttempt: number;
  /** When it reached its present lasting state. */
  changedAt?: number;
  /** Why the inbox refused, in its own words. */
  problem?: string;
  /** Why the last try failed. */
  trouble?: DeliveryTrouble;
  /** Proves to the inbox that the report is ours. Stored before the first request. */
  secret?: string;
  /** The inbox chosen for this report. */
  to?: string;
  isHeld?: true;
  /** The inbox it was last sent to: it may have arrived there whatever the answer was. */
  inbox?: string;
  /** Sent after the report, and removed here once it has arrived. */
  picture?: Picture;
  /** The report has arrived, its picture has not. */
  hasArrived?: true;
  /** The list version that was last searched for this report's listing. */
  seenIn?: number;
  /** The state before deletion was requested. */
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
  /** On the shop's page only: the toolbar keeps the level until the popup confirms it. */
  onPage?: true;
  /** When a pause ends; ISO 8601. */
  until?: string;
}

export interface News {
  readonly hazard: string;
  /**
   * `due`: not announced yet; `told`: announced by a notification or the toolbar; `seen`: read by
   * the shopper.
   */
  readonly state: 'due' | 'told' | 'seen';
  /** How many times announcing it was begun; after `maxTries` it is given up. */
  readonly tries: number;
}

export interface OwnedProduct extends Owned {
  readonly news: readonly News[];
}

/** A removed order. Its id stays, so that the next visit to the orders does not add it again. */
interface TakenOut {
  readonly site: string;
  readonly id: string;
  readonly seenAt: string;
  readonly how: 'taken-out';
}

export type OwnedRecord = OwnedProduct | TakenOut;
