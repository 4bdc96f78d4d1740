import type { Hazard } from '../hazard.ts';
import type { Clue } from '../verdict.ts';
import { brandText } from './brand.ts';
import type { ListingFacts, ProductFacts } from './facts.ts';
import { headOf } from './goods.ts';
import { isOtherLine } from './lines.ts';
import { makerWords, type Named, namedOf } from './names.ts';
import { isUnnamedLine } from './unnamed.ts';

/**
 * A maker of generators, mowers and pumps has hundreds of models; a notice that says no more than
 * "Honda portable generators" cannot mean every one of them. A name that only sells loungers may well
 * sell the lounger of the notice, under whatever number.
 */

/** How many kinds of goods notices know a maker for. */
export type MakerRange = (brand: string) => number;

const kindsIn = ({ products }: Hazard): [maker: string, kind: string][] =>
  products.slice(0, 20).flatMap(({ brands, names }) => {
    const [name] = Object.values(names);
    if (name === undefined) return [];
    const makers = makerWords(brands);
    const kind = headOf(namedOf(name).tokens.filter((token) => !makers.has(token)));
    return kind === undefined ? [] : brands.map((brand) => [brandText(brand), kind] as const);
  });

/** `hazards` are all that share a key with the page, so all of its maker. */
export const makerRange = (hazards: readonly Hazard[]): MakerRange => {
  const kinds = Map.groupBy(hazards.flatMap(kindsIn), ([maker]) => maker);
  return (brand) => new Set(kinds.get(brandText(brand))?.map(([, kind]) => kind)).size;
};

/**
 * The page sells another model or line than the notice means, or may: "wide" is a maker with many goods, of
 * whom one title is enough.
 */
export const isOneOfMany = (
  page: ListingFacts,
  notice: ProductFacts,
  maker: Pick<Clue, 'page' | 'notice'>,
  isWide: boolean,
): boolean => {
  const titles = page.named();
  const isUnnamed = (title: Named) =>
    isUnnamedLine(title, notice, [maker.page, maker.notice], isWide);
  if (!isWide) return titles.every(isUnnamed);
  // Which of its words names a line, another language does not tell.
  if (titles.some(({ isForeign }) => isForeign)) return true;
  const isOther = (title: Named) => isOtherLine(title, page, notice, maker.notice);
  return titles.some(isUnnamed) || titles.every(isOther);
};
