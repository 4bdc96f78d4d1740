import { useState } from 'preact/hooks';
import type { AddressChoice, Refusal } from '../../components/options/option-row.tsx';
import { readListAddress } from '../../lib/background/list-address.ts';

interface Ways<Status> {
  show(status: Status): void;
  ask(address: string): Promise<boolean>;
  /** Both answer how things stand then. */
  turnOn(address: string): Promise<Status>;
  turnOff(): Promise<Status>;
}

/** Turns on and off what needs an address: the background carries it out, the browser may refuse. */
export const useAddress = <Status extends { address?: string }>(
  status: Status | undefined,
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
    else ways.show(result);
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
