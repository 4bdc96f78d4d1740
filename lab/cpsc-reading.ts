import { existsSync, readFileSync } from 'node:fs';
import type { CpscNotice } from '../hub/sources/cpsc/notice.ts';
import { hazardOfNotice } from '../hub/sources/cpsc/notice.ts';
import { readTitle } from '../hub/sources/cpsc/title.ts';
import { noticeOfRecall } from '../hub/sources/us-cpsc.ts';
import { table } from '../hub/table.ts';
import type { Hazard, Selector } from '../lib/core/hazard.ts';
import { indexNotice, indexRows, sportsNotice, warningNotice, warningRows } from './corpus/cpsc.ts';

/**
 * What is read out of CPSC's prose, counted: `npm run -C lab cpsc:reading`. With `--sample 50` it prints
 * that many notices with what was read, picked by a fixed seed, to be checked by hand; the result
 * stands in lab/cpsc-reading.md.
 */
const corpus = new URL('../../shared/corpus/recalls/', import.meta.url);
if (!existsSync(corpus)) {
  console.log('cpsc:reading: skipped, ../shared/corpus/recalls is not here');
  process.exit(0);
}
const json = (path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8'));
const { prefix, rows } = indexRows(corpus);

const sets: [name: string, notices: CpscNotice[]][] = [
  ['7 full records', json('feeds/cpsc/sample.json').map(noticeOfRecall)],
  ['885 sports rows', json('cpsc/cpsc-sports-recalls-2026-08-14.json').recalls.map(sportsNotice)],
  ['211 warnings', warningRows(corpus).map(warningNotice)],
  ['9,969 titles', rows.map((row) => indexNotice(row, prefix, undefined))],
];

const selectors = (hazard: Hazard): Selector[] =>
  hazard.products.flatMap(({ identification }) => identification);
const sellers = (hazard: Hazard) => hazard.products.flatMap((product) => product.sellers);

const fields: [name: string, has: (hazard: Hazard, notice: CpscNotice) => boolean][] = [
  ['brand', (hazard) => hazard.products.some(({ brands }) => brands.length > 0)],
  ['model', (hazard) => selectors(hazard).some(({ models }) => models)],
  [
    'brand and model',
    (hazard) =>
      hazard.products.some(
        ({ brands, identification }) =>
          brands.length > 0 && identification.some(({ models }) => models),
      ),
  ],
  ['barcode', (hazard) => selectors(hazard).some(({ gtins }) => gtins)],
  ['serial numbers', (hazard) => selectors(hazard).some(({ serials }) => serials)],
  ['made from … to', (hazard) => selectors(hazard).some(({ manufactured }) => manufactured)],
  ['where the number is printed', (hazard) => hazard.products.some(({ hint }) => hint)],
  ['marketplace', (hazard) => sellers(hazard).some(({ site }) => site)],
  [
    'AliExpress, Temu, Shein',
    (hazard) => sellers(hazard).some(({ site }) => /^(?:aliexpress|temu|shein)$/.test(site ?? '')),
  ],
  ['store', (hazard) => sellers(hazard).some(({ name }) => name)],
  ['firm in the title', (_hazard, notice) => readTitle(notice.title).firm !== undefined],
  ['product in the title', (_hazard, notice) => readTitle(notice.title).product !== undefined],
  ['risk', ({ risks }) => risks.length > 0],
  ['finding', ({ finding }) => finding !== undefined],
  ['remedy', ({ remedies }) => remedies.length > 0],
  ['what to do', ({ actions }) => actions.length > 0],
];

const read = sets.map(([name, notices]) => ({
  name,
  read: notices.map((notice) => ({ notice, hazard: hazardOfNotice(notice) })),
}));

const sampleAt = process.argv.indexOf('--sample');
if (sampleAt > 0) {
  let seed = Number(process.argv[sampleAt + 2] ?? 20261125);
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const most = Number(process.argv[sampleAt + 1] ?? 50);
  const pools = read.slice(1);
  for (let count = 0; count < most; count++) {
    const pool = pools[count % pools.length]?.read ?? [];
    const one = pool[next(pool.length)];
    if (!one) continue;
    const [product] = one.hazard.products;
    console.log(
      `\n${count + 1}. ${one.notice.title}\n   name: ${one.notice.names.join(' | ')}\n   text: ${one.notice.description}`,
    );
    console.log(
      `   read: brands ${JSON.stringify(product?.brands)} codes ${JSON.stringify(product?.identification)} sellers ${JSON.stringify(product?.sellers)} risks ${one.hazard.risks}`,
    );
  }
  process.exit(0);
}

const lines = [['read', ...read.map(({ name }) => name)]];
for (const [field, has] of fields)
  lines.push([
    field,
    ...read.map((set) =>
      String(set.read.filter(({ hazard, notice }) => has(hazard, notice)).length),
    ),
  ]);
lines.push(['notices', ...read.map((set) => String(set.read.length))]);
for (const line of table(lines)) console.log(line);
