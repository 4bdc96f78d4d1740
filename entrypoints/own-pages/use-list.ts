import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { UpdatesProps } from '../../components/list/updates-switch.tsx';
import { originPattern } from '../../lib/background/list-address.ts';
import { mirrorsOf, operatorOf } from '../../lib/background/operator.ts';
import { send } from '../../lib/background/send.ts';
import type { ListStatus } from '../../lib/background/subscription-status.ts';
import { useLooks } from './hooks.ts';
import { useAddress } from './use-address.ts';

/** How often the background is asked while the page is open, in milliseconds. */
const pace = { idle: 2_000, running: 300 };

/** `undefined` until the background has answered. */
export const useList = (): UpdatesProps | undefined => {
  const [status, show] = useState<ListStatus | undefined>(undefined);
  const { choice, follow } = useAddress<ListStatus>(status, {
    show,
    ask: (address) =>
      browser.permissions.request({
        origins: [address, ...mirrorsOf(address)].map(originPattern),
      }),
    turnOn: (address) => send('subscribe', { address }),
    turnOff: () => send('unsubscribe', {}),
  });
  const ask = useCallback(() => void send('list-status', {}).then(show, () => undefined), []);
  useLooks(ask, status?.progress ? pace.running : pace.idle);
  return (
    choice && {
      ...choice,
      publisher: operatorOf(choice.status.address ?? choice.status.builtIn),
      onUpdate: () => void follow(send('update-list', {})),
      onStop: () => void follow(send('stop-update', {})),
    }
  );
};
