import { type Hazard, hazardId } from '../core/hazard.ts';
import type { Report, ReportState } from '../core/report.ts';
import type { DeliveryQueue } from '../store/delivery-queue.ts';
import type { Found } from '../store/hazards.ts';
import type { OutboxEntry } from '../store/records.ts';

/**
 * What became of a report, as the list on this device tells it. Nobody is asked, so nobody learns who
 * wants to know.
 */

const arrived: readonly ReportState[] = ['sent', 'listed', 'named', 'withdrawn'];

const isShoppers = ({ source }: Hazard): boolean => source === 'community';

/** The hazards in force that name the listing; not the one the report itself was about: no news. */
function naming({ site, listingId, hazard: known }: Report, hazards: readonly Hazard[]): Hazard[] {
  const names = ({ products }: Hazard) =>
    products.some(({ listings }) =>
      listings.some((one) => one.site === site && one.id === listingId),
    );
  return hazards.filter((one) => one.status === 'active' && hazardId(one) !== known && names(one));
}

/** `state` is one of those that an arrived report can have. */
export function fateOf(
  report: Report,
  state: ReportState,
  hazards: readonly Hazard[],
): ReportState {
  const found = naming(report, hazards);
  if (found.some((hazard) => !isShoppers(hazard))) return 'named';
  if (found.length > 0) return 'listed';
  return state === 'sent' ? 'sent' : 'withdrawn';
}

export interface FateParts {
  outbox: { list(): Promise<OutboxEntry[]> };
  queue: Pick<DeliveryQueue, 'move'>;
  lookup(keys: readonly string[]): Promise<Found>;
  now(): number;
}

/** After each update of the list. A damaged or an older list is no reason to call anything withdrawn. */
export async function noteFates({ outbox, queue, lookup, now }: FateParts): Promise<void> {
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
