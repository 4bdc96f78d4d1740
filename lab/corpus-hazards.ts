import { existsSync } from 'node:fs';
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

const seen = new Set<string>();
const bySource = new Map<string, number>();
const leftOut = new Map<string, number>();
const count = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
const told = (counts: Map<string, number>): string =>
  [...counts].map(([name, number]) => `${name} ${number}`).join(', ');
let total = 0;
for (const { name, hazards } of corpusParts(corpus, (source, category) =>
  count(leftOut, `${source} ${category}`),
)) {
  let written = 0;
  let known = 0;
  for await (const hazard of hazards()) {
    const id = hazardId(hazard);
    if (seen.has(id)) {
      known++;
      continue;
    }
    seen.add(id);
    const checked = Hazard.safeParse(hazard);
    if (!checked.success)
      throw new Error(`${name}: ${id}: ${JSON.stringify(checked.error.issues[0])}`);
    process.stdout.write(`${JSON.stringify(hazard)}\n`);
    written++;
    count(bySource, hazard.source);
  }
  total += written;
  console.error(`${name}: ${written}${known > 0 ? ` (${known} already there)` : ''}`);
}
console.error(`by source: ${told(bySource)}`);
console.error(`left out: ${told(leftOut)}`);
console.error(`total: ${total}`);
