import { hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import {
  codeCases,
  type IdentifierCase,
  identifierCases,
  titledCases,
} from './parts/identifier-cases.ts';
import { allHazards, candidatesOf, indexOf, needCorpus, today, wilson } from './parts/world.ts';

/**
 * `npm run -C lab match:identifiers`: every notice with listing ids must be a danger in every spelling of
 * the id, and a brand with its model must be found in titles as several kinds of sellers write them.
 */
needCorpus('match:identifiers');
const show = process.argv.includes('--show');
const hazards = (await allHazards()).filter(({ status }) => status === 'active');

const verdictOf = ({ notice, page }: IdentifierCase) =>
  judge(page, candidatesOf(indexOf([notice]), page), { today });

const report = (
  name: string,
  cases: readonly IdentifierCase[],
  isRight: (one: IdentifierCase) => boolean,
): void => {
  let hits = 0;
  for (const [style, own] of Map.groupBy(cases, (one) => one.style)) {
    const right = own.filter(isRight);
    hits += right.length;
    console.log(`  ${style.padEnd(24)} ${wilson(right.length, own.length)}`);
    if (show)
      for (const one of own.filter((each) => !right.includes(each)))
        console.log(
          `    missed: ${hazardId(one.hazard)} ${one.spelled} | ${one.page.titles[0] ?? ''}`,
        );
  }
  console.log(`${name}: ${wilson(hits, cases.length)}`);
};

report('match:identifiers: listing ids as danger', identifierCases(hazards), (one) => {
  const { level, matches } = verdictOf(one);
  return level === 'danger' && matches[0]?.clues[0]?.kind === 'listing-id';
});
report('match:identifiers: other codes as a warning', codeCases(hazards), (one) =>
  ['danger', 'caution'].includes(verdictOf(one).level),
);
const titled = titledCases(hazards);
console.log(`brand and model: ${new Set(titled.map(({ notice }) => notice)).size} notices`);
report(
  'match:identifiers: brand and model as danger',
  titled,
  (one) => verdictOf(one).level === 'danger',
);
