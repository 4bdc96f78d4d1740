/** Repeatable chance (mulberry32): the same year every time. */
export function createChance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    /** True in this share of cases. */
    is: (share: number) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    digits: (count: number) => Array.from({ length: count }, () => below(10)).join(''),
    letters: (count: number) =>
      Array.from({ length: count }, () => String.fromCharCode(65 + below(26))).join(''),
  };
}

export type Chance = ReturnType<typeof createChance>;
