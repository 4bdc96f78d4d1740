import { late } from '../late.ts';
import { fold } from '../text.ts';
import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isExtraBehind } from './goods.ts';
import { isOtherLine, isOtherVariant, isYear } from './lines.ts';
import { bestNameMatch, isOneScript, type NameMatch } from './names.ts';
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
 * "13-drawer dresser" and "10-drawer dresser" are two products of one maker. How many come in a pack,
 * and the year, say nothing about the goods.
 */
const counted = late(
  () => /(?:(\d+(?:\.\d+)?)\s?-?\s?(?:and|or|to|[,/&~-])\s?)?(\d+(?:\.\d+)?)[\s-]?(\p{L}{2,})/gu,
);
const packed = new Set(lists.packed.split(' '));

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
const isOtherSize = (title: string, name: string): boolean => {
  const own = sizesIn(name);
  return [...sizesIn(title)].some(([unit, numbers]) => {
    const others = own.get(unit);
    return others !== undefined && ![...numbers].some((number) => others.has(number));
  });
};

/**
 * How far the names must agree beside clues of these topics. Where the goods are called otherwise, words of the
 * notice's own have to stand in the title.
 */
const isEnough = (best: NameMatch, topics: ReadonlySet<Topic>): boolean => {
  const { cover, weight, isSameGoods, rarestMissing } = best;
  if (weight < nameWeight) return false;
  if (cover >= nameCover.alike) return isSameGoods || weight >= ownWordsWeight;
  if (!isSameGoods || cover < nameCover.least) return false;
  return topics.has('picture') || topics.has('code') || rarestMissing < seriesRarity;
};

/**
 * "Eau de toilette – Joi", as Safety Gate names goods: of a maker with many of a kind only the one is
 * meant, and the title has to say it.
 */
const lacksVariant = ({ title, name }: NameMatch, brand: string | undefined): boolean => {
  const [goods = '', ...variant] = name.shown.split(' – ');
  const common = new Set([...tokensOf(goods), ...tokensOf(brand ?? '')]);
  const shown = variant.join(' ').replace(/&(?:amp;)?/g, ' ');
  const tokens = tokensOf(shown);
  return isOtherVariant(
    { shown, tokens, set: new Set(tokens), isForeign: name.isForeign },
    title,
    common,
  );
};

/**
 * The names agree, as far as it takes beside clues of these topics. `brand` and `code` are what met as
 * maker and as model: they are no part of the name, or one fact would count twice.
 */
export const nameClue = (
  page: ListingFacts,
  notice: ProductFacts,
  topics: ReadonlySet<Topic>,
  brand: string | undefined,
  code?: string,
  isByNumber = false,
): Clue | undefined => {
  // Only the brand that met is left out: a second one in the name ("Disney … Forky") has to be met too.
  const met = brand === undefined ? notice.brands : [brand];
  const best = bestNameMatch(
    page.named(),
    notice.named(),
    code === undefined ? met : [...met, ...notice.models.map(({ shown }) => shown)],
  );
  if (
    best === undefined ||
    !isEnough(best, topics) ||
    (isByNumber && (best.cover < nameCover.alike || best.weight < numberWeight)) ||
    isOtherSize(best.title.shown, best.name.shown)
  )
    return undefined;
  // Beside an equal picture or model number the names may differ.
  const isByMaker = topics.size === 1 && topics.has('maker');
  // Across scripts the vocabulary knows too few words for a share to mean much.
  const isAlike = isOneScript(best);
  const isThin = best.cover < makerCover && best.weight < ownWordsWeight && isAlike;
  const isElse =
    (brand !== undefined && isThin) ||
    lacksVariant(best, brand) ||
    (best.cover < 1 && isExtraBehind(fold(best.title.shown), best.head, best.name.set)) ||
    (best.cover < lineCover && isOtherLine(best.title, page, notice, brand));
  if (isByMaker && isElse) return undefined;
  return { kind: 'name', page: best.title.shown, notice: best.name.shown };
};
