import { compact, fold } from '../text.ts';
import type { Clue, MatchKind } from '../verdict.ts';
import { isInside } from './compatibility.ts';
import { type ListingFacts, originalText, type ProductFacts, type TitleFacts } from './facts.ts';
import { isAccessoryAround, mayBeProductWord } from './goods.ts';
import { haveSimilarNames, mayBeSameKind } from './kind.ts';
import type { BrandMatch } from './maker.ts';
import { type CodeSpan, type CodeTest, findCode, modelStrength } from './model.ts';
import type { TokenizedName } from './names.ts';
import { sellerNameKey, sellerNumberIn } from './seller.ts';

export const clueOf = (kind: MatchKind, { page, notice }: Omit<Clue, 'kind'>): Clue => ({
  ...{ kind, page, notice },
});

/** Compares page and notice in one respect and gives a clue with the wording of each side. */
export type Signal = (page: ListingFacts, notice: ProductFacts) => Clue | undefined;

const matchId = (
  ids: readonly string[],
  kind: 'listing-id' | 'alias-id',
  { listing }: ListingFacts,
  { listings }: ProductFacts,
): Clue | undefined => {
  const match = listings.find(({ site, id }) => site === listing.site && ids.includes(id));
  if (match === undefined) return undefined;
  const { id, variant } = match;
  return { kind, page: id, notice: id, ...(variant === undefined ? {} : { variant }) };
};

export const listingId: Signal = (page, notice) => matchId([page.id], 'listing-id', page, notice);
export const aliasId: Signal = (page, notice) => matchId(page.aliases, 'alias-id', page, notice);

/** Shorter numbers are sizes, dates and article codes; a shop's item numbers are longer. */
const isItemNumber = (id: string): boolean => /^\d{10,}$/.test(id);

/** The notice gives this listing's number as a model number: it may mean the listing, but does not say so. */
export const modelNumber: Signal = ({ id }, { models }) => {
  if (!isItemNumber(id)) return undefined;
  const model = models.find(({ exact }) => exact.includes(id));
  return model === undefined ? undefined : { kind: 'model-number', page: id, notice: model.shown };
};

export const gtin: Signal = (page, { gtins }) => {
  const shared = page.gtins.find((one) => gtins.has(one));
  return shared === undefined ? undefined : { kind: 'gtin', page: shared, notice: shared };
};

export const certificate: Signal = (page, { certificates, product }) => {
  for (const [number, text] of page.certificates)
    if (certificates.has(number))
      return { kind: 'certificate', page: text, notice: product.certificates.join(', ') };
  return undefined;
};

export interface ModelMatch {
  page: string;
  notice: string;
  /** Too long to be a size or a year. */
  isStrong: boolean;
  at?: { title: TitleFacts; start: number; end: number };
}

/** A strong code that is not written as a number and a word ("3 Wetter"). */
const isStrongModel = (code: string, ...written: string[]): boolean =>
  modelStrength(code) === 'strong' && !written.some((one) => /^\d{1,2} \p{L}{4,}$/u.test(one));

/** Codes of a title that the notice lists, also where the title spells them with spaces. */
const matchingCodes = (title: TitleFacts, test: CodeTest): CodeSpan[] => [
  ...title.codes.filter(({ code }) => modelStrength(code) && test.matches(code)),
  ...test.exact
    .filter((code) => modelStrength(code) === 'strong')
    .flatMap((code) => findCode(title.folded, title.runs, code) ?? []),
];

const modelsInTitle = (title: TitleFacts, test: CodeTest): ModelMatch[] =>
  matchingCodes(title, test)
    .filter(({ start, end }) => !isInside(title.otherProducts, start, end))
    .map(({ code, start, end }) => ({
      page: originalText(title, start, end),
      notice: test.shown,
      isStrong: isStrongModel(code, originalText(title, start, end), test.shown),
      at: { title, start, end },
    }));

const statedModels = (page: ListingFacts, test: CodeTest): ModelMatch[] =>
  page.models
    .filter((code) => modelStrength(code) && test.matches(code))
    .map((code) => ({ page: code, notice: test.shown, isStrong: isStrongModel(code, test.shown) }));

/** A prefix as short as "CS3…" matches codes of every kind of goods, so the names must be similar, too. */
const isShortPrefix = (shown: string): boolean => /^\S{1,3}…$/.test(shown);

/** The model on the page that the notice lists; compatibility phrases ("for X12") do not count. */
export const modelMatch = (page: ListingFacts, notice: ProductFacts): ModelMatch | undefined => {
  const tests = notice.models.filter(
    ({ shown }) => !isShortPrefix(shown) || haveSimilarNames(page, notice),
  );
  const hits = tests.flatMap((test) => [
    ...statedModels(page, test),
    ...page.titles.flatMap((title) => modelsInTitle(title, test)),
  ]);
  return hits.find(({ isStrong }) => isStrong) ?? hits[0];
};

/** Most characters between brand and model in a title. Farther apart, an ordinary word is no brand. */
const maxBrandToModel = 14;

/** Brand and model stand close together. Beside a stated brand, a bare "30" in a title is a count or a size. */
const areClose = (brand: BrandMatch, model: ModelMatch): boolean => {
  if (brand.at === undefined) return /\p{L}|\d{3}/u.test(model.page);
  if (model.at === undefined || model.at.title !== brand.at.title) return false;
  const [start, end] = brand.at.span;
  return Math.max(model.at.start - end, start - model.at.end) <= maxBrandToModel;
};

/** The same words of a title were read as brand and as model (`X-14`); they count only once. */
export const isSameSpan = (brand: BrandMatch | undefined, model: ModelMatch): boolean =>
  brand?.at !== undefined &&
  model.at?.title === brand.at.title &&
  isInside([brand.at.span], model.at.start, model.at.end);

/**
 * A code like `m7` in a title counts only right beside its brand; a stated one always. An ordinary
 * word is a brand in front of the title, in a phrase, or right beside the model.
 */
const belongsToBrand = (brand: BrandMatch, model: ModelMatch): boolean => {
  const isBrandSure = brand.isDistinctive || brand.isPhrase;
  if (model.isStrong && (isBrandSure || brand.isProminent)) return true;
  return model.at === undefined ? isBrandSure : areClose(brand, model);
};

/** Notices put colours and sizes into the model field; where a title repeats them, the model ends behind them. */
const endOfModelField = ({ title, start, end }: Required<ModelMatch>['at'], notice: string) => {
  const field = fold(notice);
  const from = title.folded.lastIndexOf(field, start);
  return from < 0 ? end : Math.max(end, from + field.length);
};

/** The title sells an accessory for that model without saying "for" ("Ninebot G30P charger"). */
export const isAccessoryForModel = (model: ModelMatch, notice: ProductFacts): boolean => {
  if (model.at === undefined) return false;
  const names = notice.tokenizedNames().map(({ tokens }) => tokens);
  const { title, start } = model.at;
  const end = endOfModelField(model.at, model.notice);
  return (
    names.some(({ length }) => length > 0) && isAccessoryAround(title.folded, [start, end], names)
  );
};

/** Only one of the two is a set. A short number of a set says little about a single item of it. */
const onlyOneIsSet = (page: ListingFacts, notice: ProductFacts): boolean => {
  const isSet = (all: readonly TokenizedName[]) => all.some(({ tokens }) => tokens.includes('set'));
  return isSet(notice.tokenizedNames()) !== isSet(page.tokenizedTitles());
};

/** The notice does not say what the goods are, so they may be an accessory of what the page sells, or the reverse. */
const hasNoGoodsName = (notice: ProductFacts): boolean =>
  !notice.tokenizedNames().some(({ tokens }) => tokens.some(mayBeProductWord));

/**
 * Brand and model together, one strong clue. They are only two soft clues, which give a caution at most,
 * where the model is short and goods or set differ, the model is a short prefix, or the notice has no name.
 */
export const brandModel = (
  page: ListingFacts,
  notice: ProductFacts,
  brand: BrandMatch | undefined,
  model: ModelMatch | undefined,
): Clue[] => {
  if (!brand || !model || isSameSpan(brand, model) || !belongsToBrand(brand, model)) return [];
  const softClues = [clueOf('brand', brand), clueOf('model', model)];
  const isShort = !model.isStrong && (!mayBeSameKind(page, notice) || onlyOneIsSet(page, notice));
  if (isShortPrefix(model.notice) || isShort || hasNoGoodsName(notice)) return softClues;
  const onPage = `${brand.page} ${model.page}`;
  return [clueOf('brand-model', { page: onPage, notice: `${brand.notice} ${model.notice}` })];
};

export const sellerProduct: Signal = (page, { product }) => {
  for (const { site, id, name } of product.sellers) {
    const number = id ?? sellerNumberIn(name ?? '');
    const isSameShop =
      number !== undefined && site === page.listing.site && page.sellerNumbers.has(compact(number));
    const key = name === undefined ? undefined : sellerNameKey(name);
    const isSameName = key !== undefined && key === page.sellerName;
    if (!isSameShop && !isSameName) continue;
    const { seller } = page.listing;
    const onPage = seller?.name ?? seller?.id ?? '';
    return clueOf('seller-product', { page: onPage, notice: name ?? id ?? '' });
  }
  return undefined;
};

/** A shop's key of a picture is a part of the picture's address. A shorter one could be there by chance. */
const minImageKeyLength = 16;
export const imageKey: Signal = (page, { pictures }) => {
  for (const key of page.imageKeys)
    if (key.length >= minImageKeyLength && pictures.includes(key))
      return { kind: 'image-key', page: key, notice: key };
  return undefined;
};
