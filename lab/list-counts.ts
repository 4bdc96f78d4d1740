import { gzipSync } from 'node:zlib';
import { headlineOf } from '../components/presentation/headline.ts';
import { canonicalLine } from '../hub/canonical.ts';
import { packagedHazards } from '../hub/list/packaged.ts';
import { table } from '../hub/table.ts';
import { describeEffect } from '../lib/core/effects.ts';
import type { Hazard, Product } from '../lib/core/hazard.ts';
import { keysOfHazard } from '../lib/core/keys.ts';
import { brandWords } from '../lib/core/match/brand.ts';
import { isRare } from '../lib/core/match/brand-keys.ts';
import { modelStrength, modelTests } from '../lib/core/match/model.ts';
import { tokensOf } from '../lib/core/match/vocabulary.ts';
import { minUnbrandedModel } from '../lib/core/match/weights.ts';
import { effectWords, localeOf } from '../scripts/words/every.ts';
import { listBytes, withPhotos } from './list-bytes.ts';

/**
 * `npm run -C lab list:counts`: what the packaged list can warn by, source by source, and what its
 * fields weigh, also with pictures. Every hazard is counted once, by the strongest thing it has.
 */
const strongModel = (product: Product, length = 0): boolean =>
  modelTests(product.identification).some(
    ({ exact, start }) =>
      start !== undefined ||
      exact.some((code) => modelStrength(code) === 'strong' && code.length >= length),
  );
/** Nothing but two words of its name, next to each other, leads to it. */
const isByNamesOnly = ({ products, about }: Hazard): boolean => {
  const unnamed = products.map((product) => ({ ...product, names: {} }));
  const keys = keysOfHazard({ about, products });
  return keys.length > 0 && keysOfHazard({ about, products: unnamed }).length === 0;
};

const isMaker = (brand: string): boolean => {
  const words = brandWords(brand);
  return words.length > 1 || words.some(isRare);
};

const means: [name: string, has: (product: Product) => boolean][] = [
  ['AliExpress id', ({ listings }) => listings.some(({ site }) => site === 'aliexpress')],
  ['Temu id', ({ listings }) => listings.some(({ site }) => site === 'temu')],
  ['barcode', ({ identification }) => identification.some(({ gtins }) => gtins !== undefined)],
  ['brand + model', (product) => product.brands.length > 0 && strongModel(product)],
  ['certificate', ({ certificates }) => certificates.length > 0],
  ['seller', ({ sellers }) => sellers.some(({ name, id }) => name ?? id)],
  ['known maker', ({ brands }) => brands.some(isMaker)],
  ['model + name', (product) => strongModel(product, minUnbrandedModel)],
];
const searchOnly = 'search only';
const meansOf = ({ about, products }: Hazard): string =>
  about === 'kind' ? 'advice' : (means.find(([, has]) => products.some(has))?.[0] ?? searchOnly);

const hazards = await packagedHazards();
const columns = [...means.map(([name]) => name), 'advice', searchOnly];
const rowOf = (name: string, some: readonly Hazard[]): string[] => {
  const by = Map.groupBy(some, meansOf);
  return [name, String(some.length), ...columns.map((one) => String(by.get(one)?.length ?? 0))];
};
const bySource = [...Map.groupBy(hazards, ({ source }) => source)].sort();
const rows = [...bySource.map(([name, some]) => rowOf(name, some)), rowOf('together', hazards)];
console.log(table([['source', 'hazards', ...columns], ...rows]));
const warning = hazards.filter((one) => !['advice', searchOnly].includes(meansOf(one)));
console.log(`${warning.length} hazards can warn`);
const ids = hazards.flatMap(({ products }) => products.flatMap(({ listings }) => listings));
for (const [site, some] of Map.groupBy(ids, ({ site }) => site))
  console.log(`${site}: ${new Set(some.map(({ id }) => id)).size} listing ids`);

/** What a card says where it is about this product: a finding, else class, risk or measure, else nothing. */
const english = localeOf('en');
const saidOf = (hazard: Hazard): string => {
  const { isNotRecorded } = headlineOf({ hazard, level: 'danger', clues: [], doubts: [] }, english);
  if (isNotRecorded) return 'says that the list does not say what was found';
  if (hazard.findings.length > 0 || hazard.finding) return 'says what was found';
  if (hazard.risks.some((risk) => risk !== 'OTHER')) return 'says the risk alone';
  return hazard.severity ? 'says how serious alone' : 'says what the authority did alone';
};
for (const [said, some] of Map.groupBy(hazards, saidOf))
  console.log(`${some.length} (${((100 * some.length) / hazards.length).toFixed(1)} %) ${said}`);

const related = hazards.filter(({ related: others }) => others.length > 0).length;
console.log(`${related} hazards name another notice of the same product`);
const weighty = hazards.filter(({ about }) => about === 'product');
const effects = weighty.flatMap((one) => describeEffect(one, effectWords.en.effects) ?? []);
const share = (some: readonly unknown[]): string =>
  `${some.length} (${((100 * some.length) / weighty.length).toFixed(1)} %)`;
console.log(
  `of ${weighty.length} that can be danger or caution, ${share(effects)} say what it may do`,
);
console.log(`and ${share(effects.filter(({ check }) => check))} what a buyer can look for`);

/**
 * Why nothing of a page can lead to a hazard: the reasons, each told of hazards that have no key. A
 * shopper finds these by searching the list only.
 */
const reasonOf = ({ products }: Hazard): string => {
  const names = products.flatMap((product) => Object.values(product.names));
  if (names.length === 0) return 'no name';
  const words = names.map((name) => tokensOf(name.split(' – ').at(-1) ?? ''));
  if (words.every((tokens) => tokens.length < 2)) return 'a name of one word, without a maker';
  const hasBrand = products.some(({ brands }) => brands.length > 0);
  return hasBrand ? 'a maker of one ordinary word' : 'a name of ordinary words, without a maker';
};
const keyless = hazards.filter((hazard) => keysOfHazard(hazard).length === 0);
const byNames = hazards.filter((hazard) => isByNamesOnly(hazard)).length;
console.log(`${keyless.length} hazards have no key (${byNames} more by words of their name only):`);
for (const [reason, some] of Map.groupBy(keyless, reasonOf))
  console.log(`  search only, ${reason}: ${some.length}`);

/** What a field adds to the compressed list. */
const weight = (some: readonly object[]): number =>
  gzipSync(some.map((one) => canonicalLine(one as Hazard)).join('\n'), { level: 9 }).length;
const all = weight(hazards);
const namesIn = (some: readonly object[]) => [...new Set(some.flatMap((one) => Object.keys(one)))];
const weights = [
  ...namesIn(hazards)
    .filter((name) => name !== 'products')
    .map((name) => ({ name, without: hazards.map((one) => ({ ...one, [name]: undefined })) })),
  ...namesIn(hazards.flatMap(({ products }) => products)).map((name) => ({
    name: `products.${name}`,
    without: hazards.map(({ products, ...rest }) => ({
      ...rest,
      products: products.map((product) => ({ ...product, [name]: undefined })),
    })),
  })),
].map(({ name, without }) => ({ name, bytes: all - weight(without) }));
for (const { name, bytes } of weights.sort((one, other) => other.bytes - one.bytes))
  if (bytes > 1000) console.log(`  ${name}: ${bytes} bytes`);
console.log(`together ${all} bytes, ${Math.round(all / hazards.length)} a hazard`);

const photos = 20_000;
const megabytes = (some: readonly Hazard[]): string => `${(listBytes(some) / 1e6).toFixed(2)} MB`;
console.log(
  `the list's files: ${megabytes(hazards)}; with ${photos} pictures ${megabytes(withPhotos(hazards, photos))}`,
);
