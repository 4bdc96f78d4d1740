import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { optionsOf } from '../../scripts/command.ts';
import { needCorpus } from '../corpus/rows.ts';
import { makeListings, partsOf } from './parts/goods-maker.ts';
import { allHazards, candidatesOf, indexOf, listingRows, today, wilson } from './parts/world.ts';

/**
 * `npm run -C lab match:made-up`: ordinary listings that nobody has warned of, recombined from the brands,
 * models, barcodes and accessory phrases of the real listings and of the list itself. None is the
 * product of any notice by construction, so every danger is a wrong accusation.
 * `--count 100000` and `--seed 1` are the defaults; `--show` prints what was warned of.
 */
needCorpus('match:made-up');
const { count, seed, show: isShown } = optionsOf({ count: 100_000, seed: 1, show: false });

const hazards = await allHazards();
const index = indexOf(hazards);
const parts = partsOf(
  hazards,
  listingRows().map(({ title }) => title),
);
const counts = { danger: 0, caution: 0, advice: 0, none: 0, unknown: 0 };
const byStyle = new Map<string, { danger: number; caution: number; all: number }>();
const started = performance.now();
for (const { style, listing } of makeListings(parts, count, seed)) {
  const page = Listing.parse(listing);
  const verdict = judge(page, candidatesOf(index, page), { today });
  counts[verdict.level]++;
  const own = byStyle.get(style) ?? { danger: 0, caution: 0, all: 0 };
  byStyle.set(style, own);
  own.all++;
  if (verdict.level !== 'danger' && verdict.level !== 'caution') continue;
  own[verdict.level]++;
  if (isShown) show(style, page, verdict.matches[0]);
}

function show(
  style: string,
  page: Listing,
  match: { hazard: Hazard; level: string; clues: unknown } | undefined,
) {
  if (match === undefined) return;
  const names = JSON.stringify(match.hazard.products[0]?.names).slice(0, 90);
  console.log(
    `${match.level} | ${style} | ${page.titles[0]} | ${hazardId(match.hazard)} ${names} | ${JSON.stringify(match.clues).slice(0, 260)}`,
  );
}

console.log(`match:made-up: ${count} listings, seed ${seed}, against ${index.hazards} hazards`);
for (const [style, { danger, caution, all }] of byStyle)
  console.log(
    `  ${style.padEnd(34)} ${String(all).padStart(6)}: danger ${danger}, caution ${caution}`,
  );
console.log(`  danger  ${wilson(counts.danger, count)}`);
console.log(`  caution ${wilson(counts.caution, count)}`);
console.log(`  advice  ${wilson(counts.advice, count)}`);
console.log(
  `  ${((performance.now() - started) / count).toFixed(2)} ms a listing, keys and look-up included`,
);
