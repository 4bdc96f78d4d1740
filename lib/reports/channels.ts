import { euMembers } from '../core/eu-members.ts';
import { shopOf, shops, siteName } from '../sites/facts.ts';
import type { ShopFacts } from '../sites/site.ts';
import { authorities } from './channels/authorities.ts';
import type { Channel, ChannelFacts, ChannelWords } from './channels/channel.ts';

/** Regulation (EU) 2022/2065, Article 16(2): what makes a notice one that a platform has to act on. */
const dsaNotice: ChannelFacts = {
  id: 'eu-dsa-16',
  kind: 'law',
  verified: '2026-11-25',
};

export type { Channel, ChannelWords } from './channels/channel.ts';

const platformOf = ({ id, report }: ShopFacts, listingId?: string): ChannelFacts => ({
  id: report.way,
  kind: 'platform',
  shop: id,
  link: report.link(listingId),
  verified: report.verified,
});

export const told = (words: ChannelWords, facts: ChannelFacts): Channel => {
  const { name, ...text } = words[facts.id];
  const shop = siteName(facts.shop ?? '');
  return { ...facts, ...text, name: typeof name === 'string' ? name : name({ shop }) };
};

/**
 * The channels for a shopper in `region` (ISO 3166-1 alpha-2) looking at a listing of `site`: the
 * authorities first, then the platform, then the law to refer to. With `listingId` a platform's own
 * report page for that listing, where it has one. Told in the language of `words`.
 */
export function channelsFor(
  words: ChannelWords,
  region: string | undefined,
  site: string,
  listingId?: string,
): Channel[] {
  const isInEu = region !== undefined && euMembers.includes(region);
  const own = authorities.get(isInEu ? 'EU' : (region ?? '')) ?? [];
  const shop = shopOf(site);
  const platform = shop && platformOf(shop, listingId);
  const all = [...own, ...(platform ? [platform] : []), ...(isInEu && platform ? [dsaNotice] : [])];
  return all.map((facts) => told(words, facts));
}

export const everyChannel = (): ChannelFacts[] => [
  ...[...authorities.values()].flat(),
  ...shops.map((shop) => platformOf(shop)),
  dsaNotice,
];

/** Entries nobody has looked at for a year before `today` (`YYYY-MM-DD`). */
export function unverifiedChannels(today: string): ChannelFacts[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return everyChannel().filter(({ verified }) => verified < yearAgo);
}
