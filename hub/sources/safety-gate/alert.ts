import { gtin14 } from '../../../lib/core/gtin.ts';
import type { Hazard, Product, RiskType, Selector } from '../../../lib/core/hazard.ts';
import { isGoods, tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { brandsIn, isOfGoods, usableName } from '../reading/brands.ts';
import { hazardFrom, noticeAt, productFrom, scopeOf, selectorOf } from '../reading/facts.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { listingIds, sitesNamed } from '../reading/listing-ids.ts';
import { actionsAfter, measureOfKey } from '../reading/measures.ts';
import { distinct, noticeAddress, textIn } from '../reading/words.ts';
import type { LeftOut } from '../source.ts';
import { readTraders, type TraderReference } from './traders.ts';

/** One Safety Gate alert, from the detail call or from a weekly report, and the hazard it gives. */

export const safetyGate = 'https://ec.europa.eu/safety-gate-alerts';
export const safetyGateOrigin = {
  name: 'eu-safety-gate',
  authority: {
    name: { en: 'EU Safety Gate', ko: '유럽연합 세이프티 게이트(Safety Gate)' },
    country: 'EU',
  },
  licence: 'CC-BY-4.0',
  attribution: '© European Union, Safety Gate (ec.europa.eu/safety-gate-alerts), CC BY 4.0',
  terms: 'https://commission.europa.eu/legal-notice_en',
};

export interface Alert {
  reference: string;
  /** Number in the address of the alert's page. */
  id: string | undefined;
  /** ISO 3166-1 alpha-2 of the notifying country. */
  notifier: string | undefined;
  published: string | undefined;
  updated?: string | undefined;
  isSerious: boolean;
  category: string | undefined;
  /** What it is, then what it is called. */
  names: string[];
  brands: string[];
  models: string[];
  batches: string[];
  barcodes: string[];
  traders: TraderReference[];
  /** Prose in which a marketplace and its numbers may be named. */
  prose: string[];
  pictures: string[];
  risks: RiskType[];
  danger: string;
  measures: string[];
  recallPages: string[];
}

const isVehicle = (category: string): boolean => /motor ?vehicles/i.test(category);
const isFood = (category: string): boolean =>
  /\bfood/i.test(category) && !/imitating/i.test(category);

/** Temu's own number, printed where a barcode belongs. It may be a model; it is no barcode. */
const temuNumber = /(?<!\d)\d{10,11}(?!\d)/g;

/**
 * Identifying texts, freed of the listing ids that stood in them. Ids stand in any field, but only where the
 * alert names their marketplace.
 */
function readFields(alert: Alert) {
  const { names, brands, models, batches, barcodes, prose } = alert;
  const traders = readTraders(alert.traders);
  const everything = [...names, ...brands, ...models, ...batches, ...barcodes, ...prose].join(' ');
  const sites = distinct([...traders.sites, ...sitesNamed(everything)]);
  const listings = new Map(traders.listings.map((one) => [`${one.site}:${one.id}`, one]));
  const free = (text: string): string[] =>
    sites.reduce(
      (parts, site) =>
        parts.flatMap((part) => {
          const read = listingIds(part, site);
          const ids = read.listings.filter(({ id }) => gtin14(id) === undefined);
          for (const one of ids) listings.set(`${one.site}:${one.id}`, one);
          return ids.length > 0 ? read.remainder : [part];
        }),
      [text],
    );
  prose.forEach(free);
  const ofTemu = sites.includes('temu')
    ? barcodes.flatMap((text) => text.match(temuNumber) ?? [])
    : [];
  return {
    names: names.flatMap(free),
    brands: brands.flatMap(free),
    models: distinct([...models.flatMap(free), ...traders.models, ...ofTemu]),
    batches: batches.flatMap(free),
    barcodes: barcodes
      .flatMap(free)
      .map((text) => (ofTemu.length > 0 ? text.replace(temuNumber, ' ; ') : text)),
    listings: [...listings.values()],
    sites,
  };
}

/** "All batches" names none. */
const isEvery = (batch: string): boolean =>
  /^\s*all(?:\s+(?:batch(?:es)?|lots?|units?))?\s*$/i.test(batch);

/** `Item N°: MT-1905`, `Art. code 2502030`: the number alone. */
const label =
  /^(?:items?|articles?|art|models?|ref|reference|styles?)\b[\s.]*(?:(?:codes?|numbers?|n[o0°º]{1,2}|id)(?![a-z]))?[\s.:#°º]*(?=[A-Z-]{0,4}\d[\w./-]{2})/i;

/** One selector, as Open Recall Format's own converter has it: codes that name the same units. */
function selectorsOf(fields: ReturnType<typeof readFields>): Selector[] {
  const models = distinct(
    fields.models.flatMap((model) => usableName(model.replace(label, ''))?.slice(0, 300) ?? []),
  );
  const gtins = distinct(fields.barcodes.flatMap(gtinsIn));
  const lots = distinct(
    fields.batches.flatMap((batch) =>
      isEvery(batch) ? [] : (usableName(batch.replace(/^[\s:;#.]+/, ''))?.slice(0, 300) ?? []),
    ),
  );
  return selectorOf({ models, gtins, lots });
}

function productOf(alert: Alert): Product {
  const fields = readFields(alert);
  const identification = selectorsOf(fields);
  // "Power bank" is no brand, but a name.
  const title = distinct(
    fields.names.flatMap((name) => usableName(name) ?? (tokensOf(name).some(isGoods) ? name : [])),
  );
  return productFrom({
    names: textIn('en', title.join(' – '), 300),
    brands: brandsIn(fields.brands).filter((brand) => !isOfGoods(brand, alert.names[0] ?? '')),
    category: alert.category,
    scope: alert.batches.some(isEvery) ? 'all_units' : scopeOf(identification),
    identification,
    images: alert.pictures.slice(0, 4).map((url) => ({ url })),
    listings: fields.listings,
    sellers: fields.sites.map((site) => ({ site })),
  });
}

/** A part of a vehicle that is sold in a shop's listing is goods like others. */
export function readAlert(alert: Alert): Hazard | LeftOut {
  const { reference, category = '' } = alert;
  if (isFood(category)) return { reference, leftOut: 'food' };
  const hazard = hazardOfAlert(alert);
  const isListed = hazard.products.some(({ listings }) => listings.length > 0);
  return isVehicle(category) && !isListed ? { reference, leftOut: 'vehicle' } : hazard;
}

function hazardOfAlert(alert: Alert): Hazard {
  const { published, updated, notifier } = alert;
  const measures = distinct(alert.measures.flatMap((key) => measureOfKey(key) ?? []));
  return hazardFrom(safetyGateOrigin, {
    reference: alert.reference,
    authority: { ...safetyGateOrigin.authority, ...(notifier && { notifier }) },
    link: noticeAt(alert.id && `${safetyGate}/screen/webReport/alertDetail/${alert.id}?lang=en`),
    published,
    updated: updated === published ? undefined : updated,
    products: [productOf(alert)],
    risks: distinct(alert.risks),
    severity: alert.isSerious ? { level: 'serious' } : undefined,
    ...findingsOf(alert.danger, 'eu-safety-gate', [alert.category, ...alert.names].join(' ')),
    measures: measures.map((type) => ({ type })),
    countries: ['EU'],
    actions: actionsAfter(measures, alert.risks),
    related: distinct(alert.recallPages.flatMap(noticeAddress)),
  });
}
