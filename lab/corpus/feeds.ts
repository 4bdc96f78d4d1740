import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { variantsOf } from '../../hub/sources/consumer24/prose.ts';
import { Consumer24Record, hazardOfRecord } from '../../hub/sources/consumer24/record.ts';
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
  ...Consumer24Record.parse({
    ...{ recallSn: row.id, productNm: row.productNm, shrtcomCn: row.reason },
    ...{ makr: row.maker ?? '', modlNmInfo: row.model ?? '', stdBrcd: row.barcode ?? '' },
    ...{ mnfcturNoInfo: row.lot ?? '', infoOriginInstt: row.source ?? '' },
  }),
  menu: '0401',
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
  company: string;
  recall_kind_source: string;
  date_published: string;
  source_payload: { uid: string };
}

/** Consumer24's record of a recall that the mirror has as well: the same agency's words. */
interface ReasonRow {
  id: string;
  reason: string | null;
  brand: string | null;
  barcode: string | null;
  certNum: string | null;
  _ours_recallUid: string[];
}
/** The reason of one is that no defect was found; another is a part of lorries. */
const noRecallOfGoods = new Set(['RCLL_000000593586', 'RCLL_000000597404']);

/** Recalls of 2019 to 2022 that KATS published as a table (data.go.kr 15040696); its texts have no spaces. */
interface TableRow {
  인증번호: string;
  모델명: string;
  제품명: string;
  브랜드명: string;
  법정제품분류: string;
  리콜종류: string;
  리콜사업자명: string;
  제조사명: string;
  리콜방법: string;
  위해유형: string;
  등록일: string;
  _row: number;
}

/** A comma in a model moved what follows by a column. */
const realigned = (row: TableRow): TableRow =>
  /리콜$/.test(row.리콜사업자명) && !/>/.test(row.법정제품분류)
    ? {
        ...row,
        모델명: `${row.모델명}${row.모델명.includes('(') ? '·' : ', '}${row.제품명}`,
        제품명: row.브랜드명,
        브랜드명: '',
        법정제품분류: '',
        리콜종류: row.리콜사업자명,
      }
    : row;

const hazardOfTableRow = (row: TableRow): Hazard =>
  hazardOfDomestic({
    recallUid: `15040696/${row._row}`,
    publishDate: row.등록일,
    recallProductName: row.제품명,
    recallModelName: row.모델명,
    recallBrandName: row.브랜드명,
    recallTypeName: row.리콜종류,
    // Some rows have the kind of recall here, a column too far.
    recallCmpnyName: row.리콜사업자명.replace(/^\S*리콜$/, ''),
    recallMeans: row.리콜방법,
    categoryName: row.법정제품분류,
    certNum: row.인증번호,
    harmDscr: row.위해유형,
  });

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
  const told = gzipped<ReasonRow>(corpus, 'bulk/kr-consumer24-kats-recalls-with-reason.ndjson.gz');
  const reasons = new Map(
    told.flatMap((row) => row._ours_recallUid.map((id) => [id.replace(/^KR:/, ''), row])),
  );
  for (const row of gzipped<MirrorRow>(corpus, 'bulk/safetykorea-seoul-mirror-766.ndjson.gz')) {
    const known = reasons.get(row.source_payload.uid);
    if (known && noRecallOfGoods.has(known.id)) continue;
    yield hazardOfDomestic({
      recallTypeName: row.recall_kind_source,
      recallCmpnyName: row.company,
      recallBrandName: known?.brand,
      certNum: known?.certNum,
      barcodeNum: known?.barcode,
      accidentCaseDscr: known?.reason,
      recallUid: row.source_payload.uid,
      publishDate: row.date_published,
      recallProductName: row.product_name,
      recallModelName: row.model,
    });
  }
  yield* gzipped<TableRow>(corpus, 'bulk/kr-kats-domestic-recall-datago-15040696.ndjson.gz')
    .filter(({ 제조사명 }) => !제조사명.includes('>'))
    .map((row) => hazardOfTableRow(realigned(row)));
}
