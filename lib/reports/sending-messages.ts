import * as z from 'zod/mini';
import { readListAddress } from '../extension/address.ts';
import { address, message, wish } from '../extension/message.ts';

function read(inbox: string): string {
  const found = readListAddress(inbox);
  if (found === undefined) throw new Error('not an address that a report may go to');
  return found;
}

export const sendingMessages = {
  'delivery-status': wish(({ deliveryStatus }) => deliveryStatus()),
  /** The page has asked for the permission. */
  'send-reports': message({
    from: 'own',
    body: () => z.strictObject({ inbox: address() }),
    async run({ inbox }, _sender, { delivery, deliveryStatus, practices }) {
      if (await delivery.turnOn(read(inbox))) {
        await practices.agree();
        void delivery.wake();
      }
      return deliveryStatus();
    },
  }),
  'agree-practices': wish(async ({ delivery, deliveryStatus, practices }) => {
    await practices.agree();
    void delivery.wake();
    return deliveryStatus();
  }),
  'stop-sending': wish(({ delivery, deliveryStatus }) => delivery.turnOff().then(deliveryStatus)),
  /** The page changed what is to be sent. Not awaited: it may take minutes. */
  deliver: wish(async ({ delivery }) => void delivery.wake()),
};
