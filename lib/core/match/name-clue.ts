import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { bestNameMatch, type NameMatch } from './names.ts';
import { describe, type Offer } from './offer.ts';
import type { Topic } from './rules.ts';
import { scorePair } from './score.ts';
import { rarity } from './vocabulary.ts';
import { leastScore, nameCover, nameWeight } from './weights.ts';

const coverNeeded = (topics: ReadonlySet<Topic>): number =>
  Math.min(
    topics.has('maker') ? nameCover.withMaker : 1,
    topics.has('picture') ? nameCover.withPicture : 1,
    topics.has('code') ? nameCover.withCode : 1,
  );

const offer = (name: string, brands: string[], models: string[]): Offer => ({
  name,
  ...(brands.length > 0 ? { brands } : {}),
  ...(models.length > 0 ? { models } : {}),
});

/** The pair scorer's opinion of the two names with what else is known of either side. */
export const nameScore = (
  page: ListingFacts,
  { brands, models }: ProductFacts,
  { title, name }: NameMatch,
): number => {
  const left = offer(title.shown, page.brand === undefined ? [] : [page.brand], page.models);
  const codes = models.flatMap(({ exact }) => exact).slice(0, 20);
  return scorePair(describe(left, rarity), describe(offer(name.shown, brands, codes), rarity));
};

/** The names agree, as far as it takes beside clues of these topics. */
export const nameClue = (
  page: ListingFacts,
  notice: ProductFacts,
  topics: ReadonlySet<Topic>,
): Clue | undefined => {
  const best = bestNameMatch(page.named(), notice.named(), notice.brands);
  if (!best?.isSameGoods || best.weight < nameWeight || best.cover < coverNeeded(topics))
    return undefined;
  if (nameScore(page, notice, best) < leastScore) return undefined;
  return { kind: 'name', page: best.title.shown, notice: best.name.shown };
};
