import { useCallback, useState } from 'preact/hooks';
import { originPattern, readListAddress } from '../extension/address.ts';
import { browser } from '../extension/browser.ts';
import { useRefresh } from '../extension/extension-page.ts';
import { mirrorsOf, operatorOf } from '../extension/operator.ts';
import { send } from '../extension/send.ts';
import type { ListStatus } from './status.ts';

export type Refusal = 'badAddress' | 'refused' | 'broken';

export interface AddressStatus {
  /** The address in use; missing while it is turned off. */
  address?: string;
  builtIn?: string;
  /** An organisation's policy forbids it. */
  isForbiddenByPolicy?: boolean;
}

/** Something that needs an address: updates of the list, or sending reports. */
export interface AddressChoice<Status extends AddressStatus> {
  status: Status;
  refusal: Refusal | undefined;
  isBusy: boolean;
  /** The shopper has just turned it off. */
  isTurnedOff: boolean;
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
  onTurnOff(): void;
}

/** The background's last answer to `ask`; `undefined` until the first. */
export const useStatus = <T>(
  ask: () => Promise<T>,
  intervalOf?: (status: T | undefined) => number,
) => {
  const [status, show] = useState<T | undefined>(undefined);
  const refresh = useCallback(() => void ask().then(show, () => undefined), [ask]);
  useRefresh(refresh, intervalOf?.(status));
  return { status, show, refresh };
};

interface AddressRequests<Status> {
  /** Asks the browser for the permission. */
  requestPermission(address: string): Promise<boolean>;
  /** Both resolve with the new status. */
  turnOn(address: string): Promise<Status>;
  turnOff(): Promise<Status>;
}

/** Turns on and off what needs an address: the background carries it out, the browser may refuse. */
export const useAddressSwitch = <Status extends { address?: string }>(
  { status, show }: { status: Status | undefined; show(status: Status): void },
  requests: AddressRequests<Status>,
) => {
  const [refusal, refuse] = useState<Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [isTurnedOff, setTurnedOff] = useState(false);
  /** Busy until it is answered; then shows the new status, or why there is none. */
  const runAndShow = async (action: Promise<Status | Refusal>) => {
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
      const permission = requests.requestPermission(address);
      const turnOn = async () => {
        if (!(await permission)) return 'refused';
        const now = await requests.turnOn(address);
        return now.address === address ? now : 'refused';
      };
      return void runAndShow(turnOn());
    },
    onTurnOff() {
      setTurnedOff(true);
      void runAndShow(requests.turnOff());
    },
  };
  return { choice, runAndShow };
};

const askList = () => send('list-status', {});
/** Milliseconds between two questions for the status. */
const listStatusInterval = (status: ListStatus | undefined) => (status?.progress ? 300 : 2_000);

export const useList = () => {
  const { choice, runAndShow } = useAddressSwitch<ListStatus>(
    useStatus(askList, listStatusInterval),
    {
      requestPermission: (address) =>
        browser.permissions.request({
          origins: [address, ...mirrorsOf(address)].map(originPattern),
        }),
      turnOn: (address) => send('subscribe', { address }),
      turnOff: () => send('unsubscribe', {}),
    },
  );
  return (
    choice && {
      ...choice,
      publisher: operatorOf(choice.status.address ?? choice.status.builtIn),
      onUpdate: () => void runAndShow(send('update-list', {})),
      onStop: () => void runAndShow(send('stop-update', {})),
    }
  );
};
