import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Language } from '../locales/languages.ts';
import { resolveRegion } from './region.ts';
import type { Subscribed } from './subscription.ts';

/** What the shopper chose. Everything here is read by every context; nothing here is about a page. */

/** `auto` follows the browser. */
export const languageSetting = storage.defineItem<Language | 'auto'>('local:language', {
  fallback: 'auto',
});
/** ISO 3166-1 alpha-2, or `auto`: which authorities' channels are offered. */
export const regionSetting = storage.defineItem<string>('local:region', { fallback: 'auto' });

/** Findings about a kind of goods, which judge no listing, are told too. */
export const adviceSetting = storage.defineItem<boolean>('local:advice', { fallback: true });

/** Where updates of the list come from and when to ask again; `null`: updates are off. */
export const subscribedSetting = storage.defineItem<Subscribed | null>('local:subscribed', {
  fallback: null,
});
/** The inbox that reports from now on are sent to; `null`: they stay on the device. */
export const inboxSetting = storage.defineItem<string | null>('local:inbox', { fallback: null });
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
