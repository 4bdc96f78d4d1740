import * as z from 'zod/mini';
import type { Hazard } from '../../lib/core/hazard.ts';
import { brandsIn, named } from './reading/brands.ts';
import { dayOf } from './reading/dates.ts';
import { hazardFrom, picturesAt, productFrom, scopeOf, selectorOf } from './reading/facts.ts';
import { gtinsIn } from './reading/gtins.ts';
import { oneLine, textIn } from './reading/words.ts';
import type { Fetch, Source } from './source.ts';
import { ask, expectRow, koreanFacts, SourceRefused } from './source.ts';

/**
 * Ministry of Food and Drug Safety, service I2715: goods bought abroad that customs stops for a
 * dangerous ingredient, mostly supplements. The key stands in the path, an update filter behind it.
 * Not left out as food: it is the list of what people order from foreign shops.
 */
const name = 'kr-mfds-i2715';
const host = 'http://openapi.foodsafetykorea.go.kr/api';
const pageSize = 1000;

const text = () => z.nullish(z.string());
const Row = z.object({
  SELF_IMPORT_SEQ: z.union([z.string().check(z.minLength(1)), z.number()]),
  PRDT_NM: z.string().check(z.minLength(1)),
  MUFC_NM: text(),
  INGR_NM_LST: text(),
  STT_YMD: text(),
  END_YMD: text(),
  CRET_DTM: text(),
  LAST_UPDT_DTM: text(),
  IMAGE_URL: text(),
  BARCD_CTN: text(),
});
type Row = z.infer<typeof Row>;
const Answer = z.object({
  I2715: z.optional(
    z.object({
      total_count: z.union([z.string(), z.number()]),
      row: z._default(z.array(z.unknown()), () => []),
      RESULT: z.object({ CODE: z.string() }),
    }),
  ),
  RESULT: z.optional(z.object({ CODE: z.string() })),
});

const faults: Record<string, string> = {
  'INFO-100': 'MFDS_KEY is wrong',
  'INFO-110': 'MFDS_KEY is not allowed for I2715',
  'INFO-300': 'too many requests today',
  'INFO-400': 'not allowed',
  'ERROR-500': 'the server failed',
};

/** `20260101` without an end, or one that is past, against the day of the run. */
const isOver = (end: string | null | undefined, now: Date): boolean => {
  const day = dayOf(end);
  return day !== undefined && day < now.toISOString().slice(0, 10);
};

function hazardOfRow(row: Row, now: Date): Hazard {
  const identification = selectorOf({ gtins: gtinsIn(row.BARCD_CTN) });
  const ingredients = oneLine(row.INGR_NM_LST);
  return hazardFrom(source, {
    reference: String(row.SELF_IMPORT_SEQ),
    link: { url: 'https://www.foodsafetykorea.go.kr/', kind: 'search' },
    published: dayOf(row.STT_YMD) ?? dayOf(row.CRET_DTM),
    updated: dayOf(row.LAST_UPDT_DTM),
    status: isOver(row.END_YMD, now) ? 'withdrawn' : 'active',
    products: [
      productFrom({
        names: textIn(/\p{Script=Hangul}/u.test(row.PRDT_NM) ? 'ko' : 'en', row.PRDT_NM, 300),
        brands: brandsIn([row.MUFC_NM]),
        category: '해외직구 위해식품',
        scope: scopeOf(identification),
        identification,
        images: picturesAt([row.IMAGE_URL]),
      }),
    ],
    risks: ['HEALTH_RISK_OTHER'],
    findings: named(ingredients)
      ? [{ what: { ko: ingredients.slice(0, 300) }, mode: 'prohibited' }]
      : [],
    measures: [{ type: 'import_rejected' }],
    countries: ['KR'],
    licence: koreanFacts,
  });
}

async function page(
  fetch: Fetch,
  key: string,
  start: number,
  since: Date | undefined,
): Promise<{ rows: unknown[]; total: number }> {
  const filter = since
    ? `/LAST_UPDT_DTM=${since.toISOString().slice(0, 10).replaceAll('-', '')}`
    : '';
  const at = { source: name, record: `rows from ${start}` };
  const url = `${host}/${encodeURIComponent(key)}/I2715/json/${start}/${start + pageSize - 1}${filter}`;
  const answer = await ask(Answer, fetch(url), at);
  const code = answer.I2715?.RESULT.CODE ?? answer.RESULT?.CODE ?? 'no code';
  if (code === 'INFO-200') return { rows: [], total: 0 };
  if (code !== 'INFO-000' || !answer.I2715)
    throw new SourceRefused(`${name}: ${at.record}: code ${code} (${faults[code] ?? 'unknown'})`);
  return { rows: answer.I2715.row, total: Number(answer.I2715.total_count) };
}

const source: Source = {
  name,
  authority: {
    name: { ko: '식품의약품안전처', en: 'Ministry of Food and Drug Safety (Korea)' },
    country: 'KR',
  },
  licence: undefined,
  attribution: '출처: 식품의약품안전처 식품안전나라 (foodsafetykorea.go.kr)',
  terms: 'https://www.foodsafetykorea.go.kr/api/main.do',
  status: 'shape only',
  brings: 'changes',
  needs: ['MFDS_KEY'],
  async *fetchHazards(fetch, since, run) {
    const key = run.settings.MFDS_KEY ?? '';
    for (let start = 1; ; start += pageSize) {
      const { rows, total } = await page(fetch, key, start, since);
      if (start === 1 && !since) yield { holds: total };
      for (const [at, row] of rows.entries()) {
        const where = { source: name, field: 'SELF_IMPORT_SEQ', place: start + at + 1 };
        yield hazardOfRow(expectRow(Row, row, where), run.now);
      }
      if (rows.length === 0 || start + rows.length > total) return;
    }
  },
};
export default source;
