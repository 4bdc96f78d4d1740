import { dayOf } from '../../hub/sources/reading/dates.ts';
import { riskOfKey } from '../../hub/sources/reading/risks.ts';
import { type Alert, readAlert } from '../../hub/sources/safety-gate/alert.ts';
import { isHazard } from '../../hub/sources/source.ts';
import { hazardOfContent } from '../../hub/sources/uk-opss.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { gzipped, rows } from './rows.ts';

/** What the corpus has of feeds in another shape than theirs: retyped, or titles only. */

interface RetypedAlert {
  reference: string;
  date?: string;
  country?: string;
  product?: string;
  brand?: string;
  name?: string;
  model?: string[];
  batch?: string[];
  barcode?: string[];
  listing?: string[];
  risk?: string;
  hazard?: string;
  url?: string;
  image?: string;
}

const alertOf = (row: RetypedAlert): Alert => ({
  reference: row.reference,
  id: row.url?.match(/alertDetail\/(\d+)/)?.[1],
  notifier: row.country,
  published: dayOf(row.date),
  isSerious: /^(?:SR|A12)\//.test(row.reference),
  category: undefined,
  names: [row.product ?? '', row.name ?? ''],
  brands: [row.brand ?? ''],
  models: row.model ?? [],
  batches: row.batch ?? [],
  barcodes: row.barcode ?? [],
  traders: (row.listing ?? []).map((id) => ({ onlineTrader: '', uniqueProductIdentifier: id })),
  prose: [],
  pictures: row.image ? [row.image] : [],
  risks: (row.risk ?? '')
    .split(', ')
    .filter(Boolean)
    .map((risk) => riskOfKey(risk.toLowerCase().split(/[ /]+/).join('.'))),
  // Cut in the middle of a word where it ends so.
  danger: (row.hazard ?? '').replace(/[^.!?]*…$/, ''),
  measures: [],
  recallPages: [],
});

export function* retypedAlerts(corpus: URL): Iterable<Hazard> {
  const whole = gzipped<RetypedAlert>(corpus, 'bulk/eu-safety-gate-2026-09.ndjson.gz');
  const named = rows<RetypedAlert>(corpus, 'bulk/eu-safety-gate-2026-10-ids-only.ndjson');
  for (const row of [...whole, ...named]) {
    const found = readAlert(alertOf(row));
    if (isHazard(found)) yield found;
  }
}

interface TitleRow {
  reference: string;
  date: string;
  product_desc: string;
  injury_description: string;
}
interface NewTitleRow {
  reference: string;
  date: string;
  title: string;
  type: string;
  hazard: string;
  url: string;
}

/** A notice of which only the title and the risk are known, as a content item. */
const contentOf = (title: string, risk: string, date: string, url: string) =>
  hazardOfContent({
    title,
    base_path: new URL(url).pathname,
    public_updated_at: undefined,
    withdrawn_notice: undefined,
    details: {
      body: `<h2>Hazard</h2><p>${risk || 'Not stated.'}</p>`,
      metadata: {
        product_alert_type: '',
        product_category: '',
        product_measure_type: /recall/i.test(title) ? ['recall'] : [],
        product_recall_alert_date: date,
        product_risk_level: risk.match(/\b(serious|high|medium|low)\b/i)?.[1]?.toLowerCase(),
      },
    },
  });

/** OPSS: titles of 2025 and 2026, which name product, shop and risk. */
export function* opssTitles(corpus: URL): Iterable<Hazard> {
  for (const row of rows<NewTitleRow>(corpus, 'bulk/opss-2026-10-01.ndjson'))
    yield contentOf(`${row.type}: ${row.title}`, row.hazard, row.date, row.url);
  for (const row of gzipped<TitleRow>(corpus, 'bulk/uk-opss-titles-2025-2026.ndjson.gz')) {
    const said = row.injury_description;
    // Of fire doors that present nothing the name says no risk; "resenting" is the feed's own.
    const risk =
      said.match(/\bp?res\w*t\w* (.*)/)?.[1] ??
      said.match(/\b(?:due to|found not|which does not|can pose)\b.*/)?.[0] ??
      '';
    const url = `https://www.gov.uk/product-safety-alerts-reports-recalls/${row.reference}`;
    yield contentOf(row.product_desc, risk, row.date, url);
  }
}
