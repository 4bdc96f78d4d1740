import { euMembers } from '../core/eu-members.ts';
import type { Words } from '../locales/words.ts';
import { shopReporting, siteName } from '../sites/facts.ts';
import type { ReportingFacts } from '../sites/site.ts';
import data from './authorities.json' with { type: 'json' };

/** An official way to report. */

export type ChannelWords = Words['channels'];

interface ChannelFacts {
  id: keyof ChannelWords;
  kind: 'authority' | 'platform' | 'law';
  shop?: string;
  /** The shopper's, whose authority it is (ISO 3166-1 alpha-2). */
  region?: string | undefined;
  /** `home`: the start page, where no address of the form is known. */
  link?: { url: string; kind: 'form' | 'home' };
  phone?: string;
  /** When the address was last opened, `YYYY-MM-DD`; missing if we know it from others only. */
  verified?: string;
}

export interface Channel extends ChannelFacts, Record<'name' | 'about' | 'asks', string> {}

/** By ISO 3166-1 alpha-2; `EU` stands for its members. */
export const authorities = new Map(
  Object.entries(data).map(([region, rows]) => [
    region,
    rows.map((row) => ({ ...row, kind: 'authority' }) as ChannelFacts),
  ]),
);

/** Regulation (EU) 2022/2065, Article 16(2): a notice that a platform has to act on. */
const dsaNotice: ChannelFacts = { id: 'eu-dsa-16', kind: 'law', verified: '2026-11-25' };

const platformOf = (
  { site, way, link, verified }: ReportingFacts,
  listingId?: string,
): ChannelFacts => ({
  ...{ id: way, kind: 'platform', shop: site, link: link(listingId), verified },
});

export const channelWith = (words: ChannelWords, facts: ChannelFacts): Channel => {
  const { name, ...text } = words[facts.id];
  const shop = siteName(facts.shop ?? '');
  return { ...facts, ...text, name: typeof name === 'string' ? name : name({ shop }) };
};

/** For a shopper in `region` (ISO 3166-1 alpha-2): authorities, platform, the law to refer to. */
export function channelsFor(
  words: ChannelWords,
  region: string | undefined,
  site: string,
  listingId?: string,
): Channel[] {
  const isInEu = region !== undefined && euMembers.includes(region);
  const own = authorities.get(isInEu ? 'EU' : (region ?? '')) ?? [];
  const shop = shopReporting.find((one) => one.site === site);
  const platform = shop && platformOf(shop, listingId);
  const near = own.map((one) => ({ ...one, region }));
  const all = [
    ...near,
    ...(platform ? [platform] : []),
    ...(isInEu && platform ? [dsaNotice] : []),
  ];
  return all.map((facts) => channelWith(words, facts));
}

export const everyChannel = (): ChannelFacts[] => [
  ...[...authorities.values()].flat(),
  ...shopReporting.map((shop) => platformOf(shop)),
  dsaNotice,
];
