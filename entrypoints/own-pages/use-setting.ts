import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Setting, Stored } from '../../lib/background/setting.ts';

const readBefore = new WeakMap<object, unknown>();

/** Reads them before a page is drawn, which else grows under the reader's eyes. Never rejects. */
export const readAhead = async (settings: readonly Stored<unknown>[]): Promise<void> => {
  const read = async (setting: Stored<unknown>) =>
    readBefore.set(setting, await setting.getValue());
  await Promise.allSettled(settings.map(read));
};

let sayLost = (_isLost: boolean): void => undefined;

/** Whether the last choice made on this page could not be kept. For one place of the page. */
export const useIsLost = (): boolean => {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    sayLost = setLost;
  }, []);
  return isLost;
};

/** `undefined` until read. A choice that could not be kept jumps back, and the page says so. */
export const useSetting = <T>(
  setting: Stored<T>,
): [value: T | undefined, choose: (value: T) => void] => {
  const [value, setValue] = useState(readBefore.get(setting) as T | undefined);
  useEffect(() => {
    setting.getValue().then(setValue, () => undefined);
    return setting.watch(setValue);
  }, [setting]);
  const choose = (next: T) => {
    setValue(next);
    sayLost(false);
    setting.setValue(next).catch(() => {
      sayLost(true);
      return setting.getValue().then(setValue, () => undefined);
    });
  };
  return [value, choose];
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

type Permissions = Parameters<typeof browser.permissions.request>[0];

/** The browser's permission is the setting. Changes in the browser's own settings arrive too. */
export const usePermission = (
  what: Permissions,
): [has: boolean | undefined, choose: (isWanted: boolean) => Promise<boolean>] => {
  const [has, setHas] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    const { onAdded, onRemoved, contains } = browser.permissions;
    const look = () => void contains(what).then(setHas, () => undefined);
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [what]);

  const choose = async (isWanted: boolean): Promise<boolean> => {
    const { permissions } = browser;
    // In the click itself and before any await, or the browser does not ask.
    const asked = isWanted ? permissions.request(what) : permissions.remove(what);
    await asked.catch(() => false);
    const isGiven = await permissions.contains(what).catch(() => false);
    setHas(isGiven);
    return isGiven;
  };
  return [has, choose];
};
