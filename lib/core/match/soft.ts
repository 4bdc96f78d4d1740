import type { Clue } from '../verdict.ts';
import { isOld } from './doubts.ts';
import { clueOf, imageKey, isOneStretch, type ModelMatch, sellerProduct } from './evidence.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { sharedGoods } from './kind.ts';
import { hasWholeLine } from './lines.ts';
import type { BrandMatch } from './maker.ts';
import { nameClue } from './name-clue.ts';
import { makerWords, type Named } from './names.ts';
import { isOneOfMany } from './range.ts';
import { type MatchContext, topicsOf } from './rules.ts';
import { isScent, scentMet } from './scents.ts';
import { tellingModel, wideRange } from './weights.ts';

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
  photo === undefined ? undefined : clueOf('photo', { page: String(photo), notice: '' });

const makerClue = (brand: BrandMatch | undefined): Clue | undefined =>
  brand && (brand.isTelling || brand.isPhrase) ? clueOf('brand', brand) : undefined;

/** The notice names models, of which the page names none, and no line of the maker that the title has. */
const isNumbered = (page: ListingFacts, notice: ProductFacts, maker: Clue): boolean => {
  const makers = makerWords([...notice.brands, maker.page, maker.notice]);
  const isWhole = (title: Named) =>
    notice.named().some((name) => hasWholeLine(title, name, makers));
  return notice.models.length > 0 && !page.named().some(isWhole);
};

/** What the name has to say beside a maker alone. */
const nameByMaker = (
  page: ListingFacts,
  notice: ProductFacts,
  context: MatchContext,
  maker: Clue,
): Clue | undefined => {
  if (isOld(notice.hazard, context)) return undefined;
  if (notice.named().some(isScent)) {
    const met = scentMet(page, notice, [maker.page, maker.notice]);
    return met && clueOf('name', { page: met.title.shown, notice: met.name.shown });
  }
  const isWide = context.range(maker.notice) >= wideRange;
  if (isOneOfMany(page, notice, maker, isWide) || isNumbered(page, notice, maker)) return undefined;
  return nameClue(page, notice, new Set(['maker']), maker.notice);
};

/** The same beside a seller, a picture or a model. A number of five digits is met by chance. */
const nameBeside = (
  page: ListingFacts,
  notice: ProductFacts,
  clues: readonly Clue[],
): Clue | undefined => {
  const isByNumber = clues.every(
    ({ kind, page: code }) => kind === 'model' && /^\d{5}$/.test(code),
  );
  const [maker, model] = (['brand', 'model'] as const).map(
    (kind) => clues.find((clue) => clue.kind === kind)?.notice,
  );
  return nameClue(page, notice, topicsOf(clues), maker, model, isByNumber);
};

/** Relistings share pictures, not words: beside an equal picture the kind of goods is enough. */
const goodsBeside = (
  page: ListingFacts,
  notice: ProductFacts,
  clues: readonly Clue[],
): Clue | undefined => {
  const word = clues.some(({ kind }) => kind === 'photo') ? sharedGoods(page, notice) : undefined;
  return word === undefined ? undefined : clueOf('goods', { page: word, notice: word });
};

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
  const name =
    maker && others.length === 0
      ? nameByMaker(page, notice, context, maker)
      : (nameBeside(page, notice, clues) ?? goodsBeside(page, notice, clues));
  return name ? [...clues, name] : clues;
};
