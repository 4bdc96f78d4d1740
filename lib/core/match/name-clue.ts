import type { Clue } from '../verdict.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { bestNameMatch, type NameMatch } from './names.ts';
import { describe, type Offer } from './offer.ts';
import type { Topic } from './rules.ts';
import { scorePair } from './score.ts';
import { rarity } from './vocabulary.ts';
import { leastScore, nameCover, nameWeight, unsureWeight } from './weights.ts';

/** How far the names must agree beside clues of these topics. */
const isEnough = (best: NameMatch, topics: ReadonlySet<Topic>, isSure: boolean): boolean => {
  if (!best.isSameGoods || best.weight < nameWeight) return false;
  if (!isSure) return best.cover >= nameCover.alike && best.weight >= unsureWeight;
  if (best.cover >= nameCover.alike) return true;
  if (topics.has('picture') || topics.has('code')) return best.cover >= nameCover.besideProof;
  return best.hasAllGoods && best.cover >= nameCover.sameGoods;
};

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

/** The names agree, as far as it takes beside clues of these topics. `isSure`: those clues are. */
export const nameClue = (
  page: ListingFacts,
  notice: ProductFacts,
  topics: ReadonlySet<Topic>,
  isSure: boolean,
): Clue | undefined => {
  const best = bestNameMatch(page.named(), notice.named(), notice.brands);
  if (best === undefined || !isEnough(best, topics, isSure)) return undefined;
  if (nameScore(page, notice, best) < leastScore) return undefined;
  return { kind: 'name', page: best.title.shown, notice: best.name.shown };
};
