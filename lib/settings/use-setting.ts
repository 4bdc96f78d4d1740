import { useEffect, useState } from 'preact/hooks';
import { browser } from '../extension/browser.ts';
import type { Setting } from './policies.ts';
import { settingNames } from './setting-rows.ts';
import { readSettings, settings } from './settings.ts';

/** A setting: what is chosen, how to choose, and whether somebody else has decided. */
export type SettingState<T> = readonly [value: T, choose: (value: T) => void, isFixed?: boolean];

const readBefore = new Map<unknown, unknown>();

/** Reads the settings before a page is drawn, so that it does not jump. Never rejects. */
export const readAhead = async (): Promise<void> => {
  const values = await readSettings();
  for (const name of settingNames) readBefore.set(settings[name], values[name]);
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

/** Has been read ahead. A choice that could not be kept jumps back, and the page says so. */
export const useSetting = <T>(setting: Setting<T>): SettingState<T> => {
  const [value, setValue] = useState(readBefore.get(setting) as T);
  const [isFixed, setFixed] = useState(false);
  useEffect(() => {
    const look = () => {
      setting.getValue().then(setValue, () => undefined);
      setting.isFixed().then(setFixed, () => undefined);
    };
    look();
    return setting.watch(look);
  }, [setting]);
  const choose = (next: T) => {
    setValue(next);
    sayLost(false);
    setting.setValue(next).catch(() => {
      sayLost(true);
      return setting.getValue().then(setValue, () => undefined);
    });
  };
  return [value, choose, isFixed];
};

type Permissions = Parameters<typeof browser.permissions.request>[0];

/** The browser's permission is the setting. Changes in the browser's own settings arrive too. */
export const usePermission = (
  what: Permissions,
): readonly [has: boolean, choose: (isWanted: boolean) => Promise<boolean>] => {
  const [has, setHas] = useState(false);
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

  // In the click itself and before any await, or the browser does not ask.
  const choose = (isWanted: boolean): Promise<boolean> =>
    browser.permissions[isWanted ? 'request' : 'remove'](what).catch(() => false);
  return [has, choose];
};
