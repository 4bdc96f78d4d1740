import { compact, fold } from '../text.ts';
import type { Clue, MatchKind } from '../verdict.ts';
import { isInside } from './compatibility.ts';
import { asShown, type ListingFacts, type ProductFacts, type TitleFacts } from './facts.ts';
import { isExtraAround, mayBeGoods } from './goods.ts';
import { isCalledAlike, mayBeOneKind } from './kind.ts';
import type { BrandMatch } from './maker.ts';
import { type CodeTest, type FoundCode, modelStrength, placeOfCode } from './model.ts';
import type { Named } from './names.ts';
import { sellerNameKey, sellerNumberIn } from './seller.ts';

export const clueOf = (kind: MatchKind, { page, notice }: Omit<Clue, 'kind'>): Clue => ({
  ...{ kind, page, notice },
});

/** One way a page can meet a notice: the clue, in the words of each side. */
export type Signal = (page: ListingFacts, notice: ProductFacts) => Clue | undefined;

const meetsId = (
  ids: readonly string[],
  kind: 'listing-id' | 'alias-id',
  { listing }: ListingFacts,
  { listings }: ProductFacts,
): Clue | undefined => {
  const met = listings.find(({ site, id }) => site === listing.site && ids.includes(id));
  if (met === undefined) return undefined;
  const { id, variant } = met;
  return { kind, page: id, notice: id, ...(variant === undefined ? {} : { variant }) };
};

export const listingId: Signal = (page, notice) => meetsId([page.id], 'listing-id', page, notice);
export const aliasId: Signal = (page, notice) => meetsId(page.aliases, 'alias-id', page, notice);

/** Shorter numbers are sizes, dates and article codes; a shop's item numbers are longer. */
const isItemNumber = (id: string): boolean => /^\d{10,}$/.test(id);

/** The notice's "model" is this listing's number: it may mean the listing, but does not say so. */
export const modelNumber: Signal = ({ id }, { models }) => {
  if (!isItemNumber(id)) return undefined;
  const met = models.find(({ exact }) => exact.includes(id));
  return met === undefined ? undefined : { kind: 'model-number', page: id, notice: met.shown };
};

export const gtin: Signal = (page, { gtins }) => {
  const met = page.gtins.find((one) => gtins.has(one));
  return met === undefined ? undefined : { kind: 'gtin', page: met, notice: met };
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
  /** Long enough to be no size and no year. */
  isStrong: boolean;
  at?: { title: TitleFacts; start: number; end: number };
}

/** "3 Wetter" is a word, too. */
const isSure = (code: string, ...written: string[]): boolean =>
  modelStrength(code) === 'strong' && !written.some((one) => /^\d{1,2} \p{L}{4,}$/u.test(one));

/** Codes of a title that meet the notice's test, also where they are spelled with spaces. */
const codesMet = (title: TitleFacts, test: CodeTest): FoundCode[] => [
  ...title.codes.filter(({ code }) => modelStrength(code) && test.meets(code)),
  ...test.exact
    .filter((code) => modelStrength(code) === 'strong')
    .flatMap((code) => placeOfCode(title.folded, title.runs, code) ?? []),
];

const inTitle = (title: TitleFacts, test: CodeTest): ModelMatch[] =>
  codesMet(title, test)
    .filter(({ start, end }) => !isInside(title.others, start, end))
    .map(({ code, start, end }) => ({
      page: asShown(title, start, end),
      notice: test.shown,
      isStrong: isSure(code, asShown(title, start, end), test.shown),
      at: { title, start, end },
    }));

const stated = (page: ListingFacts, test: CodeTest): ModelMatch[] =>
  page.models
    .filter((code) => modelStrength(code) && test.meets(code))
    .map((code) => ({ page: code, notice: test.shown, isStrong: isSure(code, test.shown) }));

/** "CS3…": goods of every kind have codes that begin so, and only those called alike are meant. */
const isBrief = (shown: string): boolean => /^\S{1,3}…$/.test(shown);

/** A model of the notice on the page, outside phrases about other goods. */
export const modelMatch = (page: ListingFacts, notice: ProductFacts): ModelMatch | undefined => {
  const tests = notice.models.filter(({ shown }) => !isBrief(shown) || isCalledAlike(page, notice));
  const hits = tests.flatMap((test) => [
    ...stated(page, test),
    ...page.titles.flatMap((title) => inTitle(title, test)),
  ]);
  return hits.find(({ isStrong }) => isStrong) ?? hits[0];
};

/** Words between the brand and the model of one title; an ordinary word is a brand only so near. */
const nearBy = 14;

/** Beside a stated brand, "30" anywhere in a title is a count or a size. */
const standTogether = (brand: BrandMatch, model: ModelMatch): boolean => {
  if (brand.at === undefined) return /\p{L}|\d{3}/u.test(model.page);
  if (model.at === undefined || model.at.title !== brand.at.title) return false;
  const [start, end] = brand.at.span;
  return Math.max(model.at.start - end, start - model.at.end) <= nearBy;
};

/** One stretch of a title cannot be both: the brand `X-14` is not also its model. */
export const isOneStretch = (brand: BrandMatch | undefined, model: ModelMatch): boolean =>
  brand?.at !== undefined &&
  model.at?.title === brand.at.title &&
  isInside([brand.at.span], model.at.start, model.at.end);

/**
 * A code like `m7` in a title counts only right beside its brand; a stated one always. An ordinary
 * word is a brand in front of the title, in a phrase, or right beside the model.
 */
const isNamed = (brand: BrandMatch, model: ModelMatch): boolean => {
  const isBrandSure = brand.isTelling || brand.isPhrase;
  if (model.isStrong && (isBrandSure || brand.isProminent)) return true;
  return model.at === undefined ? isBrandSure : standTogether(brand, model);
};

/** Notices put colours and sizes into the field of the model: where a title repeats them, up to there. */
const wholeField = ({ title, start, end }: Required<ModelMatch>['at'], notice: string) => {
  const field = fold(notice);
  const from = title.folded.lastIndexOf(field, start);
  return from < 0 ? end : Math.max(end, from + field.length);
};

/** The title sells something for that model, without saying "for". */
export const isForIt = (model: ModelMatch, notice: ProductFacts): boolean => {
  if (model.at === undefined) return false;
  const names = notice.named().map(({ tokens }) => tokens);
  const { title, start } = model.at;
  const end = wholeField(model.at, model.notice);
  return names.some(({ length }) => length > 0) && isExtraAround(title.folded, [start, end], names);
};

/** Only one of the two is a set: a set's number says little about a single one of its goods. */
const isOtherSet = (page: ListingFacts, notice: ProductFacts): boolean => {
  const isSet = (all: readonly Named[]) => all.some(({ tokens }) => tokens.includes('set'));
  return isSet(notice.named()) !== isSet(page.named());
};

/** The notice does not say what the goods are: they may be an extra for those that the page sells, or the reverse. */
const isNameless = (notice: ProductFacts): boolean =>
  !notice.named().some(({ tokens }) => tokens.some(mayBeGoods));

/**
 * Short models, of goods called otherwise or in sets, short starts and notices without a name are two
 * soft clues: caution at most, unless something else agrees.
 */
export const brandModel = (
  page: ListingFacts,
  notice: ProductFacts,
  brand: BrandMatch | undefined,
  model: ModelMatch | undefined,
): Clue[] => {
  if (!brand || !model || isOneStretch(brand, model) || !isNamed(brand, model)) return [];
  const both = [clueOf('brand', brand), clueOf('model', model)];
  const isShort = !model.isStrong && (!mayBeOneKind(page, notice) || isOtherSet(page, notice));
  if (isBrief(model.notice) || isShort || isNameless(notice)) return both;
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

/** A shop's key of a picture is a part of each of its addresses, and too long to be there by chance. */
const minImageKeyLength = 16;
export const imageKey: Signal = (page, { pictures }) => {
  for (const key of page.imageKeys)
    if (key.length >= minImageKeyLength && pictures.includes(key))
      return { kind: 'image-key', page: key, notice: key };
  return undefined;
};
