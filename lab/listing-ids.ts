import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { gtin14 } from '../lib/core/gtin.ts';
import { hazardId } from '../lib/core/hazard.ts';
import { judge } from '../lib/core/judge.ts';
import { Listing } from '../lib/core/listing.ts';
import { corpusUrl, needCorpus, parsed } from './corpus/rows.ts';
import { candidatesOf, indexOf, seedHazards, today } from './match/parts/dataset.ts';

/**
 * `npm run -C lab listing-ids`: every AliExpress and Temu id that plain patterns find in the corpus of
 * notices (bulk, feeds, cases) must be a danger with the packaged list. What is not is printed with its
 * record and why. The patterns know nothing of the hub's readers.
 */
needCorpus('listing-ids');
const corpus = fileURLToPath(new URL('recalls/', corpusUrl));

/** A record's text without fields that the corpus derived from it, and without queries of addresses. */
const textOf = (record: object): string =>
  JSON.stringify(record, (key, value) =>
    ['_derived', 'pictures', 'images', 'image'].includes(key) || /^(?:aliexpress|temu)_/.test(key)
      ? undefined
      : value,
  ).replace(/(\/item\/\d+\.html|[?&]goods_id=\d+)[?&][^\s"\\]*/g, '$1 ');

const recordsIn = (file: string): object[] => {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  if (/ndjson|jsonl/.test(file)) return parsed(text);
  const value: unknown = JSON.parse(text);
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object');
};

const files = (folder: string): string[] =>
  readdirSync(join(corpus, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(path);
    return /\.(?:json|ndjson|jsonl)(?:\.gz)?$/.test(entry.name) ? [path] : [];
  });

const searched = ['bulk', 'feeds', '.'].flatMap((folder) =>
  folder === '.'
    ? readdirSync(corpus).filter(
        (name) => name.startsWith('marketplace-') && !/programmes/.test(name),
      )
    : files(folder),
);

const shapes: [site: string, pattern: RegExp, needs?: RegExp][] = [
  ['aliexpress', /(?<!\d)1005\d{12}(?!\d)/g],
  ['temu', /(?<!\d)60\d{13}(?!\d)/g],
  // Older numbers look like articles and barcodes: only beside the shop's name.
  ['aliexpress', /(?<!\d)(?:3[23]\d{9}|400\d{10})(?!\d)/g, /ali\s?exp?r?ess/i],
];

interface Found {
  site: string;
  id: string;
  record: string;
}
const nameOf = (record: Record<string, unknown>): string =>
  String(record.caseNumber ?? record.reference ?? record.ref ?? record.id ?? record.NID ?? '?');
/** UK notices print the number as a model, which is no listing. */
const isModelRow = (record: Record<string, unknown>): boolean => /^UK OPSS /.test(nameOf(record));

function* idsIn(record: Record<string, unknown>): Iterable<Omit<Found, 'record'>> {
  const text = textOf(record);
  for (const [site, pattern, needs] of shapes) {
    if (needs && !needs.test(text)) continue;
    for (const [id] of text.matchAll(pattern)) {
      const isBarcode = needs && gtin14(id) !== undefined && !text.includes(`/${id}`);
      if (!isBarcode) yield { site, id };
    }
  }
}

function search(): { ids: Map<string, Found>; models: Map<string, Found> } {
  const ids = new Map<string, Found>();
  const models = new Map<string, Found>();
  for (const file of searched) {
    for (const record of recordsIn(join(corpus, file)) as Record<string, unknown>[]) {
      const into = isModelRow(record) ? models : ids;
      for (const { site, id } of idsIn(record))
        if (!into.has(`${site}:${id}`))
          into.set(`${site}:${id}`, { site, id, record: `${file}: ${nameOf(record)}` });
    }
  }
  return { ids, models };
}

const index = indexOf(seedHazards());
const verdictOf = ({ site, id }: Found) => {
  const page = Listing.parse({ site, id });
  return judge(page, candidatesOf(index, page), { today });
};

const { ids, models } = search();
const count = (found: Map<string, Found>, level: string, report: boolean): number => {
  let right = 0;
  for (const one of found.values()) {
    const { level: given, matches } = verdictOf(one);
    if (given === level) right++;
    else if (report)
      console.log(
        `  ${one.site}:${one.id} (${one.record}): ${given} ${matches[0] ? hazardId(matches[0].hazard) : 'no hazard has it'}`,
      );
  }
  return right;
};
console.log(`${ids.size} ids in ${searched.length} files`);
for (const site of ['aliexpress', 'temu']) {
  const own = new Map([...ids].filter(([, found]) => found.site === site));
  console.log(`${site}: ${count(own, 'danger', true)} of ${own.size} give danger`);
}
console.log(
  `printed as a model: ${count(models, 'caution', true)} of ${models.size} give caution, ${count(models, 'danger', false)} danger`,
);
