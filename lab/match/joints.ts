import { type Described, describe } from '../../lib/core/match/offer.ts';
import { scorePair } from '../../lib/core/match/score.ts';
import { rarity } from '../../lib/core/match/vocabulary.ts';
import { pairThreshold } from '../../lib/core/match/weights.ts';
import { readRows } from './parts/pairs.ts';
import { allHazards, corpusUrl, needCorpus, wilson } from './parts/world.ts';

/**
 * `npm run -C lab match:joints`: notices of one product from two authorities as a natural test. OECD's portal
 * repeats CPSC's recalls and links each to its CPSC page: those links are the known joints. The
 * matcher sees the two names only; the dates are used in the second line alone.
 */
needCorpus('match:joints');

interface OecdRow {
  country: string;
  title: string;
  date_submitted: string;
  ext_url: string;
}

interface Notice {
  url: string;
  day: number;
  name: string;
  described: Described;
}

const dayOf = (date: string | undefined) => Date.parse(date ?? '') / 86_400_000;
const notices: Notice[] = (await allHazards())
  .filter(({ source }) => source.startsWith('us-cpsc'))
  .flatMap(({ link, published, products }) =>
    products.map(({ names }) => ({
      url: link?.url.toLowerCase() ?? '',
      day: dayOf(published),
      name: names.en ?? '',
      described: describe({ name: names.en ?? '' }, rarity),
    })),
  )
  .filter(({ name }) => name !== '');

const rows = readRows<OecdRow>(
  new URL('recalls/feeds/oecd/search-rows-not-japan.jsonl', corpusUrl).pathname,
).filter(({ country, ext_url: link }) => country === 'US' && link.includes('cpsc.gov'));

const known = rows.filter((row) => notices.some(({ url }) => url === row.ext_url.toLowerCase()));
let found = 0;
let invented = 0;
let inventedWithDate = 0;
let firstIsRight = 0;
for (const row of known) {
  const described = describe({ name: row.title }, rarity);
  const scored = notices
    .map((notice) => ({ notice, score: scorePair(described, notice.described) }))
    .filter(({ score }) => score >= pairThreshold)
    .sort((a, b) => b.score - a.score);
  const isRight = ({ notice }: { notice: Notice }) => notice.url === row.ext_url.toLowerCase();
  if (scored.some(isRight)) found++;
  else console.log(`  not found: ${row.title}`);
  const first = scored[0];
  if (first && (isRight(first) || scored.some((one) => isRight(one) && one.score === first.score)))
    firstIsRight++;
  const others = scored.filter((one) => !isRight(one));
  invented += others.length;
  inventedWithDate += others.filter(
    ({ notice }) => Math.abs(notice.day - dayOf(row.date_submitted)) <= 30,
  ).length;
}
console.log(
  `match:joints: ${known.length} known joints${known.length < 30 ? ' (fewer than 30)' : ''} among ${notices.length} CPSC products`,
);
console.log(`  found, by names alone               ${wilson(found, known.length)}`);
console.log(`  right one first (or level with it)  ${wilson(firstIsRight, known.length)}`);
console.log(
  `  invented, by names alone            ${invented} pairs of ${known.length * notices.length}`,
);
console.log(`  invented within 30 days as well     ${inventedWithDate}`);
