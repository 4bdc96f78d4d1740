import * as z from 'zod/mini';
import { readListAddress } from '../extension/address.ts';
import { address, nothing, rowsWith } from '../extension/messages.ts';
import type { Policies } from '../settings/index.ts';
import type { ShopRules } from './shop-rules.ts';
import type { ListStatus } from './status.ts';
import type { Subscription } from './subscription.ts';

export interface UpdateServices {
  subscription: Subscription;
  listStatus(): Promise<ListStatus>;
  policies(): Promise<Policies>;
  shopRules: Pick<ShopRules, 'of'>;
  deviceData: { fill(): Promise<void>; erase(): Promise<void> };
}
const { message, command } = rowsWith<UpdateServices>();

/** Messages of our own pages are answered with the list's status afterwards. */
export const updateMessages = {
  /** For the script that is registered only for shops with rules. */
  'shop-rules': message({
    from: 'shop',
    body: nothing,
    run: (_body, { site }, { shopRules }) => shopRules.of(site),
  }),
  'list-status': command(({ subscription, listStatus }) => {
    void subscription.resumeUpdate();
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
  unsubscribe: command(({ subscription, listStatus }) =>
    subscription.unsubscribe().then(listStatus),
  ),
  'update-list': command(({ subscription, listStatus }) => {
    void subscription.update();
    return listStatus();
  }),
  'stop-update': command(({ subscription, listStatus }) => subscription.stop().then(listStatus)),
  'fill-list': command(({ deviceData, listStatus }) => deviceData.fill().then(listStatus)),
  erase: command(({ deviceData, listStatus }) => deviceData.erase().then(listStatus)),
};

type UpdateMessages = typeof updateMessages;
declare module '../extension/send.ts' {
  interface Messages extends UpdateMessages {}
}
