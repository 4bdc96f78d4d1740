import { featuresOf } from '../../../lib/core/match/features.ts';
import { describe } from '../../../lib/core/match/offer.ts';
import { forestProbability } from '../../../lib/core/match/trees.ts';
import type { Rarity } from '../../../lib/core/match/vocabulary.ts';
import { type Pair, rarityFrom, textsOf } from './pairs.ts';
import { type TrainOptions, trainForest } from './trees.ts';

/** Small enough for the package (5.5 KB gzip); more trees bring less than a point of F1. */
export const forestOptions: TrainOptions = {
  trees: 100,
  depth: 4,
  rate: 0.1,
  lambda: 2,
  least: 2,
  rows: 0.8,
  columns: 0.6,
  seed: 7,
};

export interface Rows {
  rows: number[][];
  labels: number[];
}

/** Features of some pairs; words are counted in the names of `known`, labels are not looked at. */
export const rowsOf = (
  pairs: readonly Pair[],
  known: readonly Pair[],
): Rows & { rarity: Rarity } => {
  const rarity = rarityFrom(textsOf(known));
  return {
    rarity,
    rows: pairs.map(({ left, right }) =>
      featuresOf(describe(left, rarity), describe(right, rarity), rarity),
    ),
    labels: pairs.map(({ isSame }) => Number(isSame)),
  };
};

export interface Measured {
  precision: number;
  recall: number;
  f1: number;
}

export const measure = (
  scores: readonly number[],
  labels: readonly number[],
  threshold: number,
): Measured => {
  let right = 0;
  let said = 0;
  let all = 0;
  for (const [at, score] of scores.entries()) {
    const isSame = labels[at] === 1;
    if (isSame) all++;
    if (score < threshold) continue;
    said++;
    if (isSame) right++;
  }
  const precision = said === 0 ? 0 : right / said;
  const recall = all === 0 ? 0 : right / all;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
};

const steps = Array.from({ length: 97 }, (_, at) => (at + 2) / 100);

/** The threshold with the best F1. */
export const thresholdFor = (scores: readonly number[], labels: readonly number[]): number =>
  steps
    .map((threshold) => ({ threshold, f1: measure(scores, labels, threshold).f1 }))
    .sort((a, b) => b.f1 - a.f1)[0]?.threshold ?? 0.5;

const folds = 5;

/** Each row scored by a forest that has not seen it. */
export const crossValidated = (
  rows: readonly number[][],
  labels: readonly number[],
  options: TrainOptions,
): number[] => {
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const isOut = (at: number) => at % folds === fold;
    const forest = trainForest(
      rows.filter((_, at) => !isOut(at)),
      labels.filter((_, at) => !isOut(at)),
      options,
    );
    for (const [at, row] of rows.entries())
      if (isOut(at)) scores[at] = forestProbability(forest, row);
  }
  return scores;
};
