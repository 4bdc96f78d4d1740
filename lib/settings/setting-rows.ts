import * as z from 'zod/mini';
import { isLanguage } from '../locales/languages.ts';
import { type Policy, requestPolicies } from './policies.ts';

/** One row for each setting: options page, backup, managed storage and diagnostics use it. */
interface Row<T> {
  fallback: T;
  /** For a backup and for an organisation. Made when needed. */
  schema(): z.ZodMiniType<T>;
  isInBackup: boolean;
  /** Its name in `storage.local`, if installed copies use an older one. */
  storedAs?: string;
  policy?: Omit<Policy, 'schema'>;
}

/** A switch in that section of the options; other settings have their own components. */
interface SwitchRow extends Row<boolean> {
  switchIn: 'warnings' | 'updates' | 'alerts' | 'language';
}

const row = <T>(one: Row<T>): Row<T> => one;
const onOff = (changes: Partial<Row<boolean>> = {}): Row<boolean> => ({
  fallback: true,
  schema: () => z.boolean(),
  isInBackup: true,
  ...changes,
});
const shownIn = (switchIn: SwitchRow['switchIn']): SwitchRow => ({
  ...onOff(),
  switchIn,
});

export const settingRows = {
  /** A language of lib/locales, or `auto`, the browser's. */
  language: row({
    fallback: 'auto',
    schema: () => z.string().check(z.refine((tag) => tag === 'auto' || isLanguage(tag))),
    isInBackup: true,
    policy: {
      title: 'Language',
      description: 'The language Cart Canary speaks, for example ko, en, ja or zh-CN.',
    },
  }),
  /** ISO 3166-1 alpha-2, or `auto`: which authorities' channels are offered. */
  region: row({
    fallback: 'auto',
    schema: () => z.string().check(z.regex(/^(auto|[A-Z]{2})$/)),
    isInBackup: true,
    policy: {
      title: 'Region',
      description:
        'The country whose authorities and channels come first: ISO 3166-1 alpha-2, for example KR.',
    },
  }),
  caution: onOff(),
  advice: onOff({
    policy: {
      title: 'Advice',
      description: 'Whether findings about a kind of goods are told.',
    },
  }),
  cards: shownIn('warnings'),
  purchase: shownIn('warnings'),
  /** Values of `Hazard.source`. */
  sourcesOff: row<string[]>({
    fallback: [],
    schema: () => z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(500)),
    isInBackup: true,
  }),
  /** Only after the shopper asked for it. */
  alerts: onOff({ fallback: false, isInBackup: false, storedAs: 'watch' }),
};
export type SettingName = keyof typeof settingRows;
export type SettingValues = { [N in SettingName]: (typeof settingRows)[N]['fallback'] };

export type SwitchName = {
  [N in SettingName]: (typeof settingRows)[N] extends SwitchRow ? N : never;
}[SettingName];

export const settingNames = Object.keys(settingRows) as SettingName[];
export const switchNames = settingNames.filter(
  (name): name is SwitchName => 'switchIn' in settingRows[name],
);
export const rowOf = (name: SettingName): Row<unknown> => settingRows[name] as Row<unknown>;

export const backedUp = settingNames.filter((name) => settingRows[name].isInBackup);

export const policies: Record<string, Policy> = {
  ...Object.fromEntries(
    settingNames.flatMap((name) => {
      const { policy, schema } = rowOf(name);
      return policy ? [[name, { ...policy, schema }]] : [];
    }),
  ),
  ...requestPolicies,
};
