import * as z from 'zod/mini';
import { readAlert, safetyGate, safetyGateOrigin } from './safety-gate/alert.ts';
import { alertOfDetail, Detail } from './safety-gate/detail.ts';
import type { Fetch, Run, Source } from './source.ts';
import { fetchParsed } from './source.ts';

/**
 * EU Safety Gate, the API of the public site (undocumented, may change; no key). A first run uses the search,
 * which needs its full body (a shorter one gives 405) and the years; later runs use "most recent", which also
 * has old alerts that were published again. Only the detail call has traders and their ids.
 */
const name = 'eu-safety-gate';
const pageSize = 100;
/** How far back a first run goes, in years, unless SAFETY_GATE_FROM says otherwise. */
const depth = 2;

const Page = z.object({
  content: z.array(
    z.object({ id: z.number(), reference: z.string(), publicationDate: z.string() }),
  ),
  last: z.boolean(),
  totalElements: z.number(),
});
type Page = z.infer<typeof Page>;

const post = (fetch: Fetch, path: string, body: object, record: string): Promise<Page> =>
  fetchParsed(
    Page,
    fetch(`${safetyGate}/public/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    }),
    { source: name, record },
  );

const mostRecent = (fetch: Fetch, page: number): Promise<Page> =>
  post(
    fetch,
    'notification/mostRecent/?',
    { language: 'en', page: String(page) },
    `most recent, page ${page}`,
  );

const search = (fetch: Fetch, page: number, year: number[]): Promise<Page> =>
  post(
    fetch,
    'search',
    {
      criteria: { year },
      searchCriteriaForNotification: false,
      isLaunched: true,
      isLaunchSearch: true,
      pagination: {
        sortField: 'PUBLICATION_DATE',
        sortOrder: 'DESC',
        totalElements: 0,
        numberElements: pageSize,
        page,
      },
      fullTextSearch: '',
      language: 'en',
      displayDefaultResults: false,
      isForMostRecent: false,
    },
    `search, page ${page}`,
  );

const yearsUpTo = (run: Run): number[] => {
  const last = run.now.getUTCFullYear();
  const first = Number(run.settings.SAFETY_GATE_FROM) || last - depth;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => last - at);
};

/** Ids of the alerts to read, newest first; the total comes before them on a first run. */
async function* alerts(
  fetch: Fetch,
  since: Date | undefined,
  run: Run,
): AsyncIterable<Page['content'][number] | { holds: number }> {
  for (let number = 0; ; number++) {
    const page = since
      ? await mostRecent(fetch, number)
      : await search(fetch, number, yearsUpTo(run));
    if (number === 0 && !since) yield { holds: page.totalElements };
    for (const item of page.content) {
      if (since && Date.parse(item.publicationDate) < since.getTime()) return;
      yield item;
    }
    if (page.last || page.content.length === 0) return;
  }
}

const source: Source = {
  ...safetyGateOrigin,
  name,
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards(fetch, since, run) {
    for await (const item of alerts(fetch, since, run)) {
      if ('holds' in item) {
        yield item;
        continue;
      }
      const answer = fetch(`${safetyGate}/public/api/notification/${item.id}?language=en`);
      const at = { source: name, record: item.reference };
      yield readAlert(alertOfDetail(await fetchParsed(Detail, answer, at)));
    }
  },
};
export default source;
