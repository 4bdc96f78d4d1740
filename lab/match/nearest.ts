import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { listingFacts, productFacts } from '../../lib/core/match/facts.ts';
import { brandMatch } from '../../lib/core/match/maker.ts';
import { bestNameMatch } from '../../lib/core/match/names.ts';
import { makerRange } from '../../lib/core/match/range.ts';
import { softClues } from '../../lib/core/match/soft.ts';
import {
  allHazards,
  candidatesOf,
  indexOf,
  listingOf,
  listingRows,
  needCorpus,
  today,
} from './parts/world.ts';

/**
 * `npm run -C lab match:nearest`: the real listings that are closest to a caution and get none, to judge by
 * hand what silence costs. A pair is near where one soft clue meets; the nearest are those whose
 * names share most. `--count 50`.
 */
needCorpus('match:nearest');
const at = process.argv.indexOf('--count');
const count = at < 0 ? 50 : Number(process.argv[at + 1]);
const index = indexOf(await allHazards());

const near = listingRows().flatMap((row, place) => {
  const listing = listingOf(row, place);
  const page = listingFacts(listing);
  const candidates = candidatesOf(index, listing);
  const range = makerRange(candidates);
  const { matches } = judge(listing, candidates, { today });
  const isWarned = (hazard: Hazard) => matches.some((match) => match.hazard === hazard);
  return candidates.flatMap((hazard) => {
    if (hazard.about === 'kind' || isWarned(hazard)) return [];
    return hazard.products.slice(0, 5).flatMap((product) => {
      const notice = productFacts(hazard, product);
      const brand = brandMatch(page, notice);
      const clues = softClues(page, notice, { today, photo: undefined, range }, brand, undefined);
      const best = bestNameMatch(page.named(), notice.named(), brand ? [brand.notice] : []);
      if (clues.length === 0 || !best) return [];
      return [{ row, hazard, clue: clues[0], cover: best.cover, name: best.name.shown }];
    });
  });
});
const nearest = near.sort((a, b) => b.cover - a.cover).slice(0, count);
console.log(
  `match:nearest: ${near.length} pairs with one soft clue; the nearest ${nearest.length}`,
);
const cell = (text: string) => text.replaceAll('|', '/').slice(0, 100);
for (const { row, hazard, clue, cover, name } of nearest)
  console.log(
    `| ${cover.toFixed(2)} | ${row.url ? `[${row.platform}](${row.url})` : row.platform} | ${cell(row.title)} | ${cell(name)} (${hazardId(hazard).slice(0, 50)}) | ${clue?.kind} “${clue?.notice}” |`,
  );
