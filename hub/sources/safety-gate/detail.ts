import * as z from 'zod/mini';
import type { Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import { brandsIn, named } from '../reading/brands.ts';
import { dayOf } from '../reading/dates.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { readMeasurements } from '../reading/measurements.ts';
import { actionsAfter, measureOfKey } from '../reading/measures.ts';
import { riskOfKey } from '../reading/risks.ts';
import {
  defined,
  distinct,
  firstSentence,
  noticeAddress,
  oneLine,
  textIn,
} from '../reading/words.ts';
import { readTraders, TraderReference } from './traders.ts';

/** One Safety Gate alert as the detail call gives it, and as a hazard. */

export const safetyGate = 'https://ec.europa.eu/safety-gate-alerts';
export const safetyGateAuthority: Hazard['authority'] = {
  name: { en: 'EU Safety Gate', ko: '유럽연합 세이프티 게이트(Safety Gate)' },
  country: 'EU',
};
export const safetyGateAttribution =
  '© European Union, Safety Gate (ec.europa.eu/safety-gate-alerts), CC BY 4.0';

const keyed = z.object({ key: z.string() });

export const Detail = z.object({
  id: z.number(),
  reference: z.string().check(z.minLength(1)),
  notificationType: z.object({ code: z.string() }),
  country: keyed,
  publicationDate: z.string(),
  modificationDate: z.nullish(z.string()),
  product: z.object({
    productCategory: keyed,
    nameSpecific: z.nullish(z.string()),
    brands: z.array(z.object({ brand: z.nullish(z.string()) })),
    versions: z.array(
      z.object({
        language: keyed,
        name: z.nullish(z.string()),
        description: z.nullish(z.string()),
      }),
    ),
    barcodes: z.array(z.object({ barcode: z.nullish(z.string()) })),
    batchNumbers: z.array(z.object({ batchNumber: z.nullish(z.string()) })),
    modelTypes: z.array(z.object({ modelType: z.nullish(z.string()) })),
    photos: z.array(z.object({ id: z.number(), mainPicture: z.nullish(z.boolean()) })),
  }),
  risk: z.object({
    riskType: z.array(keyed),
    versions: z.array(
      z.object({
        language: keyed,
        riskDescription: z.nullish(z.string()),
        legalProvision: z.nullish(z.string()),
      }),
    ),
  }),
  measureTaken: z.object({
    measures: z.array(z.object({ measureCategory: keyed })),
    companyRecalls: z.array(z.object({ link: z.nullish(z.string()) })),
  }),
  traceability: z.nullish(z.object({ onlineTrader: z.nullish(z.unknown()) })),
  onlineTraderProductIdentifierReference: z.array(TraderReference),
});
export type Detail = z.infer<typeof Detail>;

const english = <T extends { language: { key: string } }>(versions: T[]): T | undefined =>
  versions.find((version) => version.language.key === 'EN') ?? versions[0];
export const isVehicle = (key: string): boolean => /motor\.?vehicles/.test(key);
export const isFood = (key: string): boolean =>
  /\bfood(?!.*imitating)/.test(key) && !/imitating/.test(key);

/** `SR/`, `A12/`: serious risk. `OR/`: other risk level. `INFO/`: told for information. */
function severityOf(detail: Detail): Hazard['severity'] {
  const { code } = detail.notificationType;
  return {
    level: code === 'A12' || detail.reference.startsWith('SR/') ? 'serious' : 'unknown',
    sourceValue: code,
  };
}

const filled = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** One selector, as Open Recall Format's own converter has it: codes that name the same units. */
function selectorsOf({ product }: Detail, traderModels: string[]): Selector[] {
  const models = distinct([
    ...product.modelTypes.flatMap(({ modelType }) => named(modelType) ?? []),
    ...traderModels,
  ]);
  const gtins = distinct(product.barcodes.flatMap(({ barcode }) => gtinsIn(barcode)));
  const lots = product.batchNumbers.flatMap(
    ({ batchNumber }) => named(batchNumber)?.slice(0, 300) ?? [],
  );
  if (models.length + gtins.length + lots.length === 0) return [];
  return [
    defined({
      models: filled(models.map((model) => model.slice(0, 300))),
      gtins: filled(gtins),
      lots: filled(lots),
      basis: 'structured' as const,
    }),
  ];
}

function productOf(detail: Detail): Product {
  const { product } = detail;
  const traders = readTraders(detail.onlineTraderProductIdentifierReference);
  const version = english(product.versions);
  const title = distinct(
    [oneLine(version?.name), named(product.nameSpecific) ?? ''].filter(Boolean),
  );
  const identification = selectorsOf(detail, traders.models);
  const photos = product.photos.toSorted(
    (a, b) => Number(b.mainPicture ?? false) - Number(a.mainPicture ?? false),
  );
  return defined({
    names: textIn('en', title.join(' – '), 300) ?? {},
    brands: brandsIn(product.brands.map(({ brand }) => brand)),
    category: product.productCategory.key.replace('product.category.', '').replaceAll('.', ' '),
    certificates: [],
    scope: identification.length > 0 ? ('listed_units' as const) : ('unknown' as const),
    identification,
    images: photos
      .slice(0, 4)
      .map(({ id }) => ({ url: `${safetyGate}/public/api/notification/image/${id}` })),
    listings: traders.listings,
    sellers: traders.sites.map((site) => ({ site })),
  });
}

export function hazardOfDetail(detail: Detail): Hazard {
  const risk = english(detail.risk.versions);
  const described = oneLine(risk?.riskDescription);
  const measures = distinct(
    detail.measureTaken.measures.map(({ measureCategory }) => measureOfKey(measureCategory.key)),
  );
  const published = dayOf(detail.publicationDate);
  const updated = dayOf(detail.modificationDate);
  return defined({
    source: 'eu-safety-gate',
    reference: detail.reference,
    authority: {
      ...safetyGateAuthority,
      notifier: /^[A-Z]{2}$/.test(detail.country.key) ? detail.country.key : 'EU',
    },
    link: {
      url: `${safetyGate}/screen/webReport/alertDetail/${detail.id}?lang=en`,
      kind: 'notice' as const,
    },
    published,
    updated: updated === published ? undefined : updated,
    about: 'product' as const,
    status: 'active' as const,
    products: [productOf(detail)],
    risks: distinct(detail.risk.riskType.map(({ key }) => riskOfKey(key))),
    severity: severityOf(detail),
    finding: textIn('en', firstSentence(described || oneLine(risk?.legalProvision)), 400),
    findings: [],
    laws: [],
    measurements: readMeasurements(described, 'en'),
    measures: measures.map((type) => ({ type })),
    countries: ['EU'],
    actions: actionsAfter(measures),
    remedies: [],
    related: distinct(
      detail.measureTaken.companyRecalls.flatMap(({ link }) => noticeAddress(link)),
    ),
    licence: 'CC-BY-4.0',
    attribution: safetyGateAttribution,
  });
}
