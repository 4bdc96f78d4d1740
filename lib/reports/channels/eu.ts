import type { ChannelFacts } from './channel.ts';

export const euMembers: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Regulation (EU) 2022/2065, Article 16(2): what makes a notice one that a platform has to act on. */
export const dsaNotice: ChannelFacts = {
  id: 'eu-dsa-16',
  kind: 'law',
  verified: '2026-11-25',
};
