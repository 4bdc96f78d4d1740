import type { CodeMatch, Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import { codesInName, readCodes } from '../reading/codes.ts';
import { hazardFrom, noticeAt, picturesAt, productFrom, selectorOf } from '../reading/facts.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsIn, gtinsInProse } from '../reading/gtins.ts';
import { sitesIn } from '../reading/listing-ids.ts';
import { partsAsOffered, readActions } from '../reading/measures.ts';
import { readRisks } from '../reading/risks.ts';
import { addressIn, oneLine, shorten, textIn, unique, withoutUndefined } from '../reading/words.ts';
import { readBrands } from './brand.ts';
import { isOrdinary } from './ordinary.ts';
import { readTitle } from './title.ts';
import { readLots, readManufactured, readSerials, readSerialTable } from './units.ts';
import { remediesOf } from './wording.ts';

/** A CPSC notice from any of its feeds (the API, the list of warnings, an index). Missing texts are empty. */
export const emptyNotice = {
  ...{ reference: '', title: '', description: '', hazard: '', remedy: '' },
  url: undefined as string | undefined,
  names: [] as string[],
  /** `Refund`, `Replace`, `New Instructions` … */
  remedyOptions: [] as string[],
  published: undefined as string | undefined,
  updated: undefined as string | undefined,
  upcs: [] as string[],
  /** Where it was sold, in prose. */
  retailers: '',
  images: [] as string[],
  related: [] as string[],
  isWarning: false,
};
export type CpscNotice = typeof emptyNotice;

export const cpscOrigin = {
  name: 'us-cpsc',
  authority: {
    name: { en: 'U.S. Consumer Product Safety Commission', ko: '미국 소비자제품안전위원회(CPSC)' },
    country: 'US',
  },
  licence: 'US-public-domain',
  attribution: 'Source: U.S. Consumer Product Safety Commission (cpsc.gov)',
  terms: 'https://www.cpsc.gov/About-CPSC/Policies-Statements-and-Directives/Copyright',
};

/** "Part Number ECHO", "Date Codes": the brand and words of a table's head are no models. */
const isModel = (code: CodeMatch, brands: readonly string[]): boolean => {
  if (typeof code !== 'string') return true;
  const isBrand = (brand = '') => brand.toLowerCase() === code.toLowerCase();
  return !isBrand(brands[0]) && (/\d|-/.test(code) || !(isOrdinary(code) || brands.some(isBrand)));
};

function selectorsOf(
  name: string,
  notice: CpscNotice,
  isOnlyProduct: boolean,
  brands: readonly string[],
): Selector[] {
  const text = isOnlyProduct ? `${name}. ${notice.description}` : name;
  const rows = readSerialTable(text);
  const models = unique([...readCodes(text, name), ...codesInName(name)]).filter((code) =>
    isModel(code, brands),
  );
  const serials = rows.length > 0 ? [] : readSerials(text);
  const lots = readLots(text);
  const manufactured = readManufactured(text);
  const structured = isOnlyProduct ? unique(notice.upcs.flatMap(gtinsIn)) : [];
  const announced = gtinsInProse(text).filter((gtin) => !structured.includes(gtin));
  const inTable = new Set(rows.flatMap((row) => row.models ?? []).map(String));
  const others = models.filter((model) => typeof model !== 'string' || !inTable.has(model));
  const selectors: Selector[] = rows.map(
    (row) => withoutUndefined({ ...row, manufactured }) as Selector,
  );
  if (others.length > 0 || rows.length === 0) {
    selectors.push(
      ...selectorOf({ models: others.slice(0, 200), lots, serials, manufactured }, 'text'),
    );
  }
  return [
    ...selectors,
    ...selectorOf({ gtins: structured }),
    ...selectorOf({ gtins: announced }, 'text'),
  ];
}

function productOf(name: string, notice: CpscNotice, isOnly: boolean): Product {
  const title = readTitle(notice.title);
  const { sites, sellers } = title;
  const brands = readBrands({
    name,
    titleProduct: isOnly ? title.product : undefined,
    firms: [...title.firms, ...sellers, ...title.importers],
    recalling: title.firms.length,
    texts: isOnly ? [notice.description] : [],
    advice: `${notice.remedy} ${notice.retailers}`,
  });
  return productFrom({
    names: textIn('en', name, 300),
    brands,
    identification: selectorsOf(name, notice, isOnly, brands),
    // Some addresses in the feed hold spaces or a second `https:`.
    images: isOnly ? picturesAt(notice.images, 6) : [],
    sellers: sellersWithSites(sites, sellers, sitesIn(notice.retailers)),
  });
}

/** A store belongs to a marketplace only where the headline names exactly one. */
function sellersWithSites(sites: string[], sellers: string[], sold: string[]): Product['sellers'] {
  const only = sites.length === 1 ? sites[0] : undefined;
  const stores = sellers.map((store) => (only ? { site: only, name: store } : { name: store }));
  const bare =
    stores.length > 0 && only ? sold.filter((site) => site !== only) : [...sites, ...sold];
  return [...stores, ...unique(bare).map((site) => ({ site }))];
}

const risksOf = (notice: CpscNotice, reason: string | undefined): Hazard['risks'] => {
  const risks = readRisks(`${reason ?? ''}. ${notice.hazard}`);
  return risks.length > 0 ? risks : readRisks(notice.title);
};

export function hazardOfNotice(notice: CpscNotice): Hazard {
  const headline = readTitle(notice.title);
  const names = notice.names.length > 0 ? notice.names : [headline.product ?? ''];
  return hazardFrom(cpscOrigin, {
    reference: notice.reference,
    link: noticeAt(addressIn(notice.url)),
    published: notice.published,
    updated: notice.updated === notice.published ? undefined : notice.updated,
    products: names.map((name) => productOf(shorten(name, 300), notice, names.length === 1)),
    risks: risksOf(notice, headline.reason),
    ...findingsOf(notice.hazard, 'us-cpsc', names.join(' ')),
    measures: [{ type: notice.isWarning || headline.isWarning ? 'warning' : 'recall' }],
    countries: ['US'],
    actions: readActions(
      `${notice.remedy} ${notice.remedyOptions.includes('Dispose') ? 'Dispose of it.' : ''}`,
    ),
    remedies: remediesOf(notice.remedyOptions, partsAsOffered(notice.remedy, names.join(' '))),
    related: notice.related.slice(0, 100),
  });
}

/** `26-641` and `26641` are the same release. */
export const releaseNumber = (text: string): string =>
  oneLine(text).replace(/^(\d\d)-(\d{3})/, '$1$2');
