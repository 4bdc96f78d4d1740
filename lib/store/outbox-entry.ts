import type { DeliveryTrouble } from '../core/delivery-status.ts';
import type { Report, ReportState } from '../core/report.ts';
import { atomically } from './atomically.ts';
import type { Database } from './database.ts';

/** A picture as it will be sent: drawn anew by us, so that it holds nothing but what is seen. */
export interface Picture {
  type: 'image/jpeg' | 'image/png' | 'image/webp';
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

export const newestFirst = (a: OutboxEntry, b: OutboxEntry): number => b.addedAt - a.addedAt;

export const writing = (database: Database) =>
  database.transaction('reports', 'readwrite', { durability: 'strict' });

/** Changes one entry in one durable transaction; `undefined` leaves it alone. */
export function change(
  database: Database,
  id: string,
  edit: (entry: OutboxEntry) => OutboxEntry | undefined,
): Promise<OutboxEntry | undefined> {
  const transaction = writing(database);
  return atomically(transaction, async () => {
    const entry = await transaction.store.get(id);
    const edited = entry && edit(entry);
    if (edited) await transaction.store.put(edited);
    return edited;
  });
}
