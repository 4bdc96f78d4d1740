import { existsSync } from 'node:fs';
import { describe, type Offer } from '../../lib/core/match/offer.ts';
import { scorePair } from '../../lib/core/match/score.ts';
import { forestProbability } from '../../lib/core/match/trees.ts';
import { pairThreshold } from '../../lib/core/match/weights.ts';
import {
  crossValidated,
  forestOptions,
  type Measured,
  measure,
  rowsOf,
  thresholdFor,
} from './parts/fit.ts';
import { type Pair, parts, rarityFrom, readPairs, setNames, textsOf } from './parts/pairs.ts';
import { trainForest } from './parts/trees.ts';

/**
 * `npm run bench match -- <folder>`: precision, recall and F1 on public product-matching sets, where
 * <folder> has `<set>/{train,valid,test}.ndjson`. Three kinds of figures:
 *
 * - shipped: `scorePair` exactly as the judge calls it, one forest and one threshold for all sets;
 * - fitted: the same features, a forest fitted to the set's own train part;
 * - floor: cosine of the names alone, threshold from train.
 *
 * `--without-price` leaves prices out of the shipped figures, to see what they are worth.
 *
 * Only `train` parts were ever fitted to. Words are counted in the names of the train part.
 */
const args = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const isWithoutPrice = process.argv.includes('--without-price');
const folder = args[0] ?? new URL('../../../shared/corpus/matching', import.meta.url).pathname;
if (!existsSync(folder)) {
  console.log(`bench:match: skipped, ${folder} is not here.`);
  process.exit(args[0] === undefined ? 0 : 2);
}

const show = (label: string, { precision, recall, f1 }: Measured, rest = '') =>
  console.log(
    `  ${label.padEnd(26)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}${rest}`,
  );

/** Recall where precision is at least 0.95, on the part itself: how far the order can be trusted. */
const recallAtPrecision = (scores: readonly number[], labels: readonly number[]): number =>
  Math.max(
    0,
    ...scores
      .filter((_, at) => labels[at] === 1)
      .map((threshold) => measure(scores, labels, threshold))
      .filter(({ precision }) => precision >= 0.95)
      .map(({ recall }) => recall),
  );

const shippedScores = (pairs: readonly Pair[], known: readonly Pair[]): number[] => {
  const rarity = rarityFrom(textsOf(known));
  const side = ({ price, ...offer }: Offer): Offer =>
    isWithoutPrice || price === undefined ? offer : { ...offer, price };
  return pairs.map(({ left, right }) =>
    scorePair(describe(side(left), rarity), describe(side(right), rarity), rarity),
  );
};

for (const name of setNames) {
  const train = readPairs(folder, name, 'train');
  for (const part of parts.slice(1)) {
    const pairs = readPairs(folder, name, part);
    if (pairs === undefined) continue;
    const known = train ?? pairs;
    const { rows, labels } = rowsOf(pairs, known);
    console.log(`${name} ${part}: ${pairs.length} pairs, ${labels.filter(Boolean).length} same`);
    const started = performance.now();
    const scores = shippedScores(pairs, known);
    const each = ((performance.now() - started) / pairs.length).toFixed(2);
    const trusted = recallAtPrecision(scores, labels).toFixed(3);
    show(
      'shipped',
      measure(scores, labels, pairThreshold),
      `  (${each} ms a pair; R ${trusted} at P 0.95)`,
    );
    if (train === undefined) continue;
    const own = rowsOf(train, train);
    const threshold = thresholdFor(crossValidated(own.rows, own.labels, forestOptions), own.labels);
    const forest = trainForest(own.rows, own.labels, forestOptions);
    show(
      'fitted to its train',
      measure(
        rows.map((row) => forestProbability(forest, row)),
        labels,
        threshold,
      ),
    );
    const floor = thresholdFor(
      own.rows.map((row) => row[0] ?? 0),
      own.labels,
    );
    show(
      'floor: name cosine',
      measure(
        rows.map((row) => row[0] ?? 0),
        labels,
        floor,
      ),
    );
  }
}
