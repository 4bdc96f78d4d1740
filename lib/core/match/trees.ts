/**
 * Boosted regression trees as flat arrays, in the order of reading: an inner node is its feature, its
 * threshold, the nodes for "at most" and then those for "more"; a leaf is −1 and its value.
 */
export interface Forest {
  /** Log odds before the first tree. */
  start: number;
  trees: readonly (readonly number[])[];
}

/** Index behind the node that begins at `at`. */
const endOf = (tree: readonly number[], at: number): number =>
  (tree[at] ?? -1) < 0 ? at + 2 : endOf(tree, endOf(tree, at + 2));

const leafOf = (tree: readonly number[], features: readonly number[]): number => {
  let at = 0;
  for (let feature = tree[0] ?? -1; feature >= 0; feature = tree[at] ?? -1) {
    const isLow = (features[feature] ?? -1) <= (tree[at + 1] ?? 0);
    at = isLow ? at + 2 : endOf(tree, at + 2);
  }
  return tree[at + 1] ?? 0;
};

/** Probability from 0 to 1. */
export const forestProbability = (
  { start, trees }: Forest,
  features: readonly number[],
): number => {
  let odds = start;
  for (const tree of trees) odds += leafOf(tree, features);
  return 1 / (1 + Math.exp(-odds));
};

/** One line for the start, one for each tree; numbers are cut to what changes no verdict. */
export const packForest = ({ start, trees }: Forest): string =>
  [[start], ...trees].map((tree) => tree.map((one) => Number(one.toFixed(3))).join(' ')).join('\n');

export const unpackForest = (packed: string): Forest => {
  const [first = [], ...trees] = packed.split('\n').map((line) => line.split(' ').map(Number));
  return { start: first[0] ?? 0, trees };
};
