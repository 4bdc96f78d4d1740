import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure, thresholdFor } from '../../lab/match/parts/fit.ts';
import { rarityFrom, readPairs, setNames, textsOf } from '../../lab/match/parts/pairs.ts';
import { seeded, trainForest } from '../../lab/match/parts/trees.ts';
import { describe as describeOffer, type Offer } from '../../lib/core/match/offer.ts';
import { scorePair } from '../../lib/core/match/score.ts';
import { forestProbability, packForest, unpackForest } from '../../lib/core/match/trees.ts';

const folder = fileURLToPath(new URL('../fixtures/matching', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the rows of the three sets', () => {
  it('are read as offers, whatever their columns are called', () => {
    const [walmart] = readPairs(folder, 'walmart-amazon', 'valid') ?? [];
    expect(walmart).toMatchObject({
      isSame: true,
      left: { name: 'okapi 32 inch monitor', brands: ['okapi'], models: ['om32-x'], price: 199 },
    });
    const [google] = readPairs(folder, 'amazon-google', 'valid') ?? [];
    expect(google?.left.brands).toEqual(['lindholm']);
    expect(google?.right.brands).toBeUndefined();
    expect(readPairs(folder, 'abt-buy', 'test')).toBeUndefined();
  });

  it.each(setNames)('%s: the shipped scorer tells same from different', (set) => {
    const pairs = readPairs(folder, set, 'valid') ?? [];
    const rarity = rarityFrom(textsOf(pairs));
    const score = (one: Offer, other: Offer) =>
      scorePair(describeOffer(one, rarity), describeOffer(other, rarity), rarity);
    const scores = pairs.map(({ left, right, isSame }) => {
      expect(score(right, left)).toBe(score(left, right));
      return { isSame, score: score(left, right) };
    });
    const same = scores.filter(({ isSame }) => isSame).map((one) => one.score);
    const different = scores.filter(({ isSame }) => !isSame).map((one) => one.score);
    expect(Math.min(...same)).toBeGreaterThan(Math.max(...different));
  });

  it('the command reports each part it finds, a test part too', () => {
    const said = execFileSync('node', ['lab/match/bench.ts', folder], { cwd: root }).toString();
    expect(said).toContain('abt-buy valid: 4 pairs, 2 same');
    expect(said).toContain('walmart-amazon test: 2 pairs, 1 same');
    expect(said).toMatch(/shipped +P 1\.000 {2}R 1\.000 {2}F1 1\.000/);
  });
});

it('precision, recall and F1', () => {
  const labels = [1, 1, 0, 0];
  const scores = [0.9, 0.4, 0.6, 0.1];
  expect(measure(scores, labels, 0.5)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(measure(scores, labels, 0.95)).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(measure(scores, labels, thresholdFor(scores, labels)).f1).toBeCloseTo(0.8);
});

it('trees learn what no single feature tells, the same way each time, and survive packing', () => {
  const random = seeded(3);
  const rows = Array.from({ length: 400 }, () => [random(), random()]);
  const labels = rows.map(([a = 0, b = 0]) => Number(a > 0.5 !== b > 0.5));
  const options = {
    trees: 40,
    depth: 3,
    rate: 0.3,
    lambda: 1,
    least: 1,
    rows: 1,
    columns: 1,
    seed: 5,
  };
  const forest = trainForest(rows, labels, options);
  const isRight = (row: number[], at: number) =>
    forestProbability(forest, row) > 0.5 === (labels[at] === 1);
  expect(rows.filter(isRight).length).toBeGreaterThan(380);
  expect(packForest(trainForest(rows, labels, options))).toBe(packForest(forest));
  const again = unpackForest(packForest(forest));
  for (const row of rows.slice(0, 50))
    expect(forestProbability(again, row)).toBeCloseTo(forestProbability(forest, row), 1);
});
