import type { Forest } from '../../../lib/core/match/trees.ts';

/**
 * Trains boosted trees for a yes-or-no question (second-order boosting with histograms, as XGBoost
 * does it). Seeded: the same rows give the same trees.
 */

export interface TrainOptions {
  trees: number;
  depth: number;
  rate: number;
  /** L2 on leaf values. */
  lambda: number;
  /** Smallest sum of second derivatives in a leaf. */
  least: number;
  /** Share of rows and of features that each tree sees. */
  rows: number;
  columns: number;
  seed: number;
  bins?: number;
  /** Weight of a positive row. */
  positive?: number;
}

export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

interface Binned {
  /** Upper edge of each bin, by feature. */
  edges: number[][];
  /** Bin of each row, by feature. */
  bins: Uint8Array[];
}

const edgesOf = (values: Float64Array, most: number): number[] => {
  const sorted = Float64Array.from(values).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < most; bin++) {
    const at = Math.floor((bin * sorted.length) / most);
    const low = sorted[at - 1] ?? 0;
    const high = sorted[at] ?? 0;
    const edge = low === high ? low : (low + high) / 2;
    if (edges.length === 0 || edge > (edges.at(-1) ?? 0)) edges.push(edge);
  }
  // Rare values at the ends still deserve a cut of their own.
  const least = sorted[0] ?? 0;
  if (edges[0] !== undefined && least < edges[0]) edges.unshift(least);
  return edges;
};

const binOf = (edges: readonly number[], value: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const binned = (rows: readonly (readonly number[])[], most: number): Binned => {
  const width = rows[0]?.length ?? 0;
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0);
    const cuts = edgesOf(values, most);
    edges.push(cuts);
    bins.push(Uint8Array.from(values, (value) => binOf(cuts, value)));
  }
  return { edges, bins };
};

interface Cut {
  gain: number;
  feature: number;
  bin: number;
}

const score = (g: number, h: number, lambda: number) => (g * g) / (h + lambda);

/** Best cut of one feature over its histogram. */
const bestBin = (
  histogram: { g: Float64Array; h: Float64Array },
  total: { g: number; h: number },
  { lambda, least }: TrainOptions,
): { gain: number; bin: number } => {
  let g = 0;
  let h = 0;
  let best = { gain: 0, bin: -1 };
  for (let bin = 0; bin < histogram.g.length - 1; bin++) {
    g += histogram.g[bin] ?? 0;
    h += histogram.h[bin] ?? 0;
    if (h < least || total.h - h < least) continue;
    const gain =
      score(g, h, lambda) +
      score(total.g - g, total.h - h, lambda) -
      score(total.g, total.h, lambda);
    if (gain > best.gain) best = { gain, bin };
  }
  return best;
};

export const trainForest = (
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  options: TrainOptions,
): Forest => {
  const { edges, bins } = binned(rows, options.bins ?? 64);
  const random = seeded(options.seed);
  const weight = Float64Array.from(labels, (label) => (label === 1 ? (options.positive ?? 1) : 1));
  const yes = labels.reduce((sum, label, at) => sum + label * (weight[at] ?? 1), 0);
  const no = weight.reduce((sum, one) => sum + one, 0) - yes;
  const start = Math.log(yes / no);
  const odds = new Float64Array(rows.length).fill(start);
  const g = new Float64Array(rows.length);
  const h = new Float64Array(rows.length);

  const sums = (members: Uint32Array): { g: number; h: number } => {
    const total = { g: 0, h: 0 };
    for (const row of members) {
      total.g += g[row] ?? 0;
      total.h += h[row] ?? 0;
    }
    return total;
  };

  const histogramOf = (members: Uint32Array, column: Uint8Array, size: number) => {
    const histogram = { g: new Float64Array(size), h: new Float64Array(size) };
    for (const row of members) {
      const bin = column[row] ?? 0;
      histogram.g[bin] = (histogram.g[bin] ?? 0) + (g[row] ?? 0);
      histogram.h[bin] = (histogram.h[bin] ?? 0) + (h[row] ?? 0);
    }
    return histogram;
  };

  const cutOf = (
    members: Uint32Array,
    total: { g: number; h: number },
    features: readonly number[],
  ): Cut => {
    let best: Cut = { gain: 1e-6, feature: -1, bin: -1 };
    for (const feature of features) {
      const column = bins[feature];
      const size = (edges[feature]?.length ?? 0) + 1;
      if (column === undefined || size < 2) continue;
      const { gain, bin } = bestBin(histogramOf(members, column, size), total, options);
      if (gain > best.gain) best = { gain, feature, bin };
    }
    return best;
  };

  /** Grows a node, adds its leaves to the odds of the rows, and returns it in the order of reading. */
  const grow = (
    members: Uint32Array,
    all: Uint32Array,
    depth: number,
    features: number[],
  ): number[] => {
    const total = sums(members);
    const cut = depth === 0 ? undefined : cutOf(members, total, features);
    if (cut === undefined || cut.feature < 0) {
      const value = (-options.rate * total.g) / (total.h + options.lambda);
      for (const row of all) odds[row] = (odds[row] ?? 0) + value;
      return [-1, value];
    }
    const column = bins[cut.feature] ?? new Uint8Array();
    const isLow = (row: number) => (column[row] ?? 0) <= cut.bin;
    const isHigh = (row: number) => !isLow(row);
    return [
      cut.feature,
      edges[cut.feature]?.[cut.bin] ?? 0,
      ...grow(members.filter(isLow), all.filter(isLow), depth - 1, features),
      ...grow(members.filter(isHigh), all.filter(isHigh), depth - 1, features),
    ];
  };

  const trees: number[][] = [];
  const columns = Array.from({ length: edges.length }, (_, at) => at);
  const all = Uint32Array.from(rows.keys());
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < rows.length; row++) {
      const p = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      g[row] = (p - (labels[row] ?? 0)) * (weight[row] ?? 1);
      h[row] = p * (1 - p) * (weight[row] ?? 1);
    }
    const members = all.filter(() => random() < options.rows);
    const features = columns.filter(() => random() < options.columns);
    trees.push(grow(members, all, options.depth, features.length > 0 ? features : columns));
  }
  return { start, trees };
};
