import * as z from 'zod/mini';
import type { Hazard, Product, Selector } from '../../lib/core/hazard.ts';
import { readBrands } from './cpsc/brand.ts';
import { brandsIn, namesGoods, usableName } from './reading/brands.ts';
import { codesInName } from './reading/codes.ts';
import { dayOf } from './reading/dates.ts';
import { hazardFrom, noticeAt, productFrom, scopeOf, selectorOf } from './reading/facts.ts';
import { findingsOf } from './reading/findings/findings-of.ts';
import { gtinsIn } from './reading/gtins.ts';
import { htmlToText, linksIn, sections, tableRows, textUnder } from './reading/html.ts';
import { sitesIn } from './reading/listing-ids.ts';
import { actionsAfter, measureOfKey, readActions, readRemedies } from './reading/measures.ts';
import { readRisks } from './reading/risks.ts';
import { noticeAddress, oneLine, textIn, unique } from './reading/words.ts';
import type { Fetch, Source } from './source.ts';
import { fetchParsed, SourceDrift } from './source.ts';

/** UK Office for Product Safety and Standards: GOV.UK's search, newest first, then each content item. */
const name = 'uk-opss';
const pageSize = 100;

const Answer = z.object({
  results: z.array(
    z.object({
      link: z.string().check(z.minLength(2)),
      public_timestamp: z.string(),
      product_category: z.nullish(z.string()),
    }),
  ),
  total: z.number(),
});

function page(fetch: Fetch, start: number): Promise<z.infer<typeof Answer>> {
  const fields = ['title', 'link', 'public_timestamp', 'product_category']
    .map((field) => `&fields=${field}`)
    .join('');
  const url = `https://www.gov.uk/api/search.json?filter_format=product_safety_alert_report_recall&order=-public_timestamp&count=${pageSize}&start=${start}${fields}`;
  return fetchParsed(Answer, fetch(url), { source: name, record: `search from ${start}` });
}

/** A content item: its metadata, and the product table in its HTML body. */
const Content = z.object({
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
type Content = z.infer<typeof Content>;

const levels: Record<string, NonNullable<Hazard['severity']>['level']> = {
  ...{ serious: 'serious', high: 'high', medium: 'moderate', low: 'low' },
};

/** `A1 (carton only), A2` → codes without the remark. */
const codes = (html: string | undefined): string[] =>
  unique(
    htmlToText(html ?? '')
      .replace(/\([^)]*\)/g, ' ')
      .split(/\s*[,;\n]\s*|\s+\/\s+|\s+and\s+|\s+&\s+/)
      .map((code) => usableName(code)?.slice(0, 300))
      .filter((code) => code !== undefined),
  );

type Table = ReturnType<typeof tableOf>;
const tableOf = (body: string) => {
  const rows = tableRows(body);
  const html = (label: RegExp) => rows.find(([name]) => label.test(name))?.[1];
  return {
    html,
    text: (label: RegExp) => usableName(htmlToText(html(label) ?? '').replaceAll('\n', ' ')),
  };
};

/** Some notices of 2021–22 have here what looks like an AliExpress number; it is a model number. */
const readModels = (table: Table): string[] =>
  codes(table.html(/^models?\b|^model (?:no|number)|^style|^item/i));

function selectorsOf(table: Table, models: string[]): Selector[] {
  const batches = table.text(/^batch|^lot/i) ?? '';
  const lots = /\ball batch/i.test(batches) ? [] : codes(table.html(/^batch|^lot/i)).slice(0, 200);
  const gtins = gtinsIn(table.text(/^barcode|^ean|^gtin/i));
  const serials = codes(table.html(/^serial/i)).slice(0, 200);
  return selectorOf({ models, gtins, lots, serials });
}

/** `Product Recall: My First Spinner sold by The Works (2609-0229)` → the product. */
const productName = (title: string): string =>
  oneLine(title)
    .replace(/^(?:Updated\s+)?(?:Product )?(?:Safety )?(?:Recall|Report|Alert)s?:\s*/i, '')
    .replace(/^Product (?:Safety )?(?:Recall|Report|Alert)s?\s+/i, '')
    .replace(/\s*\((?:PSD\s*)?\d{4}-\d{4}[a-z]?\)\s*$/, '')
    .replace(/\s+sold (?:via|by|on|through|at)\s+.+$/i, '');

function productOf(content: Content, table: Table): Product {
  const name = productName(content.title);
  const listed = selectorsOf(table, readModels(table));
  const titled = listed.some(({ models }) => models) ? [] : codesInName(name);
  const identification = [...listed, ...selectorOf({ models: titled }, 'text')];
  const sold = `${content.title} ${table.text(/description/i) ?? ''}`;
  const sites = sitesIn(sold);
  const isEvery = /\ball batch/i.test(table.text(/^batch|^lot/i) ?? '');
  const brands = brandsIn([table.text(/^brand/i)?.replaceAll('/', ' / ')]);
  return productFrom({
    names: textIn('en', name, 300),
    brands:
      brands.length > 0
        ? brands
        : readBrands({ name, firms: [], texts: [] }).filter((brand) => !namesGoods(brand, name)),
    category: table.text(/^(?:product )?type$|^category$/i)?.slice(0, 300),
    scope: isEvery ? 'all_units' : scopeOf(listed),
    identification,
    sellers: sites.map((site) => ({ site })),
  });
}

const numberIn = (content: Content): string | undefined =>
  content.details.body.match(/PSD notification number:\s*(\d{4}-\d{4}[a-z]?)/)?.[1] ??
  content.title.match(/\((\d{4}-\d{4}[a-z]?)\)/)?.[1] ??
  content.base_path.match(/(\d{4}-\d{4}[a-z]?)$/)?.[1];

export function hazardOfContent(content: Content): Hazard {
  const { body, metadata } = content.details;
  const reference = numberIn(content) ?? content.base_path.split('/').pop() ?? content.base_path;
  const parts = sections(body);
  const part = (heading: RegExp): string => textUnder(parts, heading);
  const hazard = part(/^hazard$/i) || (part(/^summary$/i).match(/Hazard:\s*(.+)/)?.[1] ?? '');
  const action = part(/^corrective action/i);
  if (!hazard) throw new SourceDrift(`${name}: ${reference}: details.body: no section "Hazard"`);
  const published = dayOf(metadata.product_recall_alert_date) ?? dayOf(content.public_updated_at);
  const updated = dayOf(content.public_updated_at);
  const isWithdrawn = Object.keys(content.withdrawn_notice ?? {}).length > 0;
  const level = levels[metadata.product_risk_level ?? ''];
  const measures = unique(metadata.product_measure_type.flatMap((key) => measureOfKey(key) ?? []));
  const risks = readRisks(hazard.split('\n')[0] ?? '');
  const actions = readActions(action);
  return hazardFrom(source, {
    reference: reference.slice(0, 300),
    link: noticeAt(`https://www.gov.uk${content.base_path}`),
    published,
    updated: updated === published ? undefined : updated,
    status: isWithdrawn ? 'withdrawn' : 'active',
    products: [productOf(content, tableOf(body))],
    risks,
    severity: level && { level },
    ...findingsOf(hazard, 'en', content.title),
    measures: measures.map((type) => ({ type })),
    countries: ['GB'],
    actions: actions.length > 0 ? actions : actionsAfter(measures, risks),
    remedies: readRemedies(action),
    related: unique(
      linksIn(parts.find((one) => /^corrective action/i.test(one.heading))?.html ?? '').flatMap(
        noticeAddress,
      ),
    ),
  });
}

const source: Source = {
  name,
  authority: {
    name: { en: 'UK Office for Product Safety and Standards', ko: '영국 제품안전표준청(OPSS)' },
    country: 'GB',
  },
  licence: 'OGL-UK-3.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0 (OPSS, gov.uk)',
  terms: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards(fetch, since) {
    for (let start = 0; ; start += pageSize) {
      const { results, total } = await page(fetch, start);
      if (start === 0) yield { holds: total };
      for (const result of results) {
        if (since && Date.parse(result.public_timestamp) < since.getTime()) return;
        if (result.product_category === 'motor-vehicles') {
          yield { reference: result.link, leftOut: 'vehicle' };
          continue;
        }
        const answer = fetch(`https://www.gov.uk/api/content${result.link}`);
        const at = { source: name, record: result.link };
        yield hazardOfContent(await fetchParsed(Content, answer, at));
      }
      if (results.length === 0 || start + results.length >= total) return;
    }
  },
};
export default source;
