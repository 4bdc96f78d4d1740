import { Listing } from '../../lib/core/listing.ts';
import { optionsOf } from '../../scripts/command.ts';
import { needCorpus } from '../corpus/rows.ts';
import { makeListings, partsOf } from './parts/goods-maker.ts';
import { allHazards, createTally, indexOf, listingRows } from './parts/world.ts';

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
const byStyle = new Map<string, string[]>();
for (const { style, listing } of makeListings(partsOf(hazards, titles), count, seed)) {
  const { level } = tally.meet(Listing.parse(listing));
  byStyle.set(style, byStyle.get(style) ?? []);
  byStyle.get(style)?.push(level);
}

console.log(`match:made-up: ${count} listings, seed ${seed}, against ${index.hazards} hazards`);
for (const [style, levels] of byStyle) {
  const [danger, caution] = ['danger', 'caution'].map(
    (level) => levels.filter((one) => one === level).length,
  );
  console.log(
    `  ${style.padEnd(34)} ${String(levels.length).padStart(6)}: danger ${danger}, caution ${caution}`,
  );
}
tally.print(show);
