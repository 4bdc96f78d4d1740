import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SendingSwitchProps } from '../../components/reports/sending-switch.tsx';
import type { AddressChoice, Refusal } from '../../components/settings/option-row.tsx';
import type { UpdatesProps } from '../../components/updates/updates-switch.tsx';
import { originPattern, readListAddress } from '../extension/address.ts';
import { useLooks } from '../extension/hooks.ts';
import { mirrorsOf, operatorOf, receiverAt } from '../extension/operator.ts';
import { askToSend } from '../extension/permissions.ts';
import { send } from '../extension/send.ts';
import type { DeliveryStatus } from '../reports/reporting.ts';
import { memory } from '../settings/settings.ts';
import type { ListStatus } from './status.ts';

/** How things stand: `undefined` until the background has answered `ask`, then the last answer. */
const useStatus = <T>(ask: () => Promise<T>, paceOf?: (status: T | undefined) => number) => {
  const [status, show] = useState<T | undefined>(undefined);
  const look = useCallback(() => void ask().then(show, () => undefined), [ask]);
  useLooks(look, paceOf?.(status));
  return { status, show, look };
};

interface Ways<Status> {
  ask(address: string): Promise<boolean>;
  /** Both answer how things stand then. */
  turnOn(address: string): Promise<Status>;
  turnOff(): Promise<Status>;
}

/** Turns on and off what needs an address: the background carries it out, the browser may refuse. */
const useAddress = <Status extends { address?: string }>(
  { status, show }: { status: Status | undefined; show(status: Status): void },
  ways: Ways<Status>,
) => {
  const [refusal, refuse] = useState<Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [isTurnedOff, setTurnedOff] = useState(false);
  const follow = async (action: Promise<Status | Refusal>) => {
    setBusy(true);
    refuse(undefined);
    const result = await action.catch(() => 'broken' as const);
    if (typeof result === 'string') refuse(result);
    else show(result);
    setBusy(false);
  };
  const choice: AddressChoice<Status> | undefined = status && {
    ...{ status, refusal, isBusy, isTurnedOff },
    onTurnOn(text) {
      const address = readListAddress(text);
      if (address === undefined) return refuse('badAddress');
      // In the click itself and before any await, or the browser does not ask.
      const asked = ways.ask(address);
      const turnOn = async () => {
        if (!(await asked)) return 'refused';
        const now = await ways.turnOn(address);
        return now.address === address ? now : 'refused';
      };
      return void follow(turnOn());
    },
    onTurnOff() {
      setTurnedOff(true);
      void follow(ways.turnOff());
    },
  };
  return { choice, follow };
};

const askList = () => send('list-status', {});
/** Milliseconds. */
const paceOfList = (status: ListStatus | undefined) => (status?.progress ? 300 : 2_000);

export const useList = (): UpdatesProps | undefined => {
  const { choice, follow } = useAddress<ListStatus>(useStatus(askList, paceOfList), {
    ask: (address) =>
      browser.permissions.request({
        origins: [address, ...mirrorsOf(address)].map(originPattern),
      }),
    turnOn: (address) => send('subscribe', { address }),
    turnOff: () => send('unsubscribe', {}),
  });
  return (
    choice && {
      ...choice,
      publisher: operatorOf(choice.status.address ?? choice.status.builtIn),
      onUpdate: () => void follow(send('update-list', {})),
      onStop: () => void follow(send('stop-update', {})),
    }
  );
};

const askDelivery = () => send('delivery-status', {});

export const useDelivery = () => {
  const told = useStatus(askDelivery);
  useEffect(() => memory.inbox.watch(told.look), [told.look]);
  return told;
};

export const useSending = (): SendingSwitchProps | undefined => {
  const { choice, follow } = useAddress<DeliveryStatus>(useDelivery(), {
    ask: (inbox) => askToSend(inbox),
    turnOn: (inbox) => send('send-reports', { inbox }),
    turnOff: () => send('stop-sending', {}),
  });
  if (!choice) return undefined;
  const { name, privacy } = receiverAt(choice.status.address ?? choice.status.builtIn);
  return {
    ...choice,
    receiver: name,
    privacy,
    onAgree: () => void follow(send('agree-practices', {})),
  };
};
