import type { ListStatus } from '../core/list-status.ts';
import type { Handlers } from './answer.ts';
import type { HandlerParts } from './handler-parts.ts';
import { readListAddress } from './list-address.ts';
import type { ListRequests } from './messages/list.ts';

/** What our own pages ask about the list. Each answer is how things stand afterwards. */
export function listHandlers(
  parts: Pick<HandlerParts, 'subscription' | 'listStatus' | 'policies' | 'keeping'>,
): Pick<Handlers, keyof ListRequests> {
  const { subscription, listStatus, policies, keeping } = parts;
  const then = async (deed: Promise<unknown>): Promise<ListStatus> => {
    await deed;
    return listStatus();
  };
  return {
    async 'list-status'() {
      void subscription.goOn();
      return listStatus();
    },
    async subscribe({ address }) {
      const read = readListAddress(address);
      if (read === undefined) throw new Error('not an address that a list may come from');
      if ((await policies()).updates === false) throw new Error('updates are off by policy');
      return then(subscription.subscribe(read));
    },
    unsubscribe: () => then(subscription.unsubscribe()),
    async 'update-list'() {
      // The page follows it by asking; it may take minutes.
      void subscription.update();
      return listStatus();
    },
    'stop-update': () => then(subscription.stop()),
    'fill-list': () => then(keeping.fill()),
    erase: () => then(keeping.erase()),
  };
}
