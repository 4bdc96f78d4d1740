import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isSpecific } from './goods.ts';
import { isOtherLine } from './lines.ts';
import { bestNameMatch, isOneScript, type NameMatch } from './names.ts';
import { isOtherPower } from './power.ts';
import type { Topic } from './rules.ts';
import { isOtherSize } from './sizes.ts';
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

/** How sure the clues beside the name are. */
export type Certainty = 'sure' | 'unsure' | 'weak';

/** Words of the notice's own stand in the title, though the goods are called otherwise. */
const isOwnWords = ({ cover, weight }: NameMatch): boolean =>
  cover >= nameCover.alike && weight >= ownWordsWeight;

/** How far the names must agree beside clues of these topics. */
const isEnough = (best: NameMatch, topics: ReadonlySet<Topic>, certainty: Certainty): boolean => {
  if (certainty === 'weak') return best.isSameGoods && isOwnWords(best);
  if (!best.isSameGoods) return certainty === 'sure' && isOwnWords(best);
  if (best.weight < nameWeight) return false;
  if (certainty === 'unsure') return best.cover >= nameCover.alike && best.weight >= unsureWeight;
  if (topics.has('maker') && topics.size === 1 && !best.hasAllUsers) return false;
  if (best.cover >= nameCover.alike) return true;
  if (topics.has('picture') || topics.has('code')) return best.cover >= nameCover.besideProof;
  const isSameLine = best.rarestMissing < seriesRarity;
  return best.hasAllGoods && isSameLine && best.cover >= nameCover.sameGoods;
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
    const rest = [...title.tokens.slice(0, at), ...title.tokens.slice(at + words.length)];
    const goods = rest.filter(isSpecific);
    return goods.length > 0 && !goods.some((word) => name.set.has(word));
  });

/** Other goods of the same maker, by their size or by what they run on. */
const isOther = ({ title, name }: NameMatch): boolean =>
  isOtherSize(title.shown, name.shown) || isOtherPower(title.shown, name.shown, name.set);

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
    code === undefined ? met : [...met, code],
  );
  if (best === undefined || !isEnough(best, topics, certainty)) return undefined;
  if (isOther(best)) return undefined;
  // Beside an equal picture or model number the names may differ.
  const isByMaker = topics.size === 1 && topics.has('maker');
  // Across scripts the vocabulary knows too few words for a share to mean much.
  const isThin = best.cover < makerCover && best.weight < ownWordsWeight && isOneScript(best);
  if (isByMaker && brand !== undefined && isThin) return undefined;
  if (isByMaker && best.cover < lineCover && isOtherLine(best.title, page, notice, brand))
    return undefined;
  if (isNamedByMaker(best, notice.product.brands)) return undefined;
  return { kind: 'name', page: best.title.shown, notice: best.name.shown };
};
