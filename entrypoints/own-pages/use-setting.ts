import { useEffect, useState } from 'preact/hooks';

/** A stored choice, as `storage.defineItem` makes it. */
export interface Setting<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(callback: (value: T) => void): () => void;
}

/** What was read before the page was drawn. */
const readBefore = new WeakMap<object, unknown>();

/** Reads them before a page is drawn, which else grows under the reader's eyes. Never rejects. */
export const readAhead = async (settings: readonly Setting<unknown>[]): Promise<void> => {
  const read = async (setting: Setting<unknown>) =>
    readBefore.set(setting, await setting.getValue());
  await Promise.allSettled(settings.map(read));
};

/**
 * `undefined` until it has been read; changes made elsewhere arrive too. `isLost`: the last choice could
 * not be kept, and what is shown is what counts.
 */
export const useSetting = <T>(
  setting: Setting<T>,
): [value: T | undefined, choose: (value: T) => void, isLost: boolean] => {
  const [value, show] = useState(readBefore.get(setting) as T | undefined);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    setting.getValue().then(show, () => undefined);
    return setting.watch(show);
  }, [setting]);
  const choose = (next: T) => {
    show(next);
    setting.setValue(next).then(
      () => setLost(false),
      () => {
        setLost(true);
        setting.getValue().then(show, () => undefined);
      },
    );
  };
  return [value, choose, isLost];
};

/** A choice that an organisation may make in the shopper's place (lib/background/policies.ts). */
interface Fixable {
  isFixed(): Promise<boolean>;
  watch(callback: () => void): () => void;
}

export const useIsFixed = (setting: Fixable): boolean => {
  const [isFixed, tell] = useState(false);
  useEffect(() => {
    const look = () => void setting.isFixed().then(tell, () => undefined);
    look();
    return setting.watch(look);
  }, [setting]);
  return isFixed;
};
