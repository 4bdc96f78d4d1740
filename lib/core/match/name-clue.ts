import { lazy } from '../lazy.ts';
import { fold } from '../text.ts';
import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isAccessoryBehind } from './goods.ts';
import { bestNameMatch, isSameScript, type NameMatch } from './names.ts';
import { isOtherLine, isOtherVariant, isYear } from './product-lines.ts';
import type { Topic } from './rules.ts';
import { tokensOf } from './vocabulary.ts';
import {
  lineCover,
  makerCover,
  nameCover,
  nameWeight,
  numberWeight,
  ownWordsWeight,
  seriesRarity,
} from './weights.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * Numbers with their unit: "13-drawer dresser" and "10-drawer dresser" are two products of one maker. Pack
 * sizes and years are left out, because they say nothing about the goods.
 */
const quantities = lazy(
  () => /(?:(\d+(?:\.\d+)?)\s?-?\s?(?:and|or|to|[,/&~-])\s?)?(\d+(?:\.\d+)?)[\s-]?(\p{L}{2,})/gu,
);
const packagingWords = new Set(lists.packed.split(' '));

/** Unit → its numbers in the text: `drawer` → 13. */
const sizesIn = (text: string): Map<string, Set<string>> => {
  const sizes = new Map<string, Set<string>>();
  for (const [, first, last = '', word = ''] of fold(text, 300).matchAll(quantities())) {
    const [unit = word] = tokensOf(word, 1);
    if (packagingWords.has(word) || packagingWords.has(unit) || isYear(last)) continue;
    const numbers = sizes.get(unit) ?? new Set();
    for (const number of first === undefined ? [last] : [first, last]) numbers.add(number);
    sizes.set(unit, numbers);
  }
  return sizes;
};

/** Both give a number for the same unit, and no number is the same. */
const isOtherSize = (title: string, name: string): boolean => {
  const nameSizes = sizesIn(name);
  return [...sizesIn(title)].some(([unit, numbers]) => {
    const others = nameSizes.get(unit);
    return others !== undefined && ![...numbers].some((number) => others.has(number));
  });
};

/**
 * Whether the names agree enough beside clues of these topics. Where the product words differ, the title
 * must have rarer words of the notice's name.
 */
const isEnough = (best: NameMatch, topics: ReadonlySet<Topic>): boolean => {
  const { cover, weight, hasSameHead, rarestMissing } = best;
  if (weight < nameWeight) return false;
  if (cover >= nameCover.alike) return hasSameHead || weight >= ownWordsWeight;
  if (!hasSameHead || cover < nameCover.least) return false;
  return topics.has('picture') || topics.has('code') || rarestMissing < seriesRarity;
};

/**
 * The title lacks the variant that Safety Gate writes behind a dash ("Eau de toilette – Joi"). The maker
 * has many such goods, and only this one is meant.
 */
const lacksVariant = ({ title, name }: NameMatch, brand: string | undefined): boolean => {
  const [goods = '', ...variant] = name.text.split(' – ');
  const common = new Set([...tokensOf(goods), ...tokensOf(brand ?? '')]);
  const text = variant.join(' ').replace(/&(?:amp;)?/g, ' ');
  const tokens = tokensOf(text);
  return isOtherVariant(
    { text, tokens, set: new Set(tokens), isForeign: name.isForeign },
    title,
    common,
  );
};

/**
 * The clue that title and name agree, as far as that is needed beside clues of these topics. `brand` and
 * `code` matched already as maker and model; their words are left out, or one fact would count twice.
 */
export const nameClue = (
  page: ListingFacts,
  notice: ProductFacts,
  topics: ReadonlySet<Topic>,
  brand: string | undefined,
  code?: string,
  isNumberOnly = false,
): Clue | undefined => {
  // Only the matching brand is left out: a second one in the name ("Disney … Forky") has to match as well.
  const matchedBrands = brand === undefined ? notice.brands : [brand];
  const best = bestNameMatch(
    page.tokenizedTitles(),
    notice.tokenizedNames(),
    code === undefined
      ? matchedBrands
      : [...matchedBrands, ...notice.models.map(({ shown }) => shown)],
  );
  if (
    best === undefined ||
    !isEnough(best, topics) ||
    (isNumberOnly && (best.cover < nameCover.alike || best.weight < numberWeight)) ||
    isOtherSize(best.title.text, best.name.text)
  )
    return undefined;
  // Only a match by maker alone can be another product: an equal picture or model settles it.
  const isByMaker = topics.size === 1 && topics.has('maker');
  // Across scripts the vocabulary knows too few words for the covered share to mean much.
  const sharesScript = isSameScript(best);
  const matchesTooLittle = best.cover < makerCover && best.weight < ownWordsWeight && sharesScript;
  const isOtherProduct =
    (brand !== undefined && matchesTooLittle) ||
    lacksVariant(best, brand) ||
    (best.cover < 1 && isAccessoryBehind(fold(best.title.text), best.head, best.name.set)) ||
    (best.cover < lineCover && isOtherLine(best.title, page, notice, brand));
  if (isByMaker && isOtherProduct) return undefined;
  return { kind: 'name', page: best.title.text, notice: best.name.text };
};
