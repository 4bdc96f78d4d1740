import type { DeliveryTrouble } from '../core/delivery-status.ts';
import type { Owned } from '../core/owned.ts';
import type { Report, ReportState } from '../core/report.ts';

/** What the stores hold, but for the list: reports, silenced pairs, things the shopper owns. */

/** A picture as it will be sent: drawn anew by us, so that it holds nothing but what is seen. */
export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A report on this device. It is durable before the click that made it is answered. But for `report`
 * and `secret` nothing of it ever leaves the device. Moments are milliseconds since 1970.
 */
export interface OutboxEntry {
  report: Report;
  state: ReportState;
  /** For the order of the list. */
  addedAt: number;
  /** Each is a claim by one worker; a worker that was overtaken knows by the number. */
  attempts: number;
  /** Not before this moment: undo window, back-off, or the inbox' own `Retry-After`. */
  nextAttempt: number;
  /** When it came into a state that lasts. */
  changedAt?: number;
  /** Why the inbox refused: one plain line of its own. */
  problem?: string;
  /** Why the last try came to nothing. */
  trouble?: DeliveryTrouble;
  /** What proves to the inbox that it is ours. On the disk before the first request. */
  secret?: string;
  /** The inbox that the shopper chose for this one report. */
  to?: string;
  /** Stays on the device, although reports from now on are sent. */
  isHeld?: true;
  /** The inbox it was last sent to; with that it may be there, whatever the answer was. */
  inbox?: string;
  /** Somebody is sending it, for so long; if they died, the next one may. */
  leasedUntil?: number;
  /** Goes after the report; gone from here once it has arrived. */
  picture?: Picture;
  /** The report is there, its picture not yet. */
  hasArrived?: true;
  /** Version of the list that was last looked at for what became of it. */
  seenIn?: number;
  /** The state before the shopper wanted it deleted. */
  before?: ReportState;
}

/** "This listing is not the product of that hazard": said by the shopper, for one listing. */
export interface Silence {
  site: string;
  id: string;
  /** `source:reference` */
  hazard: string;
  /** ISO 8601 */
  at: string;
  /** Said on the shop's page only, so the toolbar keeps the level until it is said in the popup too. */
  onPage?: true;
  /** A pause, which says nothing about the product and ends then; ISO 8601. */
  until?: string;
}

/** A notice (`source:reference`) that names the thing, and how far the shopper has heard of it. */
export interface News {
  readonly hazard: string;
  /** `due`: nobody has been told; `told`: a notification or the toolbar says so; `seen`: read. */
  readonly state: 'due' | 'told' | 'seen';
  /** Notifications begun: one that never ends shall not be begun for ever. */
  readonly tries: number;
}

export interface Watched extends Owned {
  readonly news: readonly News[];
}

/** Taken out by the shopper. The number stays, or the next visit to the orders would bring it back. */
interface TakenOut {
  readonly site: string;
  readonly id: string;
  readonly seenAt: string;
  readonly how: 'taken-out';
}

export type WatchRecord = Watched | TakenOut;
