import type { ChannelFacts } from './channel.ts';

/** Regulation (EU) 2022/2065, Article 16(2): what makes a notice one that a platform has to act on. */
export const dsaNotice: ChannelFacts = {
  id: 'eu-dsa-16',
  kind: 'law',
  verified: '2026-11-25',
};
