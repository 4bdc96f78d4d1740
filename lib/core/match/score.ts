import { featuresOf } from './features.ts';
import { forest } from './forest-data.ts';
import type { Described } from './offer.ts';
import { forestProbability, unpackForest } from './trees.ts';
import { type Rarity, rarity as shippedRarity } from './vocabulary.ts';

/**
 * How likely two offers are one product, from 0 to 1. The same function, with the same weights, is
 * what `npm run bench match` measures on the public sets and what the judge asks about a name.
 */
const trees = unpackForest(forest);

export const scorePair = (a: Described, b: Described, rarity: Rarity = shippedRarity): number =>
  forestProbability(trees, featuresOf(a, b, rarity));
