import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { optionsOf } from '../../scripts/command.ts';
import { needCorpus } from '../corpus/rows.ts';
import {
  allHazards,
  candidatesOf,
  createTally,
  indexOf,
  listingRows,
  today,
} from './parts/dataset.ts';
import { makeListings } from './parts/listing-generator.ts';
import { partsOf } from './parts/pieces.ts';

/**
 * `npm run -C lab match:made-up`: ordinary listings that nobody has warned of, recombined from the brands,
 * models, barcodes and accessory phrases of the real listings and of the list itself. None is the
 * product of any notice by construction, so every danger is a wrong accusation.
 * `--count 100000` and `--seed 1` are the defaults; `--show` prints what was warned of.
 */
needCorpus('match:made-up');
const { count, seed, show } = optionsOf({ count: 100_000, seed: 1, show: false });

const hazards = await allHazards();
const index = indexOf(hazards);
const titles = listingRows().map(({ title }) => title);
const tally = createTally(index);
const met: { style: string; level: string }[] = [];
const levelOf = (listing: Listing) => judge(listing, candidatesOf(index, listing), { today }).level;
let real = 0;
for (const { style, listing, of } of makeListings(partsOf(hazards, titles), count, seed)) {
  // A real title may be the goods of a notice: how often that is right, match:real measures.
  const isReal = of.some((one) => ['danger', 'caution'].includes(levelOf(Listing.parse(one))));
  if (isReal) real += 1;
  else met.push({ style, level: tally.add(Listing.parse(listing)).level });
}

console.log(
  `match:made-up: ${count} listings, seed ${seed}, against ${index.hazards} hazards; ${real} left out, whose real title is warned of by itself`,
);
for (const [style, all] of Map.groupBy(met, (one) => one.style)) {
  const at = (level: string) => all.filter((one) => one.level === level).length;
  const head = `  ${style.padEnd(34)} ${String(all.length).padStart(6)}`;
  console.log(`${head}: danger ${at('danger')}, caution ${at('caution')}`);
}
tally.print(show);
