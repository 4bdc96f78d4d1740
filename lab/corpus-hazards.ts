import { existsSync } from 'node:fs';
import { unite } from '../hub/list/unite.ts';
import { Hazard, hazardId } from '../lib/core/hazard.ts';
import { corpusParts } from './corpus/parts.ts';

/**
 * The corpus's real notices as hazards, one JSON a line, for the evaluations:
 * `npm run --silent -C lab corpus:hazards > file.ndjson`. Counts go to stderr. Everything is read by the
 * same readers the sources use; what is written out by hand in the corpus (cases, alerts sample) is
 * mapped field by field.
 */
const corpus = new URL('../../shared/corpus/recalls/', import.meta.url);
if (!existsSync(corpus)) {
  console.error('corpus:hazards: skipped, ../shared/corpus/recalls is not here');
  process.exit(0);
}

const bySource = new Map<string, number>();
const leftOut = new Map<string, number>();
const count = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
const told = (counts: Map<string, number>): string =>
  [...counts].map(([name, number]) => `${name} ${number}`).join(', ');
const records: Hazard[] = [];
for (const { name, hazards } of corpusParts(corpus, (source, category) =>
  count(leftOut, `${source} ${category}`),
)) {
  const before = records.length;
  for await (const hazard of hazards()) {
    const checked = Hazard.safeParse(hazard);
    if (!checked.success)
      throw new Error(`${name}: ${hazardId(hazard)}: ${JSON.stringify(checked.error.issues[0])}`);
    records.push(checked.data);
  }
  console.error(`${name}: ${records.length - before}`);
}
const { hazards, repeated } = unite(records);
for (const hazard of hazards) {
  process.stdout.write(`${JSON.stringify(hazard)}\n`);
  count(bySource, hazard.source);
}
console.error(`by source: ${told(bySource)}`);
console.error(`left out: ${told(leftOut)}`);
console.error(`${repeated.length} came more than once`);
console.error(`total: ${hazards.length}`);
