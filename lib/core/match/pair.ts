import type { Hazard } from '../hazard.ts';
import { unique } from '../text.ts';
import type { Clue, Doubt, Match } from '../verdict.ts';
import {
  aliasId,
  brandModel,
  certificate,
  gtin,
  imageKey,
  isForIt,
  isOneStretch,
  listingId,
  type ModelMatch,
  modelMatch,
  sellerProduct,
} from './evidence.ts';
import { type ListingFacts, type ProductFacts, productFacts } from './facts.ts';
import { isOtherKind } from './goods.ts';
import { kindClue } from './kind.ts';
import { type BrandMatch, brandMatch, isOtherBrand } from './maker.ts';
import { modelStrength } from './model.ts';
import { type Certainty, nameClue } from './name-clue.ts';
import { levelOf, type MatchContext, powerOf, type Topic } from './rules.ts';
import { tokensOf } from './vocabulary.ts';
import { oldYears, photoDistance, reusedYears, tellingModel } from './weights.ts';

/** Reviewed reports of shoppers: never more than caution, whatever meets. */
export const isCommunity = ({ source }: Pick<Hazard, 'source'>): boolean =>
  source === 'community' || source.startsWith('community-');

const yearsBetween = (published: string | undefined, today: string | undefined): number =>
  published === undefined || today === undefined
    ? 0
    : Number(today.slice(0, 4)) +
      Number(today.slice(5, 7) || 1) / 12 -
      Number(published.slice(0, 4)) -
      Number(published.slice(5, 7) || 6) / 12;

/** A model by itself, where the page leaves the maker out. Short ones are met by chance. */
const lonelyModel = (
  model: ModelMatch | undefined,
  brand: BrandMatch | undefined,
): Clue | undefined => {
  if (!model?.isStrong || isOneStretch(brand, model)) return undefined;
  const length = model.page.replace(/[^\p{L}\p{N}]/gu, '').length;
  return length < tellingModel
    ? undefined
    : { kind: 'model', page: model.page, notice: model.notice };
};

const photoClue = ({ photo }: MatchContext): Clue | undefined =>
  photo === undefined || photo > photoDistance
    ? undefined
    : { kind: 'photo', page: String(photo), notice: String(photoDistance) };

const makerClue = (brand: BrandMatch | undefined): Clue | undefined =>
  brand && (brand.isTelling || brand.isPhrase)
    ? { kind: 'brand', page: brand.page, notice: brand.notice }
    : undefined;

/** A brand is sure where it is rare and stands where makers stand; so is every other soft clue. */
const certaintyOf = (brand: BrandMatch | undefined, others: number): Certainty => {
  if (others > 0) return 'sure';
  if (!brand?.isTelling) return 'weak';
  return brand.isProminent ? 'sure' : 'unsure';
};

const softClues = (
  page: ListingFacts,
  notice: ProductFacts,
  context: MatchContext,
  brand: BrandMatch | undefined,
  model: ModelMatch | undefined,
): Clue[] => {
  const maker = makerClue(brand);
  const others = [
    sellerProduct(page, notice),
    imageKey(page, notice),
    photoClue(context),
    lonelyModel(model, brand),
  ].filter((clue) => clue !== undefined);
  const clues = maker ? [maker, ...others] : others;
  // A name alone does nothing, so it is only read beside something else.
  if (clues.length === 0) return [];
  const topics = new Set<Topic>(clues.flatMap(({ kind }) => powerOf[kind].topic ?? []));
  const name = nameClue(page, notice, topics, certaintyOf(brand, others.length), maker?.notice);
  return name ? [...clues, name] : clues;
};

/** The page states a model, or has one in its title, and the notice's own list has others. */
const isOtherModel = (page: ListingFacts, { models }: ProductFacts): boolean => {
  if (models.length === 0) return false;
  const stated = page.models.filter((code) => modelStrength(code) === 'strong');
  return stated.length > 0 && !stated.some((code) => models.some((test) => test.meets(code)));
};

const tokensIn = ({ named }: Pick<ListingFacts, 'named'>) => named().map(({ tokens }) => tokens);

const doubtsOf = (page: ListingFacts, notice: ProductFacts, context: MatchContext): Doubt[] => {
  const { hazard } = notice;
  const doubts: Doubt[] = [];
  if (isOtherBrand(page, notice)) doubts.push('other-brand');
  if (isOtherModel(page, notice)) doubts.push('other-model');
  const brands = new Set(notice.brands.flatMap((brand) => tokensOf(brand)));
  if (isOtherKind(tokensIn(page), tokensIn(notice), brands)) doubts.push('other-kind');
  if (yearsBetween(hazard.published, context.today) > oldYears) doubts.push('old-notice');
  if (isCommunity(hazard)) doubts.push('community');
  return doubts;
};

/** An id meets but the goods are others: the shop may have given the number to something new. */
const aboutId = (doubts: readonly Doubt[]): Doubt[] =>
  unique(
    doubts
      .filter((doubt) => doubt !== 'other-model')
      .map((doubt) => (doubt === 'other-kind' ? 'title-differs' : doubt)),
  );

const isReused = (doubts: readonly Doubt[], hazard: Hazard, { today }: MatchContext): boolean =>
  doubts.includes('title-differs') && yearsBetween(hazard.published, today) > reusedYears;

const atMost = (level: Match['level'], most: Match['level']): Match['level'] =>
  level === 'danger' ? most : level;

const matchKind = (page: ListingFacts, notice: ProductFacts, context: MatchContext) => {
  const clue = kindClue(page, notice);
  const isOld = yearsBetween(notice.hazard.published, context.today) > oldYears;
  if (clue === undefined || isOld) return undefined;
  return { hazard: notice.hazard, level: 'advice' as const, clues: [clue], doubts: [] };
};

const identifierClues = (page: ListingFacts, notice: ProductFacts): Clue[] =>
  [listingId, gtin, certificate, aliasId].flatMap((signal) => signal(page, notice) ?? []);

const matchProduct = (
  page: ListingFacts,
  notice: ProductFacts,
  context: MatchContext,
): Match | undefined => {
  const { hazard } = notice;
  const isById = listingId(page, notice) !== undefined;
  if (hazard.about === 'kind' && !isById) return matchKind(page, notice, context);
  const brand = brandMatch(page, notice);
  const model = modelMatch(page, notice);
  // A thing for that model, without "for": what stands around the model says so.
  const isExtra = model !== undefined && isForIt(model, notice);
  const both = isExtra ? undefined : brandModel(brand, model);
  const soft = both || isExtra ? [] : softClues(page, notice, context, brand, model);
  const clues = [...identifierClues(page, notice), ...(both ? [both] : []), ...soft];
  if (clues.length === 0) return undefined;
  const all = doubtsOf(page, notice, context);
  const doubts = isById ? aboutId(all) : all;
  const level = levelOf(clues, doubts);
  if (level === undefined) return undefined;
  const isSoft = clues.every(({ kind }) => powerOf[kind].alone === undefined);
  if (isSoft && doubts.includes('old-notice')) return undefined;
  const isWeak =
    isCommunity(hazard) || hazard.about === 'kind' || isReused(doubts, hazard, context);
  return { hazard, level: isWeak ? atMost(level, 'caution') : level, clues, doubts };
};

const order: readonly Match['level'][] = ['danger', 'caution', 'advice'];

/** The strongest match among a notice's products. */
export const matchHazard = (
  page: ListingFacts,
  hazard: Hazard,
  context: MatchContext,
): Match | undefined =>
  hazard.products
    .slice(0, 200)
    .flatMap((product) => matchProduct(page, productFacts(hazard, product), context) ?? [])
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))[0];
