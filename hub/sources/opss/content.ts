import * as z from 'zod/mini';
import type { Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import { readBrands } from '../cpsc/brand.ts';
import { brandsIn, isOfGoods, named } from '../reading/brands.ts';
import { codesInName } from '../reading/codes.ts';
import { dayOf } from '../reading/dates.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { htmlToText, linksIn, sections, tableRows } from '../reading/html.ts';
import { sitesNamed } from '../reading/listing-ids.ts';
import { actionsInWords, measureOfKey, remediesInWords } from '../reading/measures.ts';
import { risksInWords } from '../reading/risks.ts';
import { defined, distinct, noticeAddress, oneLine, textIn } from '../reading/words.ts';
import { SourceDrift } from '../source.ts';

/** One GOV.UK content item of OPSS: its metadata, and the product table in its HTML body. */
export const OpssContent = z.object({
  title: z.string().check(z.minLength(1)),
  base_path: z.string().check(z.minLength(2)),
  public_updated_at: z.nullish(z.string()),
  withdrawn_notice: z.nullish(z.record(z.string(), z.unknown())),
  details: z.object({
    body: z.string(),
    metadata: z.object({
      product_alert_type: z.string(),
      product_category: z.string(),
      product_measure_type: z._default(z.array(z.string()), () => []),
      product_recall_alert_date: z.nullish(z.string()),
      product_risk_level: z.nullish(z.string()),
    }),
  }),
});
export type OpssContent = z.infer<typeof OpssContent>;

export const opssAuthority: Hazard['authority'] = {
  name: { en: 'UK Office for Product Safety and Standards', ko: '영국 제품안전표준청(OPSS)' },
  country: 'GB',
};
export const opssAttribution =
  'Contains public sector information licensed under the Open Government Licence v3.0 (OPSS, gov.uk)';

const levels: Record<string, NonNullable<Hazard['severity']>['level']> = {
  serious: 'serious',
  high: 'serious',
  medium: 'moderate',
  low: 'low',
};

/** `A1 (carton only), A2` → codes without the remark. */
const codes = (html: string | undefined): string[] =>
  distinct(
    htmlToText(html ?? '')
      .replace(/\([^)]*\)/g, ' ')
      .split(/\s*[,;\n]\s*|\s+\/\s+|\s+and\s+|\s+&\s+/)
      .map((code) => named(code)?.slice(0, 300))
      .filter((code) => code !== undefined),
  );

interface Table {
  text: (label: RegExp) => string | undefined;
  html: (label: RegExp) => string | undefined;
}
const tableOf = (body: string): Table => {
  const rows = tableRows(body);
  const html = (label: RegExp) => rows.find(([name]) => label.test(name))?.[1];
  return { html, text: (label) => named(htmlToText(html(label) ?? '').replaceAll('\n', ' ')) };
};

const filled = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** Some notices of 2021–22 print what looks like an AliExpress number here: a model all the same. */
const readModels = (table: Table): string[] =>
  codes(table.html(/^models?\b|^model (?:no|number)|^style|^item/i));

function selectorsOf(table: Table, models: string[]): Selector[] {
  const batches = table.text(/^batch|^lot/i) ?? '';
  const lots = /\ball batch/i.test(batches) ? [] : codes(table.html(/^batch|^lot/i)).slice(0, 200);
  const gtins = gtinsIn(table.text(/^barcode|^ean|^gtin/i));
  const serials = codes(table.html(/^serial/i)).slice(0, 200);
  if (models.length + lots.length + gtins.length + serials.length === 0) return [];
  return [
    defined({
      models: filled(models),
      gtins: filled(gtins),
      lots: filled(lots),
      serials: filled(serials),
      basis: 'structured' as const,
    }),
  ];
}

/** `Product Recall: My First Spinner sold by The Works (2609-0229)` → the product. */
const productName = (title: string): string =>
  oneLine(title)
    .replace(/^(?:Updated\s+)?Product (?:Safety )?(?:Recall|Report|Alert)s?:?\s*/i, '')
    .replace(/\s*\((?:PSD\s*)?\d{4}-\d{4}[a-z]?\)\s*$/, '')
    .replace(/\s+sold (?:via|by|on|through|at)\s+.+$/i, '');

function productOf(content: OpssContent, table: Table): Product {
  const name = productName(content.title);
  const listed = selectorsOf(table, readModels(table));
  const titled = listed.some(({ models }) => models) ? [] : codesInName(name);
  const identification: Selector[] =
    titled.length > 0 ? [...listed, { models: titled, basis: 'text' }] : listed;
  const sold = `${content.title} ${table.text(/description/i) ?? ''}`;
  const sites = sitesNamed(sold);
  const isEvery = /\ball batch/i.test(table.text(/^batch|^lot/i) ?? '');
  const brands = brandsIn([table.text(/^brand/i)?.replaceAll('/', ' / ')]);
  return defined({
    names: textIn('en', name, 300) ?? {},
    brands:
      brands.length > 0
        ? brands
        : readBrands({ name, firms: [], texts: [] }).filter((brand) => !isOfGoods(brand, name)),
    category: table.text(/^(?:product )?type$|^category$/i)?.slice(0, 300),
    certificates: [],
    scope: isEvery
      ? ('all_units' as const)
      : listed.length > 0
        ? ('listed_units' as const)
        : ('unknown' as const),
    identification,
    images: [],
    listings: [],
    sellers: sites.map((site) => ({ site })),
  });
}

const numberIn = (content: OpssContent): string | undefined =>
  content.details.body.match(/PSD notification number:\s*(\d{4}-\d{4}[a-z]?)/)?.[1] ??
  content.title.match(/\((\d{4}-\d{4}[a-z]?)\)/)?.[1] ??
  content.base_path.match(/(\d{4}-\d{4}[a-z]?)$/)?.[1];

export function hazardOfContent(content: OpssContent): Hazard {
  const { body, metadata } = content.details;
  const reference = numberIn(content) ?? content.base_path.split('/').pop() ?? content.base_path;
  const parts = sections(body);
  const part = (heading: RegExp): string =>
    htmlToText(parts.find((one) => heading.test(one.heading))?.html ?? '');
  const hazard = part(/^hazard$/i) || (part(/^summary$/i).match(/Hazard:\s*(.+)/)?.[1] ?? '');
  const action = part(/^corrective action/i);
  if (!hazard) throw new SourceDrift(`uk-opss: ${reference}: details.body: no section "Hazard"`);
  const published = dayOf(metadata.product_recall_alert_date) ?? dayOf(content.public_updated_at);
  const updated = dayOf(content.public_updated_at);
  const isWithdrawn = Object.keys(content.withdrawn_notice ?? {}).length > 0;
  const level = metadata.product_risk_level ?? 'not-provided';
  return defined({
    source: 'uk-opss',
    reference: reference.slice(0, 300),
    authority: opssAuthority,
    link: { url: `https://www.gov.uk${content.base_path}`, kind: 'notice' as const },
    published,
    updated: updated === published ? undefined : updated,
    about: 'product' as const,
    status: isWithdrawn ? ('withdrawn' as const) : ('active' as const),
    products: [productOf(content, tableOf(body))],
    risks: risksInWords(hazard.split('\n')[0] ?? ''),
    severity: { level: levels[level] ?? ('unknown' as const), sourceValue: level },
    ...findingsOf(hazard, 'uk-opss', content.title),
    measurements: [],
    measures: distinct(metadata.product_measure_type.map(measureOfKey)).map((type) => ({ type })),
    countries: ['GB'],
    actions: actionsInWords(action),
    remedies: remediesInWords(action),
    related: distinct(
      linksIn(parts.find((one) => /^corrective action/i.test(one.heading))?.html ?? '').flatMap(
        noticeAddress,
      ),
    ),
    licence: 'OGL-UK-3.0',
    attribution: opssAttribution,
  });
}
