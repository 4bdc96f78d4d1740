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

/** The word alone names a maker: it is a well-known brand, or rare and in no list of ordinary words ("Hamster" is in one). */
export const isRare = (word: string): boolean =>
  isWellKnown(word) ||
  (word.length >= (hasHangul(word) ? 2 : 3) && rarity(word) >= brandRarity && !isKnownWord(word));
const brandKeyOf = (text: string) => `brand:${latinSpelling(text) ?? text}`;
/** Found only by a brand that the page's structured data states, never by a word of its title. */
const statedKeyOf = (text: string) => `brand:=${latinSpelling(text) ?? text}`;

/** Keys of one brand of a notice, cached because the same makers appear again and again in a list. */
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
  // The first two words are enough to look up a longer brand.
  const start = brandKeyOf(words.slice(0, 2).join(''));
  const inTitle = words.length > 1 || isRare(key) ? [start] : [];
  return [statedKeyOf(key), ...inTitle];
};

/** A pair of ordinary words would lead to too many notices. */
const minPairWeight = 1.3;
const maxPairs = 6;

/** Keys of a product name without a maker: its rarest pairs of neighbouring words, which titles are looked up by as well. */
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

/** Keys of the brands that a listing may belong to, the most certain first. */
export const brandKeysOfListing = (listing: Listing): string[] => {
  const stated = brandOfListing(listing);
  const key = stated === undefined ? undefined : brandKey(stated);
  const titles = listing.titles.slice(0, 3);
  return unique([
    ...(key === undefined ? [] : [statedKeyOf(key)]),
    ...unique(titles.flatMap(keysOfTitle), 32),
  ]);
};
