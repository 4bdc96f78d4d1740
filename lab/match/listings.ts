import { hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { optionsOf } from '../../scripts/command.ts';
import { needCorpus } from '../corpus/rows.ts';
import {
  allHazards,
  candidatesOf,
  indexOf,
  listingOf,
  listingRows,
  publicRows,
  seedHazards,
  today,
  wilson,
} from './parts/world.ts';

/**
 * `npm run -C lab match:listings`: every real listing of the corpus against the whole list. Ordinary goods:
 * each warning is a question. `--show` prints danger and caution one a line, for judging by hand;
 * `--public` takes the product names of the public matching sets instead, which no rule was made on;
 * `--advice 60` prints so many of the listings with advice, evenly taken.
 */
needCorpus('match:listings');
const options = optionsOf({ show: false, public: false, advice: 0 });
const index = indexOf(await allHazards());
const rows = options.public ? publicRows() : listingRows();
const counts = { danger: 0, caution: 0, advice: 0, none: 0, unknown: 0 };
const shown: string[] = [];
const advised: string[] = [];
const packaged = new Set(seedHazards().map(hazardId));
let advisedByPackage = 0;
let candidates = 0;
let most = 0;

const describeMatch = (listing: Listing, { hazard, level, clues, doubts }: Match): string =>
  [
    level,
    `${listing.site}:${listing.id}`,
    listing.titles[0]?.slice(0, 120),
    hazardId(hazard),
    hazard.published ?? 'no date',
    Object.values(hazard.products[0]?.names ?? {})[0]?.slice(0, 100),
    clues
      .map(({ kind, page, notice }) => `${kind}: ${page.slice(0, 50)} = ${notice.slice(0, 50)}`)
      .join('; '),
    doubts.join(', '),
  ].join(' | ');

const started = performance.now();
for (const [at, row] of rows.entries()) {
  const listing = listingOf(row, at);
  const found = candidatesOf(index, listing);
  candidates += found.length;
  most = Math.max(most, found.length);
  const verdict = judge(listing, found, { today });
  counts[verdict.level]++;
  for (const match of verdict.matches)
    if (match.level !== 'advice') shown.push(describeMatch(listing, match));
  if (verdict.level !== 'advice') continue;
  const [own] = verdict.matches.filter(({ hazard }) => packaged.has(hazardId(hazard)));
  if (own) advisedByPackage++;
  if (own)
    advised.push(`| ${row.platform} | ${row.title.slice(0, 110)} | ${own.clues[0]?.notice} |`);
}
const each = (performance.now() - started) / rows.length;

console.log(`${rows.length} listings against ${index.hazards} hazards (${index.keys} keys)`);
console.log(`  danger  ${wilson(counts.danger, rows.length)}`);
console.log(`  caution ${wilson(counts.caution, rows.length)}`);
console.log(`  advice  ${wilson(counts.advice, rows.length)}`);
console.log(`    by the packaged list alone ${wilson(advisedByPackage, rows.length)}`);
console.log(
  `  candidates a listing: ${(candidates / rows.length).toFixed(1)}, at most ${most}; ` +
    `${each.toFixed(2)} ms a listing with its keys`,
);
if (options.show) for (const line of shown.sort()) console.log(line);
for (let at = 0; at < options.advice; at++)
  console.log(advised[Math.floor((at * advised.length) / options.advice)] ?? '');
