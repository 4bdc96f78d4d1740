import * as z from 'zod/mini';
import { euMembers } from '../../../lib/core/eu-members.ts';
import { riskOfKey } from '../reading/risks.ts';
import { decodeEntities, oneLine } from '../reading/words.ts';
import type { Alert } from './alert.ts';
import type { TraderReference } from './traders.ts';

/** An alert as a weekly report has it: texts only, several values of a field in one string. */

/** Reports have character references inside those of the XML. */
const text = () => z._default(z.pipe(z.string(), z.transform(decodeEntities)), '');

export const WeeklyAlert = z.object({
  caseNumber: z.string().check(z.minLength(3)),
  /** Address of the alert's page. */
  reference: z.string().check(z.regex(/\/alertDetail\/\d+/)),
  category: z.string().check(z.minLength(1)),
  product: text(),
  brand: text(),
  name: text(),
  type_numberOfModel: text(),
  batchNumber: text(),
  barcode: text(),
  riskType: text(),
  danger: text(),
  measures: text(),
  URLrecall: text(),
  description: text(),
  notifyingCountry: text(),
  level: text(),
  onlineTrader: text(),
  pictures: z._default(z.array(z.string()), () => []),
});
export type WeeklyAlert = z.infer<typeof WeeklyAlert>;

const regions = new Intl.DisplayNames('en', { type: 'region' });
const countries = new Map(
  [...euMembers, 'IS', 'LI', 'NO', 'GB', 'CH'].map((code) => [regions.of(code), code]),
);
const countryOf = (name: string): string | undefined =>
  countries.get(oneLine(name).replace(/^The | in respect of .*$/g, ''));

/** `Trader(id) / Other(TEMU.com (unique identifier: 6011…).) /`; empty brackets are common. */
const tradersIn = (field: string): TraderReference[] =>
  [...field.matchAll(/([^()/]+)\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, trader, id]) => ({
    onlineTrader: trader,
    uniqueProductIdentifier: id,
  }));

/** Splits a list, but not inside brackets, which belong to the number before: "220424001 (385), 230306002 (16, 005)". */
const splitList = (field: string): string[] =>
  field
    .split(/(?:\s*[;\n]\s*|,\s+|\s+\/\s+)(?![^(]*\))/)
    .map(oneLine)
    .filter((part) => part !== '');

/** `Type of economic operator …: OtherCategory of measure(s): Stop of salesDate of entry …`. */
const measuresIn = (field: string): string[] =>
  [...field.matchAll(/Category of measure\(s\):\s*(.*?)\s*(?=Date of entry|$)/g)].map(
    ([, measure]) => measure ?? '',
  );

/** Names of risks as keys: `Health risk / other` → `health.risk.other`. */
const riskKey = (name: string): string =>
  oneLine(name)
    .toLowerCase()
    .split(/[\s/]+/)
    .join('.');

export const alertOfWeekly = (row: WeeklyAlert, published: string | undefined): Alert => ({
  reference: row.caseNumber,
  id: row.reference.match(/\/alertDetail\/(\d+)/)?.[1],
  notifier: countryOf(row.notifyingCountry),
  published,
  isSerious: row.level === 'Serious risk',
  category: row.category
    .toLowerCase()
    .replace(/\s*-.*$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim(),
  names: [oneLine(row.product), oneLine(row.name)].filter((name) => name !== ''),
  brands: [oneLine(row.brand)],
  models: splitList(row.type_numberOfModel),
  batches: splitList(row.batchNumber),
  barcodes: splitList(row.barcode),
  traders: tradersIn(row.onlineTrader),
  prose: [row.description, row.measures, row.onlineTrader].map(oneLine),
  pictures: row.pictures,
  risks: row.riskType
    .split(/\s*,\s*/)
    .filter(Boolean)
    .map((name) => riskOfKey(riskKey(name))),
  // Old records begin with a null that somebody printed.
  danger: oneLine(row.danger).replace(/^null\s+/, ''),
  measures: measuresIn(row.measures),
  recallPages: row.URLrecall.split(/[\s,;]+/).filter(Boolean),
});
