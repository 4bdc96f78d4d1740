import type { Listing } from '../listing.ts';
import { fold, hasHangul, unique } from '../text.ts';
import { brandKey, brandWords, isWellKnown, latinSpelling } from './brand.ts';
import { brandOfListing } from './facts.ts';
import { isKnownWord, rarity, tokensOf } from './vocabulary.ts';
import { brandRarity } from './weights.ts';

/**
 * Keys for brands. A brand of one ordinary word ("Perfect") would lead every tenth listing to its
 * notices, so it is looked up by the page's structured brand only.
 */

/** Names a maker by itself: a well-known one, or a rare word that is no ordinary one ("Hamster"). */
export const isRare = (word: string): boolean =>
  isWellKnown(word) ||
  (word.length >= (hasHangul(word) ? 2 : 3) && rarity(word) >= brandRarity && !isKnownWord(word));
const brandKeyOf = (text: string) => `brand:${latinSpelling(text) ?? text}`;
/** Where the page states it. */
const statedKeyOf = (text: string) => `brand:=${latinSpelling(text) ?? text}`;

/** Keys of one brand of a notice. Makers come again and again in a list: the last ones are kept. */
export const brandKeysOfBrand = (brand: string): readonly string[] => {
  const cached = cache.get(brand);
  if (cached) return cached;
  const keys = keysOfBrand(brand);
  if (cache.size >= maxCached) cache.clear();
  cache.set(brand, keys);
  return keys;
};

const maxCached = 4000;
const cache = new Map<string, readonly string[]>();

const keysOfBrand = (brand: string): string[] => {
  const key = brandKey(brand);
  if (key === undefined) return [];
  const words = brandWords(brand);
  // Two words say enough to find a brand of three.
  const start = brandKeyOf(words.slice(0, 2).join(''));
  const inTitle = words.length > 1 || isRare(key) ? [start] : [];
  return [statedKeyOf(key), ...inTitle];
};

/** Two ordinary words next to each other lead to too many notices. */
const minPairWeight = 1.3;
const maxPairs = 6;

/** Keys of a name without a maker: the rarest words next to each other, as titles are looked up. */
export const nameKeys = (name: string): string[] => {
  const words = brandWords(fold(name.split(' – ').at(-1) ?? '', 200));
  const pairs = words.slice(1).map((word, at) => {
    const pair = [words[at] ?? '', word];
    const isWords = pair.every((one) => /^\p{L}{2,}$/u.test(one));
    const tokens = isWords ? pair.flatMap((one) => tokensOf(one, 2)) : [];
    return {
      key: brandKeyOf(pair.join('')),
      weight: tokens.reduce((sum, one) => sum + rarity(one), 0),
    };
  });
  const rare = pairs.filter(({ weight }) => weight >= minPairWeight);
  return rare
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxPairs)
    .map(({ key }) => key);
};

const keysOfTitle = (title: string): string[] => {
  const words = brandWords(fold(title, 200));
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const isMaker = isRare(word) || latinSpelling(word) !== undefined;
    const single = isMaker ? [brandKeyOf(word)] : [];
    return next === undefined ? single : [...single, brandKeyOf(word + next)];
  });
};

/** Keys of the brands a listing may be of, the surest first. */
export const brandKeysOfListing = (listing: Listing): string[] => {
  const stated = brandOfListing(listing);
  const key = stated === undefined ? undefined : brandKey(stated);
  const titles = listing.titles.slice(0, 3);
  return unique([
    ...(key === undefined ? [] : [statedKeyOf(key)]),
    ...unique(titles.flatMap(keysOfTitle), 32),
  ]);
};
