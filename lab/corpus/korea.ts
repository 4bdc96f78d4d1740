import { variantsOf } from '../../hub/sources/consumer24/reason.ts';
import type { Consumer24Record } from '../../hub/sources/consumer24/record.ts';
import { hazardOfRecord } from '../../hub/sources/consumer24/record.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { rows } from './rows.ts';

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
  recallSn: row.id,
  menu: '0401',
  productNm: row.productNm,
  maker: row.maker ?? '',
  reason: row.reason,
  model: row.model ?? '',
  barcode: row.barcode ?? '',
  lot: row.lot ?? '',
  process: '',
  contact: '',
  etc: '',
  tips: '',
  recallSe: '',
  published: undefined,
  origin: row.source ?? '',
  originUrl: '',
  mainSeller: '',
  images: [],
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
