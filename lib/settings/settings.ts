import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Choices } from '../core/choices.ts';
import { resolveRegion } from '../locales/languages.ts';
import type { Subscribed } from '../updates/subscription.ts';
import type { Remembered } from '../warning/photos.ts';
import { createPolicyReader } from './policies.ts';
import { type Setting, withPolicy } from './setting.ts';
import {
  policies,
  rowOf,
  type SettingName,
  type SettingValues,
  type SwitchName,
  settingNames,
  settingRows,
  switchNames,
} from './setting-rows.ts';

export const policyReader = createPolicyReader(browser.storage, policies);
export const readPolicies = policyReader.read;
/** By who manages the browser. */
export const isForbidden = async (what: 'updates' | 'sending'): Promise<boolean> =>
  (await readPolicies())[what] === false;

export const settings = Object.fromEntries(
  settingNames.map((name) => {
    const { fallback } = rowOf(name);
    return [
      name,
      withPolicy(policyReader, name, storage.defineItem(`local:${name}`, { fallback })),
    ];
  }),
) as unknown as { [N in SettingName]: Setting<SettingValues[N]> };

/** One that cannot be read hides nothing. */
async function read<N extends SettingName>(name: N): Promise<SettingValues[N]> {
  const { getValue } = settings[name] as Setting<SettingValues[N]>;
  return getValue().catch(() => settingRows[name].fallback as SettingValues[N]);
}

async function readEach<N extends SettingName>(names: readonly N[]) {
  const values = await Promise.all(names.map(async (name) => [name, await read(name)]));
  return Object.fromEntries(values) as Pick<SettingValues, N>;
}
export const readSettings = () => readEach(settingNames);

export type Switches = Pick<SettingValues, SwitchName>;
export const readSwitches = (): Promise<Switches> => readEach(switchNames);

export const readChoices = async (): Promise<Choices> => {
  const { sourcesOff, ...levels } = await readEach(['caution', 'advice', 'sourcesOff']);
  return { ...levels, sourcesOff: new Set(sourcesOff) };
};

/** What the background remembers. `session` ends with the browser. */
export const memory = {
  /** `null`: updates are off. */
  subscribed: storage.defineItem<Subscribed | null>('local:subscribed', { fallback: null }),
  /** `null`: reports stay on the device. */
  inbox: storage.defineItem<string | null>('local:inbox', { fallback: null }),
  /** See practices.ts. */
  practicesAgreed: storage.defineItem<number>('local:practicesAgreed', { fallback: 1 }),
  practicesTold: storage.defineItem<number>('local:practicesTold', { fallback: 1 }),
  /** A list is wanted: not before the first start, nor after everything was erased. */
  filled: storage.defineItem<boolean>('local:filled', { fallback: false }),
  welcomed: storage.defineItem<boolean>('local:welcomed', { fallback: false }),
  photos: storage.defineItem<Remembered[]>('session:photos', { fallback: [] }),
  started: storage.defineItem<boolean>('session:started', { fallback: false }),
};

export const browserTags = (): readonly string[] => [
  browser.i18n.getUILanguage(),
  ...(globalThis.navigator?.languages ?? []),
];

/** Only when needed: the time zone takes the browser 10 ms. */
export const getRegion = async (): Promise<string | undefined> =>
  resolveRegion(
    await settings.region.getValue().catch(() => 'auto'),
    browserTags(),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
