import { late } from '../late.ts';
import { fold } from '../text.ts';
import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isExtra, isExtraBehind, isSpecific } from './goods.ts';
import { isFirstGoods } from './kind.ts';
import { isOtherLine, isOtherVariant, isYear } from './lines.ts';
import { bestNameMatch, isOneScript, type NameMatch } from './names.ts';
import type { Topic } from './rules.ts';
import { tokensOf } from './vocabulary.ts';
import {
  lineCover,
  makerCover,
  nameCover,
  nameWeight,
  ownWordsWeight,
  seriesRarity,
  unsureWeight,
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

/** How sure the clues beside the name are. */
export type Certainty = 'sure' | 'unsure' | 'weak';

/**
 * Words of the notice's own stand in the title, though the goods are called otherwise; a title of some of
 * them that ends in an extra ("… case") is for them.
 */
const isOwnWords = ({ cover, weight, title, name }: NameMatch): boolean => {
  const last = title.tokens.at(-1) ?? '';
  const isForThem = cover < 1 && isExtra(last) && !name.set.has(last);
  return !isForThem && cover >= nameCover.alike && weight >= ownWordsWeight;
};

/** How far the names must agree beside clues of these topics. */
const isEnough = (best: NameMatch, topics: ReadonlySet<Topic>, certainty: Certainty): boolean => {
  if (certainty === 'weak') return best.isSameGoods && isOwnWords(best);
  if (!best.isSameGoods) return certainty === 'sure' && isOwnWords(best);
  if (best.weight < nameWeight) return false;
  if (certainty === 'unsure') return best.cover >= nameCover.alike && best.weight >= unsureWeight;
  if (topics.has('maker') && topics.size === 1 && !best.hasAllUsers) return false;
  if (best.cover >= nameCover.alike) return true;
  if (best.cover < nameCover.least) return false;
  if (topics.has('picture') || topics.has('code')) return true;
  return best.hasAllGoods && best.rarestMissing < seriesRarity;
};

/**
 * The goods are only named by the maker ("Brompton Bicycle"), and the rest of the title names others
 * ("… phone case").
 */
const isNamedByMaker = ({ title, name }: NameMatch, brands: readonly string[]): boolean =>
  brands.some((brand) => {
    const words = tokensOf(brand);
    const at = title.tokens.findIndex((_, from) =>
      words.every((word, more) => title.tokens[from + more] === word),
    );
    if (at < 0 || !words.some(isSpecific)) return false;
    const others = [...title.tokens.slice(0, at), ...title.tokens.slice(at + words.length)];
    const goods = others.filter(isSpecific);
    return goods.length > 0 && !goods.some((word) => name.set.has(word));
  });

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
  certainty: Certainty,
  brand: string | undefined,
  code?: string,
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
    !isEnough(best, topics, certainty) ||
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
    (isAlike && best.isKind && !isFirstGoods(best.title, best.name, best.head)) ||
    (best.cover < 1 && isExtraBehind(fold(best.title.shown), best.head, best.name.set)) ||
    (best.cover < lineCover && isOtherLine(best.title, page, notice, brand));
  if (isByMaker && isElse) return undefined;
  if (isNamedByMaker(best, notice.product.brands)) return undefined;
  return { kind: 'name', page: best.title.shown, notice: best.name.shown };
};
