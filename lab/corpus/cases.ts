import { cpscOrigin } from '../../hub/sources/cpsc/notice.ts';
import { brandsIn } from '../../hub/sources/reading/brands.ts';
import { dayOf } from '../../hub/sources/reading/dates.ts';
import {
  hazardFrom,
  noticeAt,
  type Origin,
  productFrom,
  selectorOf,
} from '../../hub/sources/reading/facts.ts';
import { findingsOf } from '../../hub/sources/reading/findings/findings-of.ts';
import { gtinsIn } from '../../hub/sources/reading/gtins.ts';
import { listingIds } from '../../hub/sources/reading/listing-ids.ts';
import { risksInWords } from '../../hub/sources/reading/risks.ts';
import { defined, textIn } from '../../hub/sources/reading/words.ts';
import { safetyGateOrigin } from '../../hub/sources/safety-gate/alert.ts';
import type { Hazard, MarketplaceListing, MarketplaceSeller } from '../../lib/core/hazard.ts';
import { both } from './rows.ts';

interface Case {
  id: string;
  platform: string[];
  product: string;
  brand: string | null;
  model: string | null;
  batch: string | null;
  barcode: string | null;
  listing_ids: string[];
  hazard_class: string | null;
  hazard: string | null;
  measured: string | null;
  authority: string;
  country: string;
  reference: string | null;
  date: string | null;
  url: string | null;
  note: string | null;
}

const siteOf = (platform: string): string => platform.toLowerCase().replace(/[^a-z0-9]/g, '');

const listingsOf = ({ listing_ids: ids, platform }: Case): MarketplaceListing[] => {
  const found = ids.flatMap((id) =>
    platform.flatMap((one) => listingIds(id, siteOf(one)).listings),
  );
  return [...new Map(found.map((one) => [`${one.site}:${one.id}`, one])).values()];
};

const ofFindings = 'findings';
function originOf({ authority, country }: Case): Origin {
  if (authority === 'US CPSC') return cpscOrigin;
  if (authority.startsWith('EU Safety Gate')) {
    const notifier = /^[A-Z]{2}$/.test(country) ? { notifier: country } : {};
    return { ...safetyGateOrigin, authority: { ...safetyGateOrigin.authority, ...notifier } };
  }
  return {
    name: ofFindings,
    authority: { name: { en: authority }, country },
    licence: 'facts',
    attribution: `Finding of ${authority}`,
  };
}

/** CPSC's notices come with its index, under their own numbers. */
const isInIndex = ({ url }: Case): boolean => /cpsc\.gov\/Recalls\//.test(url ?? '');

function sellersOf({ platform, note }: Case): MarketplaceSeller[] {
  const sites = platform.map(siteOf);
  const store = note?.match(/seller: (?!imported)([^;]+)/)?.[1]?.trim();
  if (!store || sites.length !== 1) return sites.map((site) => ({ site }));
  return store.split(' and ').map((name) => defined({ site: sites[0], name }));
}

function hazardOfCase(item: Case): Hazard {
  const origin = originOf(item);
  const identification = selectorOf({
    models: item.model?.split(/\s*;\s*/),
    gtins: gtinsIn(item.barcode),
    lots: item.batch ? [item.batch] : [],
  });
  const isNamed = item.listing_ids.length > 0 || identification.length > 0;
  const measured = item.measured ? ` (measured value: ${item.measured})` : '';
  return hazardFrom(origin, {
    reference: item.reference ?? `case-${item.id}`,
    link: noticeAt(item.url ?? undefined),
    published: dayOf(item.date) ?? item.date?.match(/^\d{4}(-\d\d)?$/)?.[0],
    about: origin.name === ofFindings && !isNamed ? 'kind' : 'product',
    products: [
      productFrom({
        names: textIn('en', item.product),
        brands: brandsIn([item.brand]),
        identification,
        listings: listingsOf(item),
        sellers: sellersOf(item),
      }),
    ],
    risks: risksInWords(`${item.hazard_class ?? ''}. ${item.hazard ?? ''}`),
    ...findingsOf(
      `${item.hazard ?? ''}${measured}`.trim(),
      origin.name === cpscOrigin.name ? 'us-cpsc' : 'eu-safety-gate',
    ),
    measures: [],
    countries: [origin.authority.country],
    remedies: /remedy: Refund/.test(item.note ?? '') ? ['refund'] : [],
  });
}

export function* cases(corpus: URL): Iterable<Hazard> {
  for (const item of both<Case>(corpus, 'marketplace-cases')) {
    if (isInIndex(item)) continue;
    // Korean tests of kinds of goods stand in seed/, in Korean too.
    const hazard = hazardOfCase(item);
    if (hazard.about === 'product' || item.country !== 'KR') yield hazard;
  }
}
