import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { UpdatesProps } from '../../components/list/updates-switch.tsx';
import type { Refusal } from '../../components/options/option-row.tsx';
import { originPattern, readListAddress } from '../../lib/background/list-address.ts';
import { mirrorsOf, operatorOf } from '../../lib/background/operator.ts';
import { send } from '../../lib/background/send.ts';
import type { ListStatus } from '../../lib/background/subscription-status.ts';
import { useAction, useLooks } from './hooks.ts';

/** How often the background is asked while the page is open, in milliseconds. */
const pace = { idle: 2_000, running: 300 };

export const useList = (): UpdatesProps => {
  const [status, setStatus] = useState<ListStatus | undefined>(undefined);
  const { refusal, refuse, isBusy, follow } = useAction<ListStatus, Refusal>(setStatus);
  const [isTurnedOff, setTurnedOff] = useState(false);
  const ask = useCallback(() => void send('list-status', {}).then(setStatus, () => undefined), []);
  useLooks(ask, status?.progress ? pace.running : pace.idle);

  const onTurnOn = (text: string) => {
    const address = readListAddress(text);
    if (address === undefined) return refuse('badAddress');
    // In the click itself and before any await, or the browser does not ask.
    const asked = browser.permissions.request({
      origins: [address, ...mirrorsOf(address)].map(originPattern),
    });
    const turnOn = async () => {
      if (!(await asked)) return 'refused';
      const now = await send('subscribe', { address });
      return now.address === address ? now : 'refused';
    };
    void follow(turnOn());
  };
  const onTurnOff = () => {
    setTurnedOff(true);
    void follow(send('unsubscribe', {}));
  };
  const actions = {
    onTurnOn,
    onTurnOff,
    onUpdate: () => void follow(send('update-list', {})),
    onStop: () => void follow(send('stop-update', {})),
  };
  const publisher = operatorOf(status?.address ?? status?.builtIn);
  return { status, publisher, refusal, isBusy, isTurnedOff, actions };
};
