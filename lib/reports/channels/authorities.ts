import type { ChannelFacts } from './channel.ts';

/** A home page where the form has to be looked for, unless it is the form itself. */
const authority = (
  id: ChannelFacts['id'],
  url: string,
  more: { phone?: string; kind?: 'form' } = {},
): ChannelFacts => {
  const { kind = 'home', ...rest } = more;
  return { id, kind: 'authority', link: { url, kind }, ...rest, verified: '2026-11-25' };
};

const canada =
  'https://www.canada.ca/en/health-canada/services/consumer-product-safety/report-incident/consumers.html';

/** By ISO 3166-1 alpha-2; `EU` stands for all its members. */
export const authorities: ReadonlyMap<string, readonly ChannelFacts[]> = new Map([
  [
    'KR',
    [
      authority('kr-safetykorea', 'https://www.safetykorea.go.kr/', { phone: '1670-4920' }),
      authority('kr-ciss', 'https://www.ciss.go.kr/', { phone: '080-900-3500' }),
      authority('kr-1372', 'https://www.consumer.go.kr/', { phone: '1372' }),
    ],
  ],
  ['EU', [authority('eu-safety-gateway', 'https://ec.europa.eu/safety-gate/#/screen/home')]],
  // 16 CFR 1102.10(d): a report has to have the eight things that its text names.
  ['US', [authority('us-saferproducts', 'https://www.saferproducts.gov/')]],
  ['CA', [authority('ca-health-canada', canada, { kind: 'form' })]],
  ['AU', [authority('au-accc', 'https://www.productsafety.gov.au/')]],
  [
    'GB',
    [
      authority('gb-citizens-advice', 'https://www.citizensadvice.org.uk/', {
        phone: '0808 223 1133',
      }),
    ],
  ],
]);
