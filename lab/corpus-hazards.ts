import { mergeDuplicates } from '../hub/list/merge-duplicates.ts';
import { Hazard, hazardId } from '../lib/core/hazard.ts';
import { corpusHazards } from './corpus/parts.ts';
import { needCorpus } from './corpus/rows.ts';

/**
 * The corpus's real notices as hazards, one JSON a line, for the package and the evaluations:
 * `npm run --silent -C lab corpus:hazards > file.ndjson`. Counts go to stderr. Everything is read by the
 * readers that the sources use; what the corpus has in another shape is mapped field by field.
 */
needCorpus('corpus:hazards');

const leftOut: string[] = [];
const told = (names: string[]): string =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ');
const records: Hazard[] = [];
for await (const hazard of corpusHazards(
  (source, category) => leftOut.push(`${source} ${category}`),
  (part, count) => console.error(`${part}: ${count}`),
)) {
  const { data, error } = Hazard.safeParse(hazard);
  if (!data) throw new Error(`${hazardId(hazard)}: ${JSON.stringify(error.issues[0])}`);
  records.push(data);
}
const { hazards, repeated } = mergeDuplicates(records);
for (const hazard of hazards) process.stdout.write(`${JSON.stringify(hazard)}\n`);
console.error(`by source: ${told(hazards.map(({ source }) => source))}`);
console.error(`left out: ${told(leftOut)}`);
console.error(`${repeated.length} came more than once`);
console.error(`total: ${hazards.length}`);
