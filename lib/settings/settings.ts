import type { Choices } from '../core/choices.ts';
import { browser, storage } from '../extension/browser.ts';
import { createPolicyReader, type Setting, withPolicy } from './policies.ts';
import { resolveRegion } from './region.ts';
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
/** True if an organisation's policy forbids it. */
export const isForbidden = async (what: 'updates' | 'sending'): Promise<boolean> =>
  (await readPolicies())[what] === false;

export const settings = Object.fromEntries(
  settingNames.map((name) => {
    const { fallback, storedAs = name } = rowOf(name);
    return [
      name,
      withPolicy(policyReader, name, storage.defineItem(`local:${storedAs}`, { fallback })),
    ];
  }),
) as unknown as { [N in SettingName]: Setting<SettingValues[N]> };

/** A setting that cannot be read has its fallback, which hides no warning. */
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
  /**
   * Whether the list should be filled: not before the first start, nor after erasing everything.
   */
  filled: storage.defineItem<boolean>('local:filled', { fallback: false }),
  welcomed: storage.defineItem<boolean>('local:welcomed', { fallback: false }),
  started: storage.defineItem<boolean>('session:started', { fallback: false }),
};

export const browserTags = (): readonly string[] => [
  browser.i18n.getUILanguage(),
  ...(globalThis.navigator?.languages ?? []),
];

/** Called only when needed: reading the time zone takes 10 ms. */
export const getRegion = async (): Promise<string | undefined> =>
  resolveRegion(
    await settings.region.getValue().catch(() => 'auto'),
    browserTags(),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
