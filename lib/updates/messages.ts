import * as z from 'zod/mini';
import { readListAddress } from '../extension/address.ts';
import { address, message, wish } from '../extension/message.ts';

/** Each is answered with the status afterwards. */
export const listMessages = {
  'list-status': wish(({ subscription, listStatus }) => {
    void subscription.goOn();
    return listStatus();
  }),
  subscribe: message({
    from: 'own',
    body: () => z.strictObject({ address: address() }),
    async run(body, _sender, { subscription, policies, listStatus }) {
      const read = readListAddress(body.address);
      if (read === undefined) throw new Error('not an address that a list may come from');
      if ((await policies()).updates === false) throw new Error('updates are off by policy');
      await subscription.subscribe(read);
      return listStatus();
    },
  }),
  unsubscribe: wish(({ subscription, listStatus }) => subscription.unsubscribe().then(listStatus)),
  'update-list': wish(({ subscription, listStatus }) => {
    void subscription.update();
    return listStatus();
  }),
  'stop-update': wish(({ subscription, listStatus }) => subscription.stop().then(listStatus)),
  'fill-list': wish(({ deviceData, listStatus }) => deviceData.fill().then(listStatus)),
  erase: wish(({ deviceData, listStatus }) => deviceData.erase().then(listStatus)),
};
