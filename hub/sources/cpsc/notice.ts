import type { Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import { codesInName, readCodes } from '../reading/codes.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsAnnounced, gtinsIn } from '../reading/gtins.ts';
import { sitesNamed } from '../reading/listing-ids.ts';
import { risksInWords } from '../reading/risks.ts';
import {
  addressIn,
  defined,
  distinct,
  oneLine,
  pictureAddress,
  shorten,
  textIn,
} from '../reading/words.ts';
import { readBrands } from './brand.ts';
import { readTitle } from './title.ts';
import { readManufactured, readSerials, readSerialTable } from './units.ts';
import { actionsOf, remediesOf } from './wording.ts';

/** What a CPSC notice says, however it reached us: the API, a warning's page, an index. */
export interface CpscNotice {
  reference: string;
  title: string;
  url: string | undefined;
  /** Product names, one each. */
  names: string[];
  description: string;
  hazard: string;
  remedy: string;
  /** `Refund`, `Replace`, `New Instructions` … */
  remedyOptions: string[];
  published: string | undefined;
  updated: string | undefined;
  upcs: string[];
  /** Where it was sold, in prose. */
  retailers: string;
  images: { url: string; caption?: string }[];
  related: string[];
  isWarning: boolean;
}

export const cpscAuthority: Hazard['authority'] = {
  name: { en: 'U.S. Consumer Product Safety Commission', ko: '미국 소비자제품안전위원회(CPSC)' },
  country: 'US',
};
export const cpscLicence = 'US-public-domain';
export const cpscAttribution = 'Source: U.S. Consumer Product Safety Commission (cpsc.gov)';

function selectorsOf(name: string, notice: CpscNotice, isOnly: boolean): Selector[] {
  const text = isOnly ? `${name}. ${notice.description}` : name;
  const rows = readSerialTable(text);
  const models = distinct([...readCodes(text), ...codesInName(name)]);
  const serials = rows.length > 0 ? [] : readSerials(text);
  const manufactured = readManufactured(text);
  const structured = isOnly ? distinct(notice.upcs.flatMap(gtinsIn)) : [];
  const told = gtinsAnnounced(text).filter((gtin) => !structured.includes(gtin));
  const inTable = new Set(rows.flatMap((row) => row.models ?? []).map(String));
  const others = models.filter((model) => typeof model !== 'string' || !inTable.has(model));
  const selectors: Selector[] = rows.map((row) => defined({ ...row, manufactured }) as Selector);
  if (others.length > 0 || (rows.length === 0 && (serials.length > 0 || manufactured))) {
    selectors.push(
      defined({
        models: others.length > 0 ? others.slice(0, 200) : undefined,
        serials: serials.length > 0 ? serials : undefined,
        manufactured,
        basis: 'text' as const,
      }),
    );
  }
  if (structured.length > 0) selectors.push({ gtins: structured, basis: 'structured' });
  if (told.length > 0) selectors.push({ gtins: told, basis: 'text' });
  return selectors;
}

function productOf(name: string, notice: CpscNotice, isOnly: boolean): Product {
  const title = readTitle(notice.title);
  const { sites, sellers } = title;
  return defined({
    names: textIn('en', name, 300) ?? {},
    brands: readBrands({
      name,
      titleProduct: isOnly ? title.product : undefined,
      firms: [...(title.firm ? [title.firm] : []), ...sellers, ...title.importers],
      hasFirm: title.firm !== undefined,
      texts: isOnly ? [notice.description] : [],
    }),
    certificates: [],
    scope: 'unknown' as const,
    identification: selectorsOf(name, notice, isOnly),
    images: isOnly ? picturesOf(notice) : [],
    listings: [],
    sellers: sitedSellers(sites, sellers, sitesNamed(notice.retailers)),
  });
}

/** Some addresses in the feed hold spaces or a second `https:`. */
const picturesOf = (notice: CpscNotice): Product['images'] =>
  notice.images
    .slice(0, 6)
    .flatMap(({ url }) => pictureAddress(url))
    .map((url) => ({ url }));

/** A store belongs to a marketplace only where the headline names exactly one. */
function sitedSellers(sites: string[], sellers: string[], sold: string[]): Product['sellers'] {
  const only = sites.length === 1 ? sites[0] : undefined;
  const stores = sellers.map((store) => (only ? { site: only, name: store } : { name: store }));
  const bare =
    stores.length > 0 && only ? sold.filter((site) => site !== only) : [...sites, ...sold];
  return [...stores, ...distinct(bare).map((site) => ({ site }))];
}

const risksOf = (notice: CpscNotice, reason: string | undefined): Hazard['risks'] => {
  const told = risksInWords(`${reason ?? ''}. ${notice.hazard}`);
  return told.length > 0 ? told : risksInWords(notice.title);
};

export function hazardOfNotice(notice: CpscNotice): Hazard {
  const url = addressIn(notice.url);
  const headline = readTitle(notice.title);
  const names = notice.names.length > 0 ? notice.names : [headline.product ?? ''];
  return defined({
    source: 'us-cpsc',
    reference: notice.reference,
    authority: cpscAuthority,
    link: url ? { url, kind: 'notice' as const } : undefined,
    published: notice.published,
    updated: notice.updated === notice.published ? undefined : notice.updated,
    about: 'product' as const,
    status: 'active' as const,
    products: names.map((name) => productOf(shorten(name, 300), notice, names.length === 1)),
    risks: risksOf(notice, headline.reason),
    ...findingsOf(notice.hazard, 'us-cpsc', names.join(' ')),
    measurements: [],
    measures: [
      { type: notice.isWarning || headline.isWarning ? ('warning' as const) : ('recall' as const) },
    ],
    countries: ['US'],
    actions: actionsOf(
      `${notice.remedy} ${notice.remedyOptions.includes('Dispose') ? 'dispose of' : ''}`,
    ),
    remedies: remediesOf(notice.remedyOptions),
    related: notice.related.slice(0, 100),
    licence: cpscLicence,
    attribution: cpscAttribution,
  });
}

/** `26-641` and `26641` are the same release. */
export const releaseNumber = (text: string): string =>
  oneLine(text).replace(/^(\d\d)-(\d{3})/, '$1$2');
