import { authorities } from './channels/authorities.ts';
import { dsaNotice, euMembers } from './channels/eu.ts';
import { platforms } from './channels/platforms.ts';

/** An official way to report a product. All texts are ours, all addresses were seen on the day given. */
export interface Channel {
  /** Stable name, for tests and keys. */
  id: string;
  kind: 'authority' | 'platform' | 'law';
  name: Record<'ko' | 'en', string>;
  /** What it is for. */
  about: Record<'ko' | 'en', string>;
  /**
   * `form`: the page to report on. `home`: the home page, where the form has to be looked for, as no
   * address of the form itself was seen.
   */
  link?: { url: string; kind: 'form' | 'home' };
  phone?: string;
  /** What it asks for, in its order: to be typed in by hand, we never submit anything. */
  asks: Record<'ko' | 'en', string[]>;
  /** Day on which address and number were last seen at their source, `YYYY-MM-DD`. */
  verified: string;
}

/** Regions with channels of their own, ISO 3166-1 alpha-2. */
export const regionsWithChannels: readonly string[] = [
  ...[...authorities.keys()].filter((region) => region !== 'EU'),
  ...euMembers,
];

/**
 * The channels for a shopper in `region` (ISO 3166-1 alpha-2) looking at a listing of `site`: the
 * authorities first, then the platform, then the law to refer to. With `listingId` a platform's own
 * report page for that listing, where it has one.
 */
export function channelsFor(
  region: string | undefined,
  site: string,
  listingId?: string,
): Channel[] {
  const isInEu = region !== undefined && euMembers.includes(region);
  const own = authorities.get(isInEu ? 'EU' : (region ?? '')) ?? [];
  const platform = platforms.get(site)?.(listingId);
  return [...own, ...(platform ? [platform] : []), ...(isInEu && platform ? [dsaNotice] : [])];
}

/** Every entry, once. */
export const everyChannel = (): Channel[] => [
  ...[...authorities.values()].flat(),
  ...[...platforms.values()].map((make) => make(undefined)),
  dsaNotice,
];

/** Entries nobody has looked at for a year before `today` (`YYYY-MM-DD`). */
export function unverifiedChannels(today: string): Channel[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return everyChannel().filter(({ verified }) => verified < yearAgo);
}
