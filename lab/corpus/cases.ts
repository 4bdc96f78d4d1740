import { cpscOrigin } from '../../hub/sources/cpsc/notice.ts';
import { brandsIn } from '../../hub/sources/reading/brands.ts';
import { dayOf } from '../../hub/sources/reading/dates.ts';
import { findingsOf } from '../../hub/sources/reading/findings/findings-of.ts';
import { gtinsIn } from '../../hub/sources/reading/gtins.ts';
import { listingIds } from '../../hub/sources/reading/listing-ids.ts';
import { risksInWords } from '../../hub/sources/reading/risks.ts';
import { defined, textIn } from '../../hub/sources/reading/words.ts';
import type {
  Hazard,
  MarketplaceListing,
  MarketplaceSeller,
  Selector,
} from '../../lib/core/hazard.ts';
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
  limit: string | null;
  authority: string;
  country: string;
  reference: string | null;
  date: string | null;
  url: string | null;
  level: string;
  note: string | null;
}

const siteOf = (platform: string | undefined): string | undefined =>
  platform?.toLowerCase().replace(/[^a-z0-9]/g, '');

const listingsOf = (ids: string[], platforms: string[]): MarketplaceListing[] =>
  ids
    .flatMap((id) => platforms.flatMap((platform) => listingIds(id, siteOf(platform)).listings))
    .filter(
      (listing, at, all) =>
        all.findIndex((other) => other.site === listing.site && other.id === listing.id) === at,
    );

interface Bodies {
  source: string;
  authority: Hazard['authority'];
  licence: string;
  attribution: string;
}

const safetyGate = (notifier: string | undefined): Bodies => ({
  source: 'eu-safety-gate',
  authority: defined({
    name: { en: 'EU Safety Gate' },
    country: 'EU',
    notifier: /^[A-Z]{2}$/.test(notifier ?? '') ? notifier : undefined,
  }),
  licence: 'CC-BY-4.0',
  attribution: '© European Union, Safety Gate, CC BY 4.0',
});

const { name: _, terms: __, ...bodiesOfCpsc } = cpscOrigin;

function bodiesOf(item: Case): Bodies {
  if (item.authority.startsWith('EU Safety Gate')) return safetyGate(item.country);
  if (item.authority === 'US CPSC') return { source: 'us-cpsc', ...bodiesOfCpsc };
  return {
    source: 'findings',
    authority: { name: { en: item.authority }, country: item.country },
    licence: 'facts',
    attribution: `Finding of ${item.authority}`,
  };
}

const referenceOf = (item: Case): string => item.reference ?? `case-${item.id}`;
/** CPSC's notices come with its index, under their own numbers. */
const isInIndex = ({ url }: Case): boolean => /cpsc\.gov\/Recalls\//.test(url ?? '');

const seller = (note: string | null): string | undefined =>
  note?.match(/seller: (?!imported)([^;]+)/)?.[1]?.trim();

function identify(item: Case): Selector[] {
  const models = item.model ? item.model.split(/\s*;\s*/) : [];
  const gtins = gtinsIn(item.barcode);
  if (models.length + gtins.length === 0 && !item.batch) return [];
  return [
    defined({
      models: models.length > 0 ? models : undefined,
      gtins: gtins.length > 0 ? gtins : undefined,
      lots: item.batch ? [item.batch] : undefined,
      basis: 'structured' as const,
    }),
  ];
}

function sellersOf(item: Case): MarketplaceSeller[] {
  const sites = item.platform
    .map((platform) => siteOf(platform))
    .filter((site) => site !== undefined);
  const store = seller(item.note);
  if (!store || sites.length !== 1) return sites.map((site) => ({ site }));
  return store.split(' and ').map((name) => defined({ site: sites[0], name }));
}

const dateOf = (date: string | null): string | undefined =>
  dayOf(date) ?? date?.match(/^\d{4}(-\d\d)?$/)?.[0];

function hazardOfCase(item: Case): Hazard {
  const bodies = bodiesOf(item);
  const identification = identify(item);
  const isNamed = item.listing_ids.length > 0 || identification.length > 0;
  return defined({
    ...bodies,
    reference: referenceOf(item),
    link: item.url ? { url: item.url, kind: 'notice' as const } : undefined,
    published: dateOf(item.date),
    about: bodies.source === 'findings' && !isNamed ? ('kind' as const) : ('product' as const),
    status: 'active' as const,
    products: [
      {
        names: textIn('en', item.product) ?? {},
        brands: brandsIn([item.brand]),
        certificates: [],
        scope: 'unknown' as const,
        identification,
        images: [],
        listings: listingsOf(item.listing_ids, item.platform),
        sellers: sellersOf(item),
      },
    ],
    risks: risksInWords(`${item.hazard_class ?? ''}. ${item.hazard ?? ''}`),
    ...findingsOf(
      [item.hazard, item.measured && `(measured value: ${item.measured})`]
        .filter(Boolean)
        .join(' '),
      bodies.source === 'us-cpsc' ? 'us-cpsc' : 'eu-safety-gate',
    ),
    measurements: [],
    measures: [],
    countries: [bodies.authority.country],
    actions: [],
    remedies: /remedy: Refund/.test(item.note ?? '') ? (['refund'] as const).slice() : [],
    related: [],
  });
}

export function* cases(corpus: URL): Iterable<Hazard> {
  const items = both<Case>(corpus, 'marketplace-cases');
  for (const item of items) {
    if (isInIndex(item)) continue;
    // Korean tests of kinds of goods stand in seed/, in Korean too.
    const hazard = hazardOfCase(item);
    if (hazard.about === 'product' || item.country !== 'KR') yield hazard;
  }
}
