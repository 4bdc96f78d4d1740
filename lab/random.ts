/** Repeatable random numbers (mulberry32): the same seed gives the same numbers. */
export function createRandom(seed: number) {
  let state = seed;
  /** From 0 to 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    /** True in this share of cases. */
    is: (share: number) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    digits: (count: number) => Array.from({ length: count }, () => below(10)).join(''),
    /** At most so many of them, in an order of their own. */
    sample: <T>(items: readonly T[], max: number): T[] =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .slice(0, max)
        .map(({ item }) => item),
  };
}
