import { existsSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packForest } from '../../lib/core/match/trees.ts';
import { crossValidated, forestOptions, measure, rowsOf, thresholdFor } from './parts/fit.ts';
import { readPairs, setNames } from './parts/pairs.ts';
import { trainForest } from './parts/trees.ts';

/**
 * Makes lib/core/match/forest-data.ts: one forest for all three public sets, trained on their train
 * parts only. `npm run -C lab match:train -- <folder>`; the threshold it prints, found by five-fold
 * cross-validation on train, belongs into lib/core/match/weights.ts.
 */
const folder =
  process.argv[2] ?? new URL('../../../shared/corpus/matching', import.meta.url).pathname;
if (!existsSync(folder)) {
  console.log(`match:train: skipped, ${folder} is not here; the forest stays as it is.`);
  process.exit(0);
}

const sets = setNames.flatMap((name) => {
  const pairs = readPairs(folder, name, 'train');
  return pairs === undefined ? [] : [{ name, ...rowsOf(pairs, pairs) }];
});
const rows = sets.flatMap((set) => set.rows);
const labels = sets.flatMap((set) => set.labels);
const scores = crossValidated(rows, labels, forestOptions);
const threshold = thresholdFor(scores, labels);
console.log(
  `match:train: ${rows.length} pairs, threshold ${threshold.toFixed(2)} (cross-validated)`,
);
let from = 0;
for (const { name, labels: own } of sets) {
  const { f1 } = measure(scores.slice(from, from + own.length), own, threshold);
  console.log(`  ${name}: cross-validated F1 ${f1.toFixed(3)}`);
  from += own.length;
}
const packed = packForest(trainForest(rows, labels, forestOptions));
const source = `/**
 * Made by \`npm run -C lab match:train\`; do not edit. Trees over the features of \`features.ts\`, trained on
 * the train parts of Abt-Buy, Amazon-Google and Walmart-Amazon (DeepMatcher splits).
 */
export const forest = \`${packed}\`;
`;
writeFileSync(new URL('../../lib/core/match/forest-data.ts', import.meta.url), source);
console.log(
  `  forest: ${forestOptions.trees} trees, ${packed.length} characters, ` +
    `${gzipSync(packed, { level: 9 }).length} bytes gzip`,
);
