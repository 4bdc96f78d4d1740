import { fetchSafetyKorea } from './safetykorea/api.ts';
import {
  DomesticRow,
  ForeignRow,
  hazardOfDomestic,
  hazardOfForeign,
  safetyKoreaOrigin,
} from './safetykorea/rows.ts';
import type { Fetch, Source } from './source.ts';
import { expectRows, SourceDrift } from './source.ts';

/**
 * SafetyKorea (Korean Agency for Technology and Standards): domestic and foreign recalls. No paging
 * and at most 1,000 rows an answer, but `publishDate=202609` gives one month (a range gives nothing,
 * an empty value is an error), so a run goes through the months. Failures are HTTP 200 with a code.
 */
const name = 'kr-safetykorea';
const firstYear = 2015;
const maxRows = 1000;

async function month(
  fetch: Fetch,
  list: string,
  yearMonth: string,
  key: string,
): Promise<unknown[]> {
  const at = { source: name, record: `${list} ${yearMonth}` };
  const path = `recall/${list}.json?conditionKey=publishDate&conditionValue=${yearMonth}`;
  const rows = await fetchSafetyKorea(fetch, path, key, at);
  if (rows.length >= maxRows)
    throw new SourceDrift(`${name}: ${at.record}: ${rows.length} rows, the answer may be cut`);
  return rows;
}

/** `202609`, `202608` … down to the month of `from`. */
export function* monthsDownTo(from: Date, now: Date): Iterable<string> {
  const last = from.getUTCFullYear() * 12 + from.getUTCMonth();
  for (let at = now.getUTCFullYear() * 12 + now.getUTCMonth(); at >= last; at--)
    yield `${Math.floor(at / 12)}${String((at % 12) + 1).padStart(2, '0')}`;
}

const source: Source = {
  ...safetyKoreaOrigin,
  status: 'shape only',
  brings: 'changes',
  needs: ['SAFETYKOREA_KEY'],
  async *fetchHazards(fetch, since, run) {
    const key = run.settings.SAFETYKOREA_KEY ?? '';
    const from =
      since ?? new Date(Date.UTC(Number(run.settings.SAFETYKOREA_FROM) || firstYear, 0, 1));
    for (const yearMonth of monthsDownTo(from, run.now)) {
      const domestic = await month(fetch, 'recallList', yearMonth, key);
      for (const row of expectRows(DomesticRow, domestic, { source: name, field: 'recallUid' }))
        yield hazardOfDomestic(row);
      const foreign = await month(fetch, 'fRecallList', yearMonth, key);
      for (const row of expectRows(ForeignRow, foreign, { source: name, field: 'fRecallUid' }))
        yield hazardOfForeign(row);
    }
  },
};
export default source;
