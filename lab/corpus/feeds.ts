import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { variantsOf } from '../../hub/sources/consumer24/prose.ts';
import {
  type Consumer24Record,
  emptyRecord,
  hazardOfRecord,
} from '../../hub/sources/consumer24/record.ts';
import { sources } from '../../hub/sources/index.ts';
import { hazardOfDomestic } from '../../hub/sources/safetykorea/rows.ts';
import { isHazard, isLeftOut } from '../../hub/sources/source.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { recordedFetch } from '../../tests/support/recorded-feeds.ts';
import type { LeaveOut } from './rows.ts';
import { gzipped, rows } from './rows.ts';

interface ListingRow {
  id: string;
  productNm: string;
  maker: string | null;
  reason: string;
  links: { site: string; id: string | null }[];
  source: string | null;
  model: string | null;
  barcode: string | null;
  lot: string | null;
}

const recordOf = (row: ListingRow): Consumer24Record => ({
  ...emptyRecord,
  recallSn: row.id,
  menu: '0401',
  productNm: row.productNm,
  maker: row.maker ?? '',
  reason: row.reason,
  model: row.model ?? '',
  barcode: row.barcode ?? '',
  lot: row.lot ?? '',
  origin: row.source ?? '',
});

/** The menu 0401 records that name a listing; the corpus holds them mapped, not as the feed's XML. */
export function* consumer24Listings(corpus: URL): Iterable<Hazard> {
  const folder = 'feeds/korea-marketplace/consumer24-0401-listings';
  const records = ['', '-2'].flatMap((part) => rows<ListingRow>(corpus, `${folder}${part}.ndjson`));
  const groups = Map.groupBy(records, (row) =>
    row.links[0]?.id ? `${row.links[0].site}:${row.links[0].id}` : row.id,
  );
  for (const group of groups.values()) {
    const variants = variantsOf(group.map((row) => row.productNm));
    for (const [at, row] of group.entries()) yield hazardOfRecord(recordOf(row), variants[at]);
  }
}

/** What the sources themselves make of the recorded answers; CPSC's come with the index. */
export async function* recordedFeeds(corpus: URL, leaveOut: LeaveOut): AsyncIterable<Hazard> {
  const fetch = recordedFetch(fileURLToPath(new URL('feeds/', corpus)));
  const run = { now: new Date('2026-11-25T00:00:00Z'), settings: {} };
  for (const source of sources) {
    if (source.name.startsWith('us-cpsc') || source.needs) continue;
    for await (const found of source.fetchHazards(fetch, undefined, run))
      if (isHazard(found)) yield found;
      else if (isLeftOut(found)) leaveOut(source.name, found.leftOut);
  }
}

interface MirrorRow {
  product_name: string;
  model: string;
  date_published: string;
  source_payload: { uid: string };
}

const tsv = (corpus: URL, name: string): string[][] =>
  readFileSync(new URL(`feeds/safetykorea/${name}`, corpus), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** SafetyKorea's domestic recalls as far as recorded: toys with certificates, and Seoul's mirror. */
export function* safetyKorea(corpus: URL): Iterable<Hazard> {
  const toys = tsv(corpus, 'recallList-toys-certnum-model.sample.tsv');
  const others = tsv(corpus, 'recallList-stationery-textile-certnum.sample.tsv').map((row) =>
    row.slice(1, 5),
  );
  for (const row of [...toys, ...others]) {
    const [recallUid = '', publishDate = '', recallProductName = '', certNum, recallModelName] =
      row;
    yield hazardOfDomestic({ recallUid, publishDate, recallProductName, certNum, recallModelName });
  }
  for (const row of gzipped<MirrorRow>(corpus, 'bulk/safetykorea-seoul-mirror-766.ndjson.gz')) {
    yield hazardOfDomestic({
      recallUid: row.source_payload.uid,
      publishDate: row.date_published,
      recallProductName: row.product_name,
      recallModelName: row.model,
    });
  }
}
