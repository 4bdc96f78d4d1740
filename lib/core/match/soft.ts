import type { Clue } from '../verdict.ts';
import { yearsBetween } from './doubts.ts';
import { clueOf, imageKey, isOneStretch, type ModelMatch, sellerProduct } from './evidence.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import type { BrandMatch } from './maker.ts';
import { type Certainty, nameClue } from './name-clue.ts';
import { isOneOfMany } from './range.ts';
import { type MatchContext, topicsOf } from './rules.ts';
import { isScent, scentMet } from './scents.ts';
import { makerYears, photoDistance, tellingModel, wideRange } from './weights.ts';

/** A model by itself, where the page leaves the maker out. Short ones are met by chance. */
const lonelyModel = (
  model: ModelMatch | undefined,
  brand: BrandMatch | undefined,
): Clue | undefined => {
  if (!model?.isStrong || isOneStretch(brand, model)) return undefined;
  const length = model.page.replace(/[^\p{L}\p{N}]/gu, '').length;
  return length < tellingModel ? undefined : clueOf('model', model);
};

const photoClue = ({ photo }: MatchContext): Clue | undefined =>
  photo === undefined || photo > photoDistance
    ? undefined
    : { kind: 'photo', page: String(photo), notice: String(photoDistance) };

const makerClue = (brand: BrandMatch | undefined): Clue | undefined =>
  brand && (brand.isTelling || brand.isPhrase) ? clueOf('brand', brand) : undefined;

/** A brand is sure where it is rare and stands where makers stand; so is every other soft clue. */
const certaintyOf = (brand: BrandMatch | undefined, others: number): Certainty => {
  if (others > 0) return 'sure';
  if (!brand?.isTelling) return 'weak';
  return brand.isProminent ? 'sure' : 'unsure';
};

/**
 * Too little to warn of by maker and name alone: an old or undated notice, which today's goods of the
 * maker meet by chance, and one that names models, of which the page names none.
 */
const isVague = ({ hazard, models }: ProductFacts, { today }: MatchContext): boolean =>
  models.length > 0 ||
  hazard.published === undefined ||
  yearsBetween(hazard.published, today) > makerYears;

/** Clues that do nothing alone, each about its own topic. */
export const softClues = (
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
  ].flatMap((clue) => clue ?? []);
  const clues = maker ? [maker, ...others] : others;
  // A name alone does nothing, so it is only read beside something else.
  if (clues.length === 0) return [];
  const topics = topicsOf(clues);
  const isByMaker = maker !== undefined && clues.length === 1;
  const isOld = yearsBetween(notice.hazard.published, context.today) > makerYears;
  if (isByMaker && notice.named().some(isScent)) {
    const met = isOld ? undefined : scentMet(page, notice, [maker.page, maker.notice]);
    return met
      ? [...clues, clueOf('name', { page: met.title.shown, notice: met.name.shown })]
      : clues;
  }
  if (isByMaker && isOneOfMany(page, notice, maker, context.range(maker.notice) >= wideRange))
    return clues;
  if (isByMaker && isVague(notice, context)) return clues;
  const isByNumber = clues.every(
    ({ kind, page: said }) => kind === 'model' && /^\d{5}$/.test(said),
  );
  const certainty = isByNumber ? 'unsure' : certaintyOf(brand, others.length);
  const code = clues.find(({ kind }) => kind === 'model')?.notice;
  const name = nameClue(page, notice, topics, certainty, maker?.notice, code);
  return name ? [...clues, name] : clues;
};
