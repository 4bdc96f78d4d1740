import { type Hazard, hazardId } from '../core/hazard.ts';
import { isOfficial } from '../core/match/doubts.ts';
import type { Report, ReportState } from '../core/report.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { LookupResult } from '../store/hazards.ts';
import type { OutboxEntry } from '../store/records.ts';

/** The result of a report is read from the list on the device, so nobody learns who asks. */

const arrived: readonly ReportState[] = ['sent', 'listed', 'named', 'withdrawn'];

/** Notices that name the listing, except the one the report was about. */
function noticesNaming(
  { site, listingId, hazard: ownHazard }: Report,
  hazards: readonly Hazard[],
): Hazard[] {
  const names = ({ products }: Hazard) =>
    products.some(({ listings }) =>
      listings.some((one) => one.site === site && one.id === listingId),
    );
  return hazards.filter(
    (one) => one.status === 'active' && hazardId(one) !== ownHazard && names(one),
  );
}

export function fateOf(
  report: Report,
  state: ReportState,
  hazards: readonly Hazard[],
): ReportState {
  const notices = noticesNaming(report, hazards);
  if (notices.some(isOfficial)) return 'named';
  if (notices.length > 0) return 'listed';
  return state === 'sent' ? 'sent' : 'withdrawn';
}

export interface FateServices {
  outbox: { list(): Promise<OutboxEntry[]> };
  queue: Pick<DeliveryQueue, 'move'>;
  lookup(keys: readonly string[]): Promise<LookupResult>;
  now(): number;
}

/**
 * Updates the state of arrived reports. A damaged or older list must not make one look withdrawn.
 */
export async function noteFates({ outbox, queue, lookup, now }: FateServices): Promise<void> {
  for (const entry of await outbox.list()) {
    const { report, state, seenIn = 0 } = entry;
    if (!arrived.includes(state)) continue;
    const { hazards, list, damaged } = await lookup([`${report.site}:${report.listingId}`]);
    if (!list || damaged > 0 || list.version < seenIn) continue;
    const fate = fateOf(report, state, hazards);
    if (fate === state && list.version === seenIn) continue;
    const since = fate === state ? {} : { changedAt: now() };
    await queue.move(report.id, state, { state: fate, seenIn: list.version, ...since });
  }
}
