import type { Hazard } from '../hazard.ts';
import { unique } from '../text.ts';
import type { Doubt } from '../verdict.ts';
import { isInside } from './compatibility.ts';
import { modelMatch } from './evidence.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { isOtherKind } from './kind.ts';
import { isOtherBrand } from './maker.ts';
import { isModelWord, modelStrength } from './model.ts';
import type { MatchContext } from './rules.ts';
import { makerYears, oldYears, reusedYears } from './weights.ts';

/**
 * Who published a notice that comes from no authority: reviewers of shoppers' reports (`community`) or
 * the operator of the list (`own`).
 */
const unofficialSourceOf = ({ source }: Pick<Hazard, 'source'>): 'community' | 'own' | undefined =>
  (['community', 'own'] as const).find((one) => source === one || source.startsWith(`${one}-`));

/** Whether an authority published the notice. Any other notice gives a caution at most, whatever the evidence. */
export const isOfficial = (hazard: Pick<Hazard, 'source'>): boolean =>
  unofficialSourceOf(hazard) === undefined;

const yearsAt = (day: string, month: number): number =>
  Number(day.slice(0, 4)) + Number(day.slice(5, 7) || month) / 12;
export const yearsBetween = (published: string | undefined, today: string | undefined): number =>
  published === undefined || today === undefined ? 0 : yearsAt(today, 1) - yearsAt(published, 6);

/** The notice is old or undated: where only names agree, today's goods match it by chance. */
export const isOld = ({ published }: Hazard, { today }: MatchContext): boolean =>
  published === undefined || yearsBetween(published, today) > makerYears;

/** The page states a model, or has one in a title, that the notice does not list. */
const isOtherModel = (page: ListingFacts, notice: ProductFacts): boolean => {
  if (notice.models.length === 0 || modelMatch(page, notice)) return false;
  const stated = page.models.filter((code) => modelStrength(code) === 'strong');
  const inTitles = page.titles.flatMap(({ folded, codes, otherProducts }) =>
    codes.filter(
      ({ code, start, end }) =>
        // "EN71", "CAT6" and "PM2.5" are no models.
        /^(?=.{5})\D*\d\D*\d/.test(code) &&
        isModelWord(folded.slice(start, end), code) &&
        !isInside(otherProducts, start, end),
    ),
  );
  // The notice lists none of these, or `modelMatch` above would have found it.
  return stated.length + inTitles.length > 0;
};

export const doubtsOf = (
  page: ListingFacts,
  notice: ProductFacts,
  context: MatchContext,
): Doubt[] => {
  const { hazard } = notice;
  const doubts: Doubt[] = [];
  if (isOtherBrand(page, notice)) doubts.push('other-brand');
  if (isOtherModel(page, notice)) doubts.push('other-model');
  if (isOtherKind(page, notice)) doubts.push('other-kind');
  if (yearsBetween(hazard.published, context.today) > oldYears) doubts.push('old-notice');
  const unofficialSource = unofficialSourceOf(hazard);
  return unofficialSource ? [...doubts, unofficialSource] : doubts;
};

/** Doubts where the listing's id matches: other goods then mean that the shop may have reused the id. */
export const doubtsForIdMatch = (doubts: readonly Doubt[]): Doubt[] =>
  unique(
    doubts
      .filter((doubt) => doubt !== 'other-model')
      .map((doubt) => (doubt === 'other-kind' ? 'title-differs' : doubt)),
  );

export const isIdReused = (
  doubts: readonly Doubt[],
  hazard: Hazard,
  { today }: MatchContext,
): boolean =>
  doubts.includes('title-differs') && yearsBetween(hazard.published, today) > reusedYears;
