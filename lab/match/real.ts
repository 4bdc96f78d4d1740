import { readFileSync } from 'node:fs';
import { hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { optionsOf } from '../../scripts/command.ts';
import { corpusUrl, needCorpus, rows } from '../corpus/rows.ts';
import {
  candidatesOf,
  indexOf,
  listingOf,
  listingRows,
  publicRows,
  seedHazards,
  wilson,
} from './parts/dataset.ts';
import { type JudgedPair, judgedListings } from './parts/judged.ts';

/**
 * `npm run -C lab match:real`: real listings beside notices, judged by reading, against the whole
 * packaged list with today's date, as the extension judges them. Prints how many of each label
 * (S same product, G the same goods without a brand, L another model of the maker, U cannot be told, N
 * another product) are warned of by that notice; then every warning over all visible listings, by the
 * clues it rests on, told by the pairs for tuning alone. `--show` prints missed S and warned L and N; `--today 2026-12-02` another day;
 * `--held` measures the third of our own pairs that is kept from tuning, and shows none of it.
 */
needCorpus('match:real');
const options = optionsOf({
  show: false,
  held: false,
  today: new Date().toISOString().slice(0, 10),
});
const { today } = options;
const index = indexOf(seedHazards());
const matchesOf = (listing: Listing): Match[] =>
  judge(listing, candidatesOf(index, listing), { today }).matches.filter(
    ({ level }) => level !== 'advice',
  );

interface GivenPair {
  title: string;
  hazard: string;
  label: string;
  group: string;
}
const given = rows<GivenPair>(corpusUrl, 'matching/real-pairs/pairs.ndjson').map((pair, at) => ({
  ...pair,
  listing: Listing.parse({ site: 'other', id: `pair-${at}`, titles: [pair.title.slice(0, 2000)] }),
}));
const visible = [...listingRows(), ...publicRows()];
const all = readFileSync(new URL('real-pairs.tsv', import.meta.url), 'utf8');
const judged = judgedListings(all, visible);
const own = judged.filter(({ split }) => (split === 'held') === options.held);

type Pair = Pick<JudgedPair, 'listing' | 'hazard' | 'label'>;
const isWarned = ({ listing, hazard }: Pair): boolean =>
  matchesOf(listing).some((match) => hazardId(match.hazard) === hazard);

const tell = (name: string, pairs: readonly (Pair & { group: string })[]): void => {
  console.log(`${name}: ${pairs.length} pairs`);
  const wrong: Pair[] = [];
  for (const label of ['S', 'G', 'L', 'U', 'N']) {
    const some = pairs.filter((pair) => pair.label === label);
    const warned = new Set(some.filter(isWarned));
    if (some.length > 0) console.log(`  ${label} warned ${wilson(warned.size, some.length)}`);
    for (const [group, few] of label === 'S' ? Map.groupBy(some, ({ group }) => group) : [])
      console.log(
        `    ${group}: ${few.filter((pair) => warned.has(pair)).length} of ${few.length}`,
      );
    if (label === 'L' || label === 'N') wrong.push(...warned);
    const shown = some.filter((pair) => warned.has(pair) !== (label === 'S'));
    if (!options.show || options.held || label === 'G' || label === 'U') continue;
    for (const { listing, hazard } of shown)
      console.log(`    ${label} ${hazard} ${listing.titles}`);
  }
  const others = pairs.filter(({ label }) => label === 'L' || label === 'N').length;
  console.log(`  wrongly warned (L and N) ${wilson(wrong.length, others)}`);
};

if (!options.held) tell('given pairs', given);
tell(options.held ? 'own pairs, held back' : 'own pairs, for tuning', own);

if (!options.held) {
  const labels = new Map(
    own.map(({ listing, hazard, label }) => [`${listing.titles[0]} ${hazard}`, label]),
  );
  const verdictOf: Record<string, string> = {
    S: 'right',
    G: 'right',
    L: 'wrong',
    U: 'open',
    N: 'wrong',
  };
  const warnings = visible.flatMap((row, at) => {
    const listing = listingOf(row, at);
    return matchesOf(listing).map((match) => ({ listing, match }));
  });
  const ruleOf = ({ match }: (typeof warnings)[number]) =>
    `${match.level} ${match.clues.map(({ kind }) => kind).join(' + ')}`;
  console.log(`all visible listings: ${warnings.length} warnings on ${visible.length}`);
  for (const [rule, some] of Map.groupBy(warnings, ruleOf)) {
    const known = some.map(({ listing, match }) => {
      const label = labels.get(`${listing.titles[0]} ${hazardId(match.hazard)}`) ?? '';
      return verdictOf[label] ?? 'not judged';
    });
    const counts = [...Map.groupBy(known, (one) => one)].map(
      ([one, few]) => `${few.length} ${one}`,
    );
    console.log(`  ${rule} → ${counts.join(', ')}`);
    for (const [at, { listing, match }] of options.show ? some.entries() : [])
      console.log(
        `    ${known[at]}: ${listing.site}:${listing.id} ${hazardId(match.hazard)} ${listing.titles[0]?.slice(0, 100)}`,
      );
  }
}
