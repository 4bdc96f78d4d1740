import type { Clue } from '../verdict.ts';
import { isOld } from './doubts.ts';
import { clueOf, imageKey, isSameSpan, type ModelMatch, sellerProduct } from './evidence.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { sharedGoodsWord } from './kind.ts';
import type { BrandMatch } from './maker.ts';
import { isOtherModelOfMaker } from './maker-range.ts';
import { nameClue } from './name-clue.ts';
import { makerWords, type TokenizedName } from './names.ts';
import { hasFullLineName } from './product-lines.ts';
import { type MatchContext, topicsOf } from './rules.ts';
import { isScentName, matchScent } from './scents.ts';
import { minUnbrandedModel, wideRange } from './weights.ts';

/** A model alone, where the page does not name the maker. Short models match by chance. */
const modelAloneClue = (
  model: ModelMatch | undefined,
  brand: BrandMatch | undefined,
): Clue | undefined => {
  if (!model?.isStrong || isSameSpan(brand, model)) return undefined;
  const length = model.page.replace(/[^\p{L}\p{N}]/gu, '').length;
  return length < minUnbrandedModel ? undefined : clueOf('model', model);
};

const photoClue = ({ photo }: MatchContext): Clue | undefined =>
  photo === undefined ? undefined : clueOf('photo', { page: String(photo), notice: '' });

const makerClue = (brand: BrandMatch | undefined): Clue | undefined =>
  brand && (brand.isDistinctive || brand.isPhrase) ? clueOf('brand', brand) : undefined;

/** The notice lists models, the page has none of them, and no title has the full name of the line. */
const isModelMissing = (page: ListingFacts, notice: ProductFacts, maker: Clue): boolean => {
  const makers = makerWords([...notice.brands, maker.page, maker.notice]);
  const hasFullName = (title: TokenizedName) =>
    notice.tokenizedNames().some((name) => hasFullLineName(title, name, makers));
  return notice.models.length > 0 && !page.tokenizedTitles().some(hasFullName);
};

/** The name clue where only the maker matches, which needs the strictest comparison. */
const nameByMaker = (
  page: ListingFacts,
  notice: ProductFacts,
  context: MatchContext,
  maker: Clue,
): Clue | undefined => {
  if (isOld(notice.hazard, context)) return undefined;
  if (notice.tokenizedNames().some(isScentName)) {
    const pair = matchScent(page, notice, [maker.page, maker.notice]);
    return pair && clueOf('name', { page: pair.title.text, notice: pair.name.text });
  }
  const isWideRange = context.range(maker.notice) >= wideRange;
  if (isOtherModelOfMaker(page, notice, maker, isWideRange) || isModelMissing(page, notice, maker))
    return undefined;
  return nameClue(page, notice, new Set(['maker']), maker.notice);
};

/** The name clue beside a seller, a picture or a model. A bare number of five digits may match by chance. */
const nameBeside = (
  page: ListingFacts,
  notice: ProductFacts,
  clues: readonly Clue[],
): Clue | undefined => {
  const isNumberOnly = clues.every(
    ({ kind, page: code }) => kind === 'model' && /^\d{5}$/.test(code),
  );
  const [maker, model] = (['brand', 'model'] as const).map(
    (kind) => clues.find((clue) => clue.kind === kind)?.notice,
  );
  return nameClue(page, notice, topicsOf(clues), maker, model, isNumberOnly);
};

/** Relistings share pictures rather than words, so beside an equal picture the product word is enough. */
const goodsBeside = (
  page: ListingFacts,
  notice: ProductFacts,
  clues: readonly Clue[],
): Clue | undefined => {
  const word = clues.some(({ kind }) => kind === 'photo')
    ? sharedGoodsWord(page, notice)
    : undefined;
  return word === undefined ? undefined : clueOf('goods', { page: word, notice: word });
};

/** Clues that give no level alone, each about its own topic. */
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
    modelAloneClue(model, brand),
  ].flatMap((clue) => clue ?? []);
  const clues = maker ? [maker, ...others] : others;
  // A name alone gives no level, so it is only compared beside another clue.
  if (clues.length === 0) return [];
  const name =
    maker && others.length === 0
      ? nameByMaker(page, notice, context, maker)
      : (nameBeside(page, notice, clues) ?? goodsBeside(page, notice, clues));
  return name ? [...clues, name] : clues;
};
