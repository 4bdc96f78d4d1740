import { useEffect, useState } from 'preact/hooks';
import type { Setting, Stored } from '../../lib/background/setting.ts';

const readBefore = new WeakMap<object, unknown>();

/** Reads them before a page is drawn, which else grows under the reader's eyes. Never rejects. */
export const readAhead = async (settings: readonly Stored<unknown>[]): Promise<void> => {
  const read = async (setting: Stored<unknown>) =>
    readBefore.set(setting, await setting.getValue());
  await Promise.allSettled(settings.map(read));
};

/**
 * `undefined` until it has been read; changes made elsewhere arrive too. `isLost`: the last choice could
 * not be kept, and what is shown is what counts.
 */
export const useSetting = <T>(
  setting: Stored<T>,
): [value: T | undefined, choose: (value: T) => void, isLost: boolean] => {
  const [value, setValue] = useState(readBefore.get(setting) as T | undefined);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    setting.getValue().then(setValue, () => undefined);
    return setting.watch(setValue);
  }, [setting]);
  const choose = (next: T) => {
    setValue(next);
    setting.setValue(next).then(
      () => setLost(false),
      () => {
        setLost(true);
        setting.getValue().then(setValue, () => undefined);
      },
    );
  };
  return [value, choose, isLost];
};

export const useIsFixed = (setting: Pick<Setting<unknown>, 'isFixed' | 'watch'>): boolean => {
  const [isFixed, setFixed] = useState(false);
  useEffect(() => {
    const look = () => void setting.isFixed().then(setFixed, () => undefined);
    look();
    return setting.watch(look);
  }, [setting]);
  return isFixed;
};
