import * as z from 'zod/mini';
import { dayOf } from '../reading/dates.ts';
import { riskOfKey } from '../reading/risks.ts';
import { oneLine } from '../reading/words.ts';
import { type Alert, safetyGate } from './alert.ts';
import { TraderReference } from './traders.ts';

/** An alert as the detail call of the public site gives it. */

const keyed = z.object({ key: z.string() });
const text = () => z.nullish(z.string());

export const Detail = z.object({
  id: z.number(),
  reference: z.string().check(z.minLength(1)),
  notificationType: z.object({ code: z.string() }),
  country: keyed,
  publicationDate: z.string(),
  modificationDate: text(),
  product: z.object({
    productCategory: keyed,
    nameSpecific: text(),
    brands: z.array(z.object({ brand: text() })),
    versions: z.array(z.object({ language: keyed, name: text(), description: text() })),
    barcodes: z.array(z.object({ barcode: text() })),
    batchNumbers: z.array(z.object({ batchNumber: text() })),
    modelTypes: z.array(z.object({ modelType: text() })),
    photos: z.array(z.object({ id: z.number(), mainPicture: z.nullish(z.boolean()) })),
  }),
  risk: z.object({
    riskType: z.array(keyed),
    versions: z.array(
      z.object({ language: keyed, riskDescription: text(), legalProvision: text() }),
    ),
  }),
  measureTaken: z.object({
    measures: z.array(z.object({ measureCategory: keyed })),
    companyRecalls: z.array(z.object({ link: text() })),
  }),
  traceability: z.nullish(z.object({ onlineTrader: z.nullish(z.unknown()) })),
  onlineTraderProductIdentifierReference: z.array(TraderReference),
});
export type Detail = z.infer<typeof Detail>;

const english = <T extends { language: { key: string } }>(versions: T[]): T | undefined =>
  versions.find((version) => version.language.key === 'EN') ?? versions[0];

const lines = (values: (string | null | undefined)[]): string[] =>
  values.map(oneLine).filter((line) => line !== '');

const picturesOf = (photos: Detail['product']['photos']): string[] =>
  photos
    .toSorted((a, b) => Number(b.mainPicture ?? false) - Number(a.mainPicture ?? false))
    .map(({ id }) => `${safetyGate}/public/api/notification/image/${id}`);

/** `SR/`, `A12/`: serious risk. `OR/`: other risk level. `INFO/`: told for information. */
export function alertOfDetail(detail: Detail): Alert {
  const { product, measureTaken } = detail;
  const { code } = detail.notificationType;
  const version = english(product.versions);
  const risk = english(detail.risk.versions);
  return {
    reference: detail.reference,
    id: String(detail.id),
    notifier: /^[A-Z]{2}$/.test(detail.country.key) ? detail.country.key : undefined,
    published: dayOf(detail.publicationDate),
    updated: dayOf(detail.modificationDate),
    isSerious: code === 'A12' || detail.reference.startsWith('SR/'),
    category: product.productCategory.key.replace('product.category.', '').replaceAll('.', ' '),
    names: lines([version?.name, product.nameSpecific]),
    brands: lines(product.brands.map(({ brand }) => brand)),
    models: lines(product.modelTypes.map(({ modelType }) => modelType)),
    batches: lines(product.batchNumbers.map(({ batchNumber }) => batchNumber)),
    barcodes: lines(product.barcodes.map(({ barcode }) => barcode)),
    traders: detail.onlineTraderProductIdentifierReference,
    prose: lines([version?.description]),
    pictures: picturesOf(product.photos),
    risks: detail.risk.riskType.map(({ key }) => riskOfKey(key)),
    danger: oneLine(risk?.riskDescription) || oneLine(risk?.legalProvision),
    measures: measureTaken.measures.map(({ measureCategory }) => measureCategory.key),
    recallPages: lines(measureTaken.companyRecalls.map(({ link }) => link)),
  };
}
