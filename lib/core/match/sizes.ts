import { late } from '../late.ts';
import { fold } from '../text.ts';
import { tokensOf } from './vocabulary.ts';

/**
 * "13-drawer dresser" and "10-drawer dresser" are two products of one maker. How many come in a pack,
 * and the year, say nothing about the goods.
 */
const counted = late(
  () => /(?:(\d+(?:\.\d+)?)\s?-?\s?(?:and|or|to|[,/&~-])\s?)?(\d+(?:\.\d+)?)[\s-]?(\p{L}{2,})/gu,
);
const packed = new Set(
  'pc pcs pack pk piece ct count set pair year new model series in x st nd rd th'.split(' '),
);
const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** What is counted or measured → how many: `drawer` → 13. */
const sizesIn = (text: string): Map<string, Set<string>> => {
  const sizes = new Map<string, Set<string>>();
  for (const [, first, last = '', word = ''] of fold(text, 300).matchAll(counted())) {
    const [unit = word] = tokensOf(word, 1);
    if (packed.has(word) || packed.has(unit) || isYear(last)) continue;
    const numbers = sizes.get(unit) ?? new Set();
    for (const number of first === undefined ? [last] : [first, last]) numbers.add(number);
    sizes.set(unit, numbers);
  }
  return sizes;
};

/** Both say how large or how many, and no number is the same. */
export const isOtherSize = (title: string, name: string): boolean => {
  const own = sizesIn(name);
  if (own.size === 0) return false;
  return [...sizesIn(title)].some(([unit, numbers]) => {
    const others = own.get(unit);
    return others !== undefined && ![...numbers].some((number) => others.has(number));
  });
};
