import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../components/options/option-row.tsx';
import { readListAddress } from '../../lib/background/list-address.ts';

interface ServiceCalls<Status> {
  /** In the click itself and before any await, or the browser does not ask. */
  permit(address: string): Promise<boolean>;
  turnOn(address: string): Promise<Status>;
  turnOff(): Promise<Status>;
  /** The address in use. */
  addressOf(status: Status): string | undefined;
}

/**
 * Something that is on while it has an address. Where a choice worked, `show` gets how things stand now;
 * else `refusal` is why it came to nothing, `broken` where nobody knows.
 */
export function useService<Status>(show: (status: Status) => void, calls: ServiceCalls<Status>) {
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [isTurnedOff, setTurnedOff] = useState(false);
  const follow = async (action: Promise<Status | undefined>) => {
    setBusy(true);
    setRefusal(undefined);
    await action.then(
      (now) => (now === undefined ? setRefusal('refused') : show(now)),
      () => setRefusal('broken'),
    );
    setBusy(false);
  };
  return {
    refusal,
    isBusy,
    isTurnedOff,
    follow,
    onTurnOn(text: string) {
      const address = readListAddress(text);
      if (address === undefined) return setRefusal('badAddress');
      const asked = calls.permit(address);
      const turnOn = async () => {
        const now = (await asked) ? await calls.turnOn(address) : undefined;
        return now && calls.addressOf(now) === address ? now : undefined;
      };
      return void follow(turnOn());
    },
    onTurnOff() {
      setTurnedOff(true);
      void follow(calls.turnOff());
    },
  };
}

/** What `load` gives: `undefined` until then, and where it fails. `load` has to be the same each time. */
export const useLoaded = <T>(load: () => Promise<T>): T | undefined => {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    load().then(setValue, () => undefined);
  }, [load]);
  return value;
};

/**
 * Looks at once, whenever the page comes into sight again, and every `pace` milliseconds while it is:
 * a page that nobody looks at must not keep the background awake for as long as it is open.
 */
export const useLooks = (look: () => void, pace?: number): void => {
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    const timer = pace === undefined ? undefined : setInterval(lookIfSeen, pace);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [look, pace]);
};
