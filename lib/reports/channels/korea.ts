import type { ChannelFacts } from './channel.ts';

const verified = '2026-11-25';

export const korea: ChannelFacts[] = [
  {
    id: 'kr-safetykorea',
    kind: 'authority',
    link: { url: 'https://www.safetykorea.go.kr/', kind: 'home' },
    phone: '1670-4920',
    verified,
  },
  {
    id: 'kr-ciss',
    kind: 'authority',
    link: { url: 'https://www.ciss.go.kr/', kind: 'home' },
    phone: '080-900-3500',
    verified,
  },
  {
    id: 'kr-1372',
    kind: 'authority',
    link: { url: 'https://www.consumer.go.kr/', kind: 'home' },
    phone: '1372',
    verified,
  },
];
