import type { Hazard } from '../hazard.ts';
import type { Clue } from '../verdict.ts';
import { brandText } from './brand.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { headNoun } from './goods.ts';
import { makerWords, type TokenizedName, tokenizeName } from './names.ts';
import { isOtherLine } from './product-lines.ts';
import { isUnlistedLine } from './unlisted-line.ts';

/**
 * A maker of generators, mowers and pumps has hundreds of models; a notice that says no more than
 * "Honda portable generators" cannot mean every one of them. A name that only sells loungers may well
 * sell the lounger of the notice, under whatever number.
 */

/** For how many kinds of goods of a maker there are notices. */
export type MakerRange = (brand: string) => number;

const kindsIn = ({ products }: Hazard): [maker: string, kind: string][] =>
  products.slice(0, 20).flatMap(({ brands, names }) => {
    const [name] = Object.values(names);
    if (name === undefined) return [];
    const makers = makerWords(brands);
    const kind = headNoun(tokenizeName(name).tokens.filter((token) => !makers.has(token)));
    return kind === undefined ? [] : brands.map((brand) => [brandText(brand), kind] as const);
  });

/** `hazards` are all hazards that share a key with the page, so they include all of its maker. */
export const makerRange = (hazards: readonly Hazard[]): MakerRange => {
  const kinds = Map.groupBy(hazards.flatMap(kindsIn), ([maker]) => maker);
  return (brand) => new Set(kinds.get(brandText(brand))?.map(([, kind]) => kind)).size;
};

/**
 * The page sells, or may sell, another model or line than the notice means. For a maker with a wide range of
 * goods one such title is enough.
 */
export const isOtherModelOfMaker = (
  page: ListingFacts,
  notice: ProductFacts,
  maker: Pick<Clue, 'page' | 'notice'>,
  isWideRange: boolean,
): boolean => {
  const titles = page.tokenizedTitles();
  const isUnlisted = (title: TokenizedName) =>
    isUnlistedLine(title, notice, [maker.page, maker.notice], isWideRange);
  if (!isWideRange) return titles.every(isUnlisted);
  // In a foreign language it is unknown which word names a line.
  if (titles.some(({ isForeign }) => isForeign)) return true;
  const isOther = (title: TokenizedName) => isOtherLine(title, page, notice, maker.notice);
  return titles.some(isUnlisted) || titles.every(isOther);
};
