import { codeLikeness, codesFound, covered, dice, dot, isNear, sharedStart } from './likeness.ts';
import type { Described } from './offer.ts';
import type { Rarity } from './vocabulary.ts';

/**
 * What the pair scorer looks at. Each feature is a number; −1 says that one side does not tell.
 * Sides are compared both ways where the order could matter, so that no side is "left".
 */

/** Same word, an abbreviation of four letters and more, a typing error, or two words in one. */
const meets = (token: string, other: Described): boolean =>
  other.bag.has(token) ||
  other.tokens.some(
    (one) =>
      isNear(token, one) ||
      (sharedStart(token, one) >= 4 &&
        sharedStart(token, one) === Math.min(token.length, one.length)),
  ) ||
  (token.length >= 6 && other.packed.includes(token));

interface Rest {
  soft: number;
  top: number;
  sum: number;
  count: number;
}

/** What of `a` has no counterpart in `b`, and how much is covered when spelling is forgiven. */
const restOf = (a: Described, b: Described, rarity: Rarity): Rest => {
  const rest = { soft: 0, top: 0, sum: 0, count: 0 };
  for (const [token, weight] of a.bag) {
    if (meets(token, b)) rest.soft += weight * weight;
    else {
      const rare = rarity(token);
      rest.top = Math.max(rest.top, rare);
      rest.sum += rare;
      rest.count++;
    }
  }
  return rest;
};

const rarestShared = (a: Described, b: Described, rarity: Rarity): number => {
  let top = 0;
  for (const token of a.bag.keys()) if (b.bag.has(token)) top = Math.max(top, rarity(token));
  return top;
};

const countMissing = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let missing = 0;
  for (const one of a) if (!b.has(one)) missing++;
  return missing;
};

/** Units that both name: how many with a value in common, how many without. */
const measuresCompared = (a: Described, b: Described): [number, number] => {
  let agree = 0;
  let conflict = 0;
  for (const [unit, values] of a.measures) {
    const others = b.measures.get(unit);
    if (others === undefined) continue;
    if ([...values].some((value) => others.has(value))) agree++;
    else conflict++;
  }
  return [agree, conflict];
};

const brandLikeness = (a: Described, b: Described): number => {
  if (a.brands.length === 0 || b.brands.length === 0) return -1;
  let best = 0;
  for (const one of a.brands)
    for (const other of b.brands) {
      if (one === other) return 1;
      if (one.startsWith(other) || other.startsWith(one) || isNear(one, other)) best = 0.8;
    }
  return best;
};

const brandNamed = (a: Described, b: Described): number => {
  if (a.brands.length === 0) return -1;
  return a.brands.some((brand) => b.packed.includes(brand)) ? 1 : 0;
};

const priceGap = (a: Described, b: Described): number =>
  a.price === undefined || b.price === undefined ? -1 : Math.abs(Math.log(a.price / b.price));

const bigrams = (tokens: readonly string[]): Set<string> =>
  new Set(tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`));

const both = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

export const featuresOf = (a: Described, b: Described, rarity: Rarity): number[] => {
  const restA = restOf(a, b, rarity);
  const restB = restOf(b, a, rarity);
  const [agree, conflict] = measuresCompared(a, b);
  const codesA = [...a.codes, ...a.models];
  const codesB = [...b.codes, ...b.models];
  const hasColours = a.colours.size > 0 && b.colours.size > 0;
  return [
    dot(a.bag, b.bag),
    ...both(covered(a.bag, b.bag), covered(b.bag, a.bag)),
    ...both(restA.soft, restB.soft),
    dice(a.grams, b.grams),
    dice(bigrams(a.tokens), bigrams(b.tokens)),
    rarestShared(a, b, rarity),
    ...both(restA.top, restB.top),
    ...both(restA.sum, restB.sum),
    ...both(restA.count, restB.count),
    codeLikeness(a.codes, b.codes),
    codeLikeness(codesA, codesB),
    codeLikeness(a.models, b.models),
    ...both(codesFound(codesA, b.packed), codesFound(codesB, a.packed)),
    a.numbers.size - countMissing(a.numbers, b.numbers),
    ...both(countMissing(a.numbers, b.numbers), countMissing(b.numbers, a.numbers)),
    agree,
    conflict,
    brandLikeness(a, b),
    ...both(brandNamed(a, b), brandNamed(b, a)),
    a.tokens[0] === b.tokens[0] ? 1 : 0,
    a.tokens.at(-1) === b.tokens.at(-1) ? 1 : 0,
    priceGap(a, b),
    dot(a.textBag, b.textBag),
    ...both(covered(a.bag, b.textBag), covered(b.bag, a.textBag)),
    a.categories.size === 0 || b.categories.size === 0 ? -1 : dice(a.categories, b.categories),
    hasColours ? countMissing(a.colours, b.colours) : -1,
    ...both(a.tokens.length, b.tokens.length),
    ...both(a.textBag.size, b.textBag.size),
  ];
};
