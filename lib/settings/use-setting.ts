import { useEffect, useState } from 'preact/hooks';
import { browser } from '../extension/browser.ts';
import type { Setting } from './policies.ts';
import { settingNames } from './setting-rows.ts';
import { readSettings, settings } from './settings.ts';

/** A setting: what is chosen, how to choose, and whether somebody else has decided. */
export type SettingState<T> = readonly [value: T, choose: (value: T) => void, isFixed?: boolean];

const initialValues = new Map<unknown, unknown>();

/** Reads the settings before a page is drawn, so that it does not jump. Never rejects. */
export const preloadSettings = async (): Promise<void> => {
  const values = await readSettings();
  for (const name of settingNames) initialValues.set(settings[name], values[name]);
};

let reportSaveFailed = (_saveFailed: boolean): void => undefined;

/** Whether the last choice on this page could not be stored. For one component of a page. */
export const useSaveFailed = (): boolean => {
  const [saveFailed, setSaveFailed] = useState(false);
  useEffect(() => {
    reportSaveFailed = setSaveFailed;
  }, []);
  return saveFailed;
};

/**
 * A setting read by `preloadSettings`. If a choice cannot be stored, it is reset and the page says so.
 */
export const useSetting = <T>(setting: Setting<T>): SettingState<T> => {
  const [value, setValue] = useState(initialValues.get(setting) as T);
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
    reportSaveFailed(false);
    setting.setValue(next).catch(() => {
      reportSaveFailed(true);
      return setting.getValue().then(setValue, () => undefined);
    });
  };
  return [value, choose, isFixed];
};

type Permissions = Parameters<typeof browser.permissions.request>[0];

/** A setting that is a browser permission. Follows changes in the browser's own settings. */
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
