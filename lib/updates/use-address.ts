import { useCallback, useState } from 'preact/hooks';
import { originPattern, readListAddress } from '../extension/address.ts';
import { browser } from '../extension/browser.ts';
import { mirrorsOf, operatorOf } from '../extension/operator.ts';
import { useLooks } from '../extension/own-page.ts';
import { send } from '../extension/send.ts';
import type { ListStatus } from './status.ts';

export type Refusal = 'badAddress' | 'refused' | 'broken';

export interface AddressStatus {
  /** The one in use; without one it is off. */
  address?: string;
  builtIn?: string;
  /** Whoever manages this browser has decided. */
  isForbiddenByPolicy?: boolean;
}

/** Something that needs an address: updates of the list, or sending reports. */
export interface AddressChoice<Status extends AddressStatus> {
  status: Status;
  refusal: Refusal | undefined;
  isBusy: boolean;
  /** The shopper has just done so. */
  isTurnedOff: boolean;
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
  onTurnOff(): void;
}

/** How things stand: `undefined` until the background has answered `ask`, then the last answer. */
export const useStatus = <T>(ask: () => Promise<T>, paceOf?: (status: T | undefined) => number) => {
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
export const useAddress = <Status extends { address?: string }>(
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
      const permission = ways.ask(address);
      const turnOn = async () => {
        if (!(await permission)) return 'refused';
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

export const useList = () => {
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
