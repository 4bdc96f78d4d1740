import { gtin14 } from '../../../lib/core/gtin.ts';
import type { Hazard, Product, RiskType, Selector } from '../../../lib/core/hazard.ts';
import { isGoods, tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { brandsIn, namesGoods, usableName } from '../reading/brands.ts';
import { hazardFrom, noticeAt, productFrom, scopeOf, selectorOf } from '../reading/facts.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { listingIds, sitesIn } from '../reading/listing-ids.ts';
import { actionsAfter, measureOfKey } from '../reading/measures.ts';
import { noticeAddress, textIn, unique } from '../reading/words.ts';
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
  /** What the product is, then its name. */
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

/** Temu's own number, which some alerts have as barcode. It may be a model. */
const temuNumber = /(?<!\d)\d{10,11}(?!\d)/g;

/**
 * Separates listing ids from the identifying texts. Ids may be in any field, and are read only where the alert
 * names their marketplace.
 */
function readFields(alert: Alert) {
  const { names, brands, models, batches, barcodes, prose } = alert;
  const traders = readTraders(alert.traders);
  const everything = [...names, ...brands, ...models, ...batches, ...barcodes, ...prose].join(' ');
  const sites = unique([...traders.sites, ...sitesIn(everything)]);
  const listings = new Map(traders.listings.map((one) => [`${one.site}:${one.id}`, one]));
  const removeIds = (text: string): string[] =>
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
  prose.forEach(removeIds);
  const temuNumbers = sites.includes('temu')
    ? barcodes.flatMap((text) => text.match(temuNumber) ?? [])
    : [];
  return {
    names: names.flatMap(removeIds),
    brands: brands.flatMap(removeIds),
    models: unique([...models.flatMap(removeIds), ...traders.models, ...temuNumbers]),
    batches: batches.flatMap(removeIds),
    barcodes: barcodes
      .flatMap(removeIds)
      .map((text) => (temuNumbers.length > 0 ? text.replace(temuNumber, ' ; ') : text)),
    listings: [...listings.values()],
    sites,
  };
}

/** "All batches" names none. */
const coversAllBatches = (batch: string): boolean =>
  /^\s*all(?:\s+(?:batch(?:es)?|lots?|units?))?\s*$/i.test(batch);

/** `Item N°: MT-1905`, `Art. code 2502030`: the number alone. */
const label =
  /^(?:items?|articles?|art|models?|ref|reference|styles?)\b[\s.]*(?:(?:codes?|numbers?|n[o0°º]{1,2}|id)(?![a-z]))?[\s.:#°º]*(?=[A-Z-]{0,4}\d[\w./-]{2})/i;

/** One selector for all codes, because they name the same units, as in Open Recall Format's own converter. */
function selectorsOf(fields: ReturnType<typeof readFields>): Selector[] {
  const models = unique(
    fields.models.flatMap((model) => usableName(model.replace(label, ''))?.slice(0, 300) ?? []),
  );
  const gtins = unique(fields.barcodes.flatMap(gtinsIn));
  const lots = unique(
    fields.batches.flatMap((batch) =>
      coversAllBatches(batch)
        ? []
        : (usableName(batch.replace(/^[\s:;#.]+/, ''))?.slice(0, 300) ?? []),
    ),
  );
  return selectorOf({ models, gtins, lots });
}

function productOf(alert: Alert): Product {
  const fields = readFields(alert);
  const identification = selectorsOf(fields);
  // "Power bank" is no brand, but a name.
  const title = unique(
    fields.names.flatMap((name) => usableName(name) ?? (tokensOf(name).some(isGoods) ? name : [])),
  );
  return productFrom({
    names: textIn('en', title.join(' – '), 300),
    brands: brandsIn(fields.brands).filter((brand) => !namesGoods(brand, alert.names[0] ?? '')),
    category: alert.category,
    scope: alert.batches.some(coversAllBatches) ? 'all_units' : scopeOf(identification),
    identification,
    images: alert.pictures.slice(0, 4).map((url) => ({ url })),
    listings: fields.listings,
    sellers: fields.sites.map((site) => ({ site })),
  });
}

/** Leaves out food, and vehicles unless the alert names a shop's listing, which may sell a vehicle's part. */
export function readAlert(alert: Alert): Hazard | LeftOut {
  const { reference, category = '' } = alert;
  if (isFood(category)) return { reference, leftOut: 'food' };
  const hazard = hazardOfAlert(alert);
  const isListed = hazard.products.some(({ listings }) => listings.length > 0);
  return isVehicle(category) && !isListed ? { reference, leftOut: 'vehicle' } : hazard;
}

function hazardOfAlert(alert: Alert): Hazard {
  const { published, updated, notifier } = alert;
  const measures = unique(alert.measures.flatMap((key) => measureOfKey(key) ?? []));
  return hazardFrom(safetyGateOrigin, {
    reference: alert.reference,
    authority: { ...safetyGateOrigin.authority, ...(notifier && { notifier }) },
    link: noticeAt(alert.id && `${safetyGate}/screen/webReport/alertDetail/${alert.id}?lang=en`),
    published,
    updated: updated === published ? undefined : updated,
    products: [productOf(alert)],
    risks: unique(alert.risks),
    severity: alert.isSerious ? { level: 'serious' } : undefined,
    ...findingsOf(alert.danger, 'eu-safety-gate', [alert.category, ...alert.names].join(' ')),
    measures: measures.map((type) => ({ type })),
    countries: ['EU'],
    actions: actionsAfter(measures, alert.risks),
    related: unique(alert.recallPages.flatMap(noticeAddress)),
  });
}
