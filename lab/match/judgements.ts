import { readFileSync } from 'node:fs';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { optionsOf } from '../../scripts/command.ts';
import { createChance } from '../chance.ts';
import { needCorpus } from '../corpus/rows.ts';
import { allHazards, candidatesOf, indexOf, today } from './parts/world.ts';

/**
 * `npm run -C lab match:judgements`: cautions to be judged by hand, on texts that no rule was tuned on. The
 * real listings give none, so what one notice calls its product is read as a listing's title and met
 * with all other notices: makers with several recalls are the hardest neighbours there are. Of equal
 * pairs of names one is kept; `--count 100` and `--seed 1` choose the sample. `--as-of 2016-11-25` is
 * the same on that day: notices of the ten years before it, which today's cautions never show.
 * `--known <file>` leaves out pairs judged before, a line each: listing's notice, tab, notice met.
 * The judgements are in lab/judgements.md.
 */
needCorpus('match:judgements');
const options = optionsOf({ count: 100, seed: 1, 'as-of': today, known: '' });
const asOf = options['as-of'];
const known = new Set(options.known ? readFileSync(options.known, 'utf8').split('\n') : []);
const hazards = (await allHazards()).filter(({ published = today }) => published <= asOf);
const index = indexOf(hazards);

/** What a notice calls its product, the maker in front where the name leaves it out. */
const titleOf = ({ products: [product] }: Hazard): string | undefined => {
  const name = product?.names.en ?? Object.values(product?.names ?? {})[0];
  const brand = product?.brands[0];
  if (name === undefined) return undefined;
  const isNamed = brand === undefined || name.toLowerCase().includes(brand.toLowerCase());
  return isNamed ? name : `${brand} ${name}`;
};

const pairsOf = (from: Hazard) => {
  const title = titleOf(from);
  if (title === undefined || from.about === 'kind') return [];
  const page = Listing.parse({ site: 'other', id: 'notice', titles: [title.slice(0, 1900)] });
  const others = candidatesOf(index, page).filter((one) => hazardId(one) !== hazardId(from));
  const { matches } = judge(page, others, { today: asOf });
  return matches.flatMap((match) => (match.level === 'advice' ? [] : { from, title, match }));
};
type Pair = ReturnType<typeof pairsOf>[number];

const idsOf = ({ from, match: { hazard } }: Pair): string =>
  `${hazardId(from)}\t${hazardId(hazard)}`;
const noticed = ({ match: { hazard } }: Pair): string => titleOf(hazard) ?? '';
const sameNames = (pair: Pair): string => `${pair.title} | ${noticed(pair)}`.toLowerCase();

const found = hazards.flatMap(pairsOf);
const distinct = [...new Map(found.map((pair) => [sameNames(pair), pair])).values()];
const levels = (pairs: readonly Pair[]) =>
  (['danger', 'caution'] as const)
    .map((level) => `${level} ${pairs.filter(({ match }) => match.level === level).length}`)
    .join(', ');
console.log(`match:judgements: ${hazards.length} notices read as listings`);
console.log(
  `  pairs with another notice: ${levels(found)}; names counted once: ${levels(distinct)}`,
);

const cautions = createChance(options.seed).sample(
  distinct.filter((pair) => pair.match.level === 'caution' && !known.has(idsOf(pair))),
  options.count,
);

const cell = (text: string) => text.replaceAll('|', '/').slice(0, 110);
console.log('| # | listing text (its notice) | met notice | evidence |\n|---|---|---|---|');
for (const [at, pair] of cautions.entries()) {
  const { from, title, match } = pair;
  const clues = match.clues.map(({ kind, notice }) => `${kind} “${cell(notice).slice(0, 40)}”`);
  console.log(
    `| ${at + 1} | ${cell(title)} (${cell(hazardId(from)).slice(0, 60)}) | ${cell(noticed(pair))} (${cell(hazardId(match.hazard)).slice(0, 60)}, ${match.hazard.published ?? ''}) | ${clues.join(', ')} |`,
  );
}
