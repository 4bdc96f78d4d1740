import type { DeliveryStatus } from '../core/delivery-status.ts';
import type { Handlers } from './answer.ts';
import type { HandlerParts } from './handler-parts.ts';
import { readListAddress } from './list-address.ts';
import type { DeliveryRequests } from './messages/delivery.ts';

function read(inbox: string): string {
  const address = readListAddress(inbox);
  if (address === undefined) throw new Error('not an address that a report may go to');
  return address;
}

/** What our own pages ask about sending. */
export function deliveryHandlers(
  parts: Pick<HandlerParts, 'delivery' | 'deliveryStatus'>,
): Pick<Handlers, keyof DeliveryRequests> {
  const { delivery, deliveryStatus } = parts;
  const then = async (deed: Promise<unknown>): Promise<DeliveryStatus> => {
    await deed;
    return deliveryStatus();
  };
  return {
    'delivery-status': deliveryStatus,
    'send-reports': async ({ inbox, id }) => then(delivery.turnOn(read(inbox), id)),
    'send-report': async ({ inbox, id }) => delivery.sendOne(read(inbox), id),
    'stop-sending': () => then(delivery.turnOff()),
    async deliver({ inbox }) {
      if (inbox !== undefined) await delivery.tidy(read(inbox));
      // The page follows what becomes of each report; it may take minutes.
      void delivery.wake();
      return true;
    },
  };
}
