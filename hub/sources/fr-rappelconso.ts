import * as z from 'zod/mini';
import {
  hazardOfRows,
  leftOutOf,
  RappelRow,
  rappelAttribution,
  rappelAuthority,
} from './rappelconso/rows.ts';
import type { Fetch, Found, Run, Source } from './source.ts';
import { expectShape, readJson, recordName, SourceDrift } from './source.ts';

/**
 * RappelConso (France), open data v2 with one row for each barcode: rows of one notice are put
 * together again. The interface gives at most 10,000 rows in pages of 100; food is asked for its
 * number only.
 */
const name = 'fr-rappelconso';
const api =
  'https://data.economie.gouv.fr/api/explore/v2.1/catalog/datasets/rappelconso-v2-gtin-trie/records';
const pageSize = 100;
const most = 10_000;

const Answer = z.object({ total_count: z.number(), results: z.array(z.unknown()) });

async function ask(
  fetch: Fetch,
  query: Record<string, string>,
  record: string,
): Promise<z.infer<typeof Answer>> {
  const at = { source: name, record };
  return expectShape(
    Answer,
    await readJson(await fetch(`${api}?${new URLSearchParams(query)}`), at),
    at,
  );
}

const notFood = `categorie_produit != 'alimentation'`;
const food = `categorie_produit = 'alimentation'`;
const after = (since: Date | undefined): string =>
  since ? ` and date_publication >= date'${since.toISOString().slice(0, 10)}'` : '';

async function* rows(
  fetch: Fetch,
  since: Date | undefined,
): AsyncIterable<RappelRow | { holds: number }> {
  for (let offset = 0; offset < most; offset += pageSize) {
    const page = await ask(
      fetch,
      {
        where: `${notFood}${after(since)}`,
        order_by: 'date_publication desc',
        limit: String(pageSize),
        offset: String(offset),
      },
      `rows from ${offset}`,
    );
    if (offset === 0 && !since) yield { holds: page.total_count };
    for (const [at, result] of page.results.entries())
      yield expectShape(RappelRow, result, {
        source: name,
        record: recordName(result, 'numero_fiche', offset + at + 1, 'fiche'),
      });
    if (page.results.length === 0 || offset + page.results.length >= page.total_count) return;
  }
  throw new SourceDrift(`${name}: rows: more than ${most}, which is all the interface gives`);
}

async function* fetchHazards(
  fetch: Fetch,
  since: Date | undefined,
  _run: Run,
): AsyncIterable<Found> {
  const notices = new Map<string, RappelRow[]>();
  for await (const row of rows(fetch, since)) {
    if ('holds' in row) yield row;
    else notices.set(row.numero_fiche, [...(notices.get(row.numero_fiche) ?? []), row]);
  }
  const plainFood = await ask(
    fetch,
    { where: `${food}${after(since)}`, limit: '0' },
    'number of food notices',
  );
  if (plainFood.total_count > 0)
    yield { reference: 'alimentation', leftOut: 'food', count: plainFood.total_count };
  for (const [reference, parts] of notices) {
    const reason = leftOutOf(parts);
    if (reason) yield { reference, leftOut: reason };
    else yield hazardOfRows(parts);
  }
}

const source: Source = {
  name,
  authority: rappelAuthority,
  licence: 'etalab-2.0',
  attribution: rappelAttribution,
  terms: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  status: 'recorded',
  brings: 'changes',
  fetchHazards,
};
export default source;
