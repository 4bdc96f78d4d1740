import * as z from 'zod/mini';
import { hazardOfContent, OpssContent, opssAttribution, opssAuthority } from './opss/content.ts';
import type { Fetch, Found, Run, Source } from './source.ts';
import { expectShape, readJson } from './source.ts';

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

async function page(fetch: Fetch, start: number): Promise<z.infer<typeof Answer>> {
  const fields = ['title', 'link', 'public_timestamp', 'product_category']
    .map((field) => `&fields=${field}`)
    .join('');
  const url = `https://www.gov.uk/api/search.json?filter_format=product_safety_alert_report_recall&order=-public_timestamp&count=${pageSize}&start=${start}${fields}`;
  const at = { source: name, record: `search from ${start}` };
  return expectShape(Answer, await readJson(await fetch(url), at), at);
}

async function* fetchHazards(
  fetch: Fetch,
  since: Date | undefined,
  _run: Run,
): AsyncIterable<Found> {
  for (let start = 0; ; start += pageSize) {
    const { results, total } = await page(fetch, start);
    if (start === 0) yield { holds: total };
    for (const result of results) {
      if (since && Date.parse(result.public_timestamp) < since.getTime()) return;
      if (result.product_category === 'motor-vehicles') {
        yield { reference: result.link, leftOut: 'vehicle' };
        continue;
      }
      const at = { source: name, record: result.link };
      const content = expectShape(
        OpssContent,
        await readJson(await fetch(`https://www.gov.uk/api/content${result.link}`), at),
        at,
      );
      yield hazardOfContent(content);
    }
    if (results.length === 0 || start + results.length >= total) return;
  }
}

const source: Source = {
  name,
  authority: opssAuthority,
  licence: 'OGL-UK-3.0',
  attribution: opssAttribution,
  terms: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  status: 'recorded',
  brings: 'changes',
  fetchHazards,
};
export default source;
