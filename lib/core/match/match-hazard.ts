import type { Hazard } from '../hazard.ts';
import { byLevel, type Clue, type Doubt, type Match } from '../verdict.ts';
import {
  doubtsForIdMatch,
  doubtsOf,
  isIdReused,
  isOfficial,
  isOld,
  yearsBetween,
} from './doubts.ts';
import {
  aliasId,
  brandModel,
  certificate,
  gtin,
  isAccessoryForModel,
  listingId,
  modelMatch,
  modelNumber,
} from './evidence.ts';
import { type ListingFacts, type ProductFacts, productFacts } from './facts.ts';
import { kindClue } from './kind.ts';
import { brandMatch, firmMatch } from './maker.ts';
import { relisting } from './relisting.ts';
import { levelOf, type MatchContext, strengthOf } from './rules.ts';
import { softClues } from './soft-clues.ts';
import { oldYears } from './weights.ts';

const atMost = (level: Match['level'], max: Match['level']): Match['level'] =>
  level === 'danger' ? max : level;

const adviceMatch = (page: ListingFacts, notice: ProductFacts, context: MatchContext) => {
  const clue = kindClue(page, notice);
  const isOld = yearsBetween(notice.hazard.published, context.today) > oldYears;
  if (clue === undefined || isOld) return undefined;
  const doubts = doubtsOf(page, notice, context).filter((doubt) => doubt === 'own');
  return { hazard: notice.hazard, level: 'advice' as const, clues: [clue], doubts };
};

const identifierClues = (page: ListingFacts, notice: ProductFacts): Clue[] =>
  [listingId, gtin, certificate, aliasId, modelNumber].flatMap(
    (signal) => signal(page, notice) ?? [],
  );

/** Every clue of a product that is not about a kind of goods, the strongest first. */
const cluesOf = (page: ListingFacts, notice: ProductFacts, context: MatchContext): Clue[] => {
  const brand = brandMatch(page, notice);
  const model = modelMatch(page, notice);
  // The words around the model say that it is an accessory for it, even without "for".
  const isExtra = model !== undefined && isAccessoryForModel(model, notice);
  const brandAndModel = isExtra ? [] : brandModel(page, notice, brand, model);
  const maker = firmMatch(page, notice) ?? brand;
  const soft =
    brandAndModel.length > 0 || isExtra ? [] : softClues(page, notice, context, maker, model);
  const repeated = isOld(notice.hazard, context) ? undefined : relisting(page, notice);
  return [
    ...identifierClues(page, notice),
    ...brandAndModel,
    ...(repeated ? [repeated] : []),
    ...soft,
  ];
};

/** Too weak for danger: a notice of no authority, a finding about a kind of goods, or an id that the shop reused. */
const isWeak = (hazard: Hazard, doubts: readonly Doubt[], context: MatchContext): boolean =>
  !isOfficial(hazard) || hazard.about === 'kind' || isIdReused(doubts, hazard, context);

const matchProduct = (
  page: ListingFacts,
  notice: ProductFacts,
  context: MatchContext,
): Match | undefined => {
  const { hazard } = notice;
  const isById = listingId(page, notice) !== undefined;
  if (hazard.about === 'kind' && !isById) return adviceMatch(page, notice, context);
  const clues = cluesOf(page, notice, context);
  if (clues.length === 0) return undefined;
  const all = doubtsOf(page, notice, context);
  const doubts = isById ? doubtsForIdMatch(all) : all;
  const level = levelOf(clues, doubts);
  const isSoft = clues.every(({ kind }) => strengthOf[kind].alone === undefined);
  if (level === undefined || (isSoft && doubts.includes('old-notice'))) return undefined;
  const max = isWeak(hazard, doubts, context) ? 'caution' : 'danger';
  return { hazard, level: atMost(level, max), clues, doubts };
};

/** The strongest match among a notice's products. */
export const matchHazard = (
  page: ListingFacts,
  hazard: Hazard,
  context: MatchContext,
): Match | undefined =>
  hazard.products
    .slice(0, 200)
    .flatMap((product, at): Match[] => {
      const match = matchProduct(page, productFacts(hazard, product), context);
      return match ? [{ ...match, ...(at > 0 && { product: at }) }] : [];
    })
    .sort(byLevel)[0];
