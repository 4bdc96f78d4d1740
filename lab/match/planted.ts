import { hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { optionsOf } from '../../scripts/command.ts';
import { needCorpus } from '../corpus/rows.ts';
import { allHazards, candidatesOf, indexOf, today, wilson } from './parts/dataset.ts';
import { type PlantedCase, photosOf, plantedKinds } from './parts/planted-cases.ts';

/**
 * `npm run -C lab match:planted`: recall on pairs that are the same product by construction, at the very
 * thresholds the judge ships with. A notice's product is offered under another title: reworded,
 * in the other language, without its brand, without its picture. Each kind says what evidence is
 * left on the page; where nothing but a name is left, silence is right and is counted as such.
 */
needCorpus('match:planted');

const { show } = optionsOf({ show: false });

/** A like photo is only compared where the notice was found: by a key, or as the caller's own pick. */
const found = ({ notice, listing: page, photo }: PlantedCase) =>
  photo === undefined ? candidatesOf(indexOf([notice]), page) : [notice];

const isWarned = (one: PlantedCase): boolean =>
  judge(one.listing, found(one), { today, photos: photosOf(one) }).matches.some(
    ({ level }) => level !== 'advice',
  );

const line = (name: string, what: string, cases: readonly PlantedCase[]): number => {
  const hits = cases.filter(isWarned).length;
  console.log(`  ${name.padEnd(46)} ${what} ${wilson(hits, cases.length)}`);
  return hits;
};

const said = {
  warning: 'warned',
  silence: 'warned (silence is right)',
  'given up': 'warned (given up, not in the sum)',
};
const hazards = await allHazards();
let hits = 0;
let all = 0;
for (const { kind, expects, cases, givenUp } of plantedKinds(hazards)) {
  const warned = line(kind, said[expects], cases);
  if (givenUp > 0) console.log(`    given up: ${givenUp}`);
  if (expects !== 'warning') continue;
  hits += warned;
  all += cases.length;
  if (!show) continue;
  for (const one of cases.filter((each) => !isWarned(each)))
    console.log(
      `    missed: ${hazardId(one.hazard)} | ${JSON.stringify(one.notice.products[0]?.names)} | ${one.listing.titles[0]}`,
    );
}
console.log(`match:planted: warned ${wilson(hits, all)}`);
