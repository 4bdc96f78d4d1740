import * as z from 'zod/mini';
import { type Policy, requestPolicies } from './policies.ts';

/**
 * What the shopper chose, a row each. The options page, the backup, managed storage and the
 * diagnostics follow from the rows; erasing takes all of it. Nothing here is about a page.
 */
interface Row<T> {
  fallback: T;
  /** What a backup may bring and an organisation may decide. Made when it is needed. */
  schema(): z.ZodMiniType<T>;
  /** Goes along in the shopper's file. */
  isInBackup: boolean;
  policy?: Omit<Policy, 'schema'>;
}

/** Drawn in that section of the options, with its words; other kinds are drawn there by hand. */
interface SwitchRow extends Row<boolean> {
  switchIn: 'warnings' | 'updates' | 'watch' | 'language';
}

const row = <T>(one: Row<T>): Row<T> => one;
const onOff = (rest: Partial<Row<boolean>> = {}): Row<boolean> => ({
  fallback: true,
  schema: () => z.boolean(),
  isInBackup: true,
  ...rest,
});
const shownIn = (switchIn: SwitchRow['switchIn'], rest: Partial<Row<boolean>> = {}): SwitchRow => ({
  ...onOff(rest),
  switchIn,
});

export const settingRows = {
  /** A language of lib/locales, or `auto`: the browser's. One that we do not speak counts as `auto`. */
  language: row({
    fallback: 'auto',
    schema: () => z.string().check(z.regex(/^(auto|[a-z]{2}(-[A-Z]{2})?)$/)),
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
  /** Softer evidence is told too. */
  caution: onOff(),
  /** Findings about a kind of goods, which judge no listing, are told too. */
  advice: onOff({
    policy: {
      title: 'Advice',
      description: 'Whether findings about a kind of goods are told.',
    },
  }),
  /** Markers on the cards of search, category, store and home pages. */
  cards: shownIn('warnings'),
  /** The question before a dangerous product is bought or put into the cart. */
  purchase: shownIn('warnings'),
  /** Markers on the lines of orders and of the cart. */
  lines: shownIn('warnings'),
  /** Sources (`Hazard.source`) that the shopper does not want to be warned by. */
  sourcesOff: row<string[]>({
    fallback: [],
    schema: () => z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(500)),
    isInBackup: true,
  }),
  /** Things the shopper owns are remembered on this device: only after they asked for it. */
  watch: onOff({ fallback: false, isInBackup: false }),
};
export type SettingName = keyof typeof settingRows;
type Value<N extends SettingName> = (typeof settingRows)[N]['fallback'];
export type SettingValues = { [N in SettingName]: Value<N> };

export type SwitchName = {
  [N in SettingName]: (typeof settingRows)[N] extends SwitchRow ? N : never;
}[SettingName];

export const settingNames = Object.keys(settingRows) as SettingName[];
export const switchNames = settingNames.filter(
  (name): name is SwitchName => 'switchIn' in settingRows[name],
);
export const rowOf = (name: SettingName): Row<unknown> => settingRows[name] as Row<unknown>;

export const backedUp = settingNames.filter((name) => settingRows[name].isInBackup);

/** All that an organisation may decide, by name. */
export const policies: Record<string, Policy> = {
  ...Object.fromEntries(
    settingNames.flatMap((name) => {
      const { policy, schema } = rowOf(name);
      return policy ? [[name, { ...policy, schema }]] : [];
    }),
  ),
  ...requestPolicies,
};
