import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Choices } from '../core/choices.ts';
import type { Language } from '../locales/languages.ts';
import type { Trouble } from './diagnostics.ts';
import { createPolicyReader, withPolicy } from './policies.ts';
import { resolveRegion } from './region.ts';
import type { Subscribed } from './subscription.ts';
import { everySurface, type Surfaces } from './surfaces.ts';

/** What the shopper chose. Everything here is read by every context; nothing here is about a page. */

/** What an organisation that manages this browser has decided. */
export const policyReader = createPolicyReader(browser.storage);

/** `auto` follows the browser. */
export const languageSetting = withPolicy(
  policyReader,
  'language',
  storage.defineItem<Language | 'auto'>('local:language', { fallback: 'auto' }),
  // One that we do not speak counts as no choice with everybody who reads this.
  (decided) => decided as Language,
);
/** ISO 3166-1 alpha-2, or `auto`: which authorities' channels are offered. */
export const regionSetting = withPolicy(
  policyReader,
  'region',
  storage.defineItem<string>('local:region', { fallback: 'auto' }),
  (decided) => decided,
);

/** Findings about a kind of goods, which judge no listing, are told too. */
export const adviceSetting = withPolicy(
  policyReader,
  'advice',
  storage.defineItem<boolean>('local:advice', { fallback: true }),
  (decided) => decided,
);

/** Where on the shops' pages the shopper is told. */
export const surfacesSetting = storage.defineItem<Surfaces>('local:surfaces', {
  fallback: everySurface,
});
/** A setting that cannot be read hides nothing, nor does one that an older version wrote. */
export const getSurfaces = async (): Promise<Surfaces> => ({
  ...everySurface,
  ...(await surfacesSetting.getValue().catch(() => everySurface)),
});
/** Softer evidence is told too. */
export const cautionSetting = storage.defineItem<boolean>('local:caution', { fallback: true });

/** Sources (`Hazard.source`) that the shopper does not want to be warned by. */
export const sourcesOffSetting = storage.defineItem<string[]>('local:sourcesOff', { fallback: [] });

/** A setting that cannot be read hides nothing. */
export const readChoices = async (): Promise<Choices> => {
  const [caution, advice, sourcesOff] = await Promise.all([
    cautionSetting.getValue().catch(() => true),
    adviceSetting.getValue().catch(() => true),
    sourcesOffSetting.getValue().catch(() => []),
  ]);
  return { caution, advice, sourcesOff: new Set(Array.isArray(sourcesOff) ? sourcesOff : []) };
};

/** Where updates of the list come from and when to ask again; `null`: updates are off. */
export const subscribedSetting = storage.defineItem<Subscribed | null>('local:subscribed', {
  fallback: null,
});
/** The inbox that reports from now on are sent to; `null`: they stay on the device. */
export const inboxSetting = storage.defineItem<string | null>('local:inbox', { fallback: null });
/** Things the shopper owns are remembered on this device: only after they asked for it. */
export const watchSetting = storage.defineItem<boolean>('local:watch', { fallback: false });
/** A list is wanted on this device: missing before the first start and after everything was erased. */
export const filledSetting = storage.defineItem<boolean>('local:filled', { fallback: false });

/** The last faults, until the browser is closed. */
export const troublesSetting = storage.defineItem<Trouble[]>('session:troubles', { fallback: [] });

/** What is done at a start has been done, until the browser or the extension is started again. */
export const startedSetting = storage.defineItem<boolean>('session:started', { fallback: false });

/** The welcome page is opened once. */
export const welcomedSetting = storage.defineItem<boolean>('local:welcomed', { fallback: false });

/** What the browser speaks, its own language first. */
export const browserTags = (): readonly string[] => [
  browser.i18n.getUILanguage(),
  ...(globalThis.navigator?.languages ?? []),
];

export const getRegion = async (): Promise<string | undefined> =>
  resolveRegion(
    await regionSetting.getValue(),
    browserTags(),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
