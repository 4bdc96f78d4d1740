import * as z from 'zod/mini';
import { readListAddress } from './list-address.ts';
import { address, message, wish } from './message.ts';

/** Our own pages about the list. Each is answered with how things stand afterwards. */
export const listMessages = {
  'list-status': wish(({ subscription, listStatus }) => {
    void subscription.goOn();
    return listStatus();
  }),
  /** The page has asked the browser for the permission before. */
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
  /** Starts an update, and does not wait for its end: the page follows it by asking. */
  'update-list': wish(({ subscription, listStatus }) => {
    void subscription.update();
    return listStatus();
  }),
  'stop-update': wish(({ subscription, listStatus }) => subscription.stop().then(listStatus)),
  /** Puts the packaged list into an empty store, where "erase everything" took it. */
  'fill-list': wish(({ deviceData, listStatus }) => deviceData.fill().then(listStatus)),
  /** Empties every store. */
  erase: wish(({ deviceData, listStatus }) => deviceData.erase().then(listStatus)),
};
