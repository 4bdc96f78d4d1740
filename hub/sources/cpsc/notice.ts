import type { CodeMatch, Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import { codesInName, readCodes } from '../reading/codes.ts';
import { dateWindow } from '../reading/dates.ts';
import { hazardFrom, noticeAt, picturesAt, productFrom, selectorOf } from '../reading/facts.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsAnnounced, gtinsIn } from '../reading/gtins.ts';
import { sitesNamed } from '../reading/listing-ids.ts';
import { risksInWords } from '../reading/risks.ts';
import { addressIn, defined, distinct, oneLine, shorten, textIn } from '../reading/words.ts';
import { readBrands } from './brand.ts';
import { readTitle } from './title.ts';
import { actionsOf, remediesOf } from './wording.ts';

/** Which units of a model: serial numbers and the window of manufacture, out of CPSC's prose. */

const code = `["“]?([A-Z0-9][A-Z0-9./-]{2,29}?)["”]?`;
const serialRange = new RegExp(
  String.raw`serial numbers?[^.;]{0,60}?(?:between|from|ranging from|range(?:s)? from|of)?\s+${code}\s+(?:through|to|and|thru|–|-)\s+${code}(?=[\s,.;)]|$)`,
  'gi',
);
const serialPrefix =
  /serial numbers?(?: that)? (?:begin(?:s|ning)?|start(?:s|ing)?) with:? (?:the (?:letters?|numbers?|digits?|prefix) )?((?:["“]?[A-Z0-9/.-]{2,12}["”]?(?:,? (?:or|and) |, )?){1,40})/gi;

/** `3014835626 to 3015507481`; ends that are no numbers, or stand the wrong way round, are not read. */
export function readSerials(text: string): CodeMatch[] {
  const found: CodeMatch[] = [];
  for (const [, from, to] of text.matchAll(serialRange)) {
    if (
      from &&
      to &&
      /\d{2}/.test(from) &&
      /\d{2}/.test(to) &&
      from.length === to.length &&
      from < to
    )
      found.push({ from, to });
  }
  for (const [, list] of text.matchAll(serialPrefix)) {
    for (const [prefix] of (list ?? '').matchAll(/[A-Z0-9][A-Z0-9/.-]*[A-Z0-9]/g))
      found.push({ prefix });
  }
  return found.slice(0, 100);
}

/**
 * A table flattened into a sentence: `Model Description Serial No. Range TB21044BEN DR BRUSH MOWER …
 * 3014835626 to 3015507481 TB23244BEN …`. One selector for each row, since a serial number only
 * counts with its own model.
 */
export function readSerialTable(text: string): Selector[] {
  const start = text.search(/\bModel\b[^.]{0,60}\bSerial (?:No\.?|Numbers?)\s*(?:Range)?/);
  if (start < 0) return [];
  const row =
    /\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])([A-Z0-9][A-Z0-9-]{4,24})\b\s(?:(?!\d{6,}\s(?:to|through|-|–)\s).){0,100}?\b(\d{6,20})\s*(?:to|through|-|–)\s*(\d{6,20})/g;
  return [...text.slice(start).matchAll(row)].flatMap(([, model, from, to]): Selector[] =>
    model && from && to && from.length === to.length && from < to
      ? [{ models: [model], serials: [{ from, to }], basis: 'text' }]
      : [],
  );
}

/** When the units were made, where a sentence says so. Sale dates are another thing. */
export function readManufactured(text: string): { from: string; to: string } | undefined {
  const m = text.match(
    /\b(?:manufactured|made|produced|manufacture dates?|production dates?|date codes?)\b([^.;]{0,90})/i,
  );
  return m?.[1] ? dateWindow(m[1].replace(/\b(?:in|on|by|at) [A-Z]\w+,?/, '')) : undefined;
}

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
  images: string[];
  related: string[];
  isWarning: boolean;
}

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
  if (others.length > 0 || rows.length === 0) {
    selectors.push(...selectorOf({ models: others.slice(0, 200), serials, manufactured }, 'text'));
  }
  return [
    ...selectors,
    ...selectorOf({ gtins: structured }),
    ...selectorOf({ gtins: told }, 'text'),
  ];
}

function productOf(name: string, notice: CpscNotice, isOnly: boolean): Product {
  const title = readTitle(notice.title);
  const { sites, sellers } = title;
  return productFrom({
    names: textIn('en', name, 300),
    brands: readBrands({
      name,
      titleProduct: isOnly ? title.product : undefined,
      firms: [...(title.firm ? [title.firm] : []), ...sellers, ...title.importers],
      hasFirm: title.firm !== undefined,
      texts: isOnly ? [notice.description] : [],
    }),
    identification: selectorsOf(name, notice, isOnly),
    // Some addresses in the feed hold spaces or a second `https:`.
    images: isOnly ? picturesAt(notice.images, 6) : [],
    sellers: sitedSellers(sites, sellers, sitesNamed(notice.retailers)),
  });
}

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
    actions: actionsOf(
      `${notice.remedy} ${notice.remedyOptions.includes('Dispose') ? 'dispose of' : ''}`,
    ),
    remedies: remediesOf(notice.remedyOptions),
    related: notice.related.slice(0, 100),
  });
}

/** `26-641` and `26641` are the same release. */
export const releaseNumber = (text: string): string =>
  oneLine(text).replace(/^(\d\d)-(\d{3})/, '$1$2');
