import type { ChannelFacts } from './channel.ts';

const verified = '2026-11-25';

const korea: ChannelFacts[] = [
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

const eu: ChannelFacts = {
  id: 'eu-safety-gateway',
  kind: 'authority',
  link: { url: 'https://ec.europa.eu/safety-gate/#/screen/home', kind: 'home' },
  verified,
};

/** 16 CFR 1102.10(d): a report has to have these eight. */
const us: ChannelFacts = {
  id: 'us-saferproducts',
  kind: 'authority',
  link: { url: 'https://www.saferproducts.gov/', kind: 'home' },
  verified,
};

const ca: ChannelFacts = {
  id: 'ca-health-canada',
  kind: 'authority',
  link: {
    url: 'https://www.canada.ca/en/health-canada/services/consumer-product-safety/report-incident/consumers.html',
    kind: 'form',
  },
  verified,
};

const au: ChannelFacts = {
  id: 'au-accc',
  kind: 'authority',
  link: { url: 'https://www.productsafety.gov.au/', kind: 'home' },
  verified,
};

const gb: ChannelFacts = {
  id: 'gb-citizens-advice',
  kind: 'authority',
  link: { url: 'https://www.citizensadvice.org.uk/', kind: 'home' },
  phone: '0808 223 1133',
  verified,
};

/** By ISO 3166-1 alpha-2; `EU` stands for all its members. */
export const authorities: ReadonlyMap<string, readonly ChannelFacts[]> = new Map([
  ['KR', korea],
  ['EU', [eu]],
  ['US', [us]],
  ['CA', [ca]],
  ['AU', [au]],
  ['GB', [gb]],
]);
