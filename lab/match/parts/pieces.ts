import type { Hazard } from '../../../lib/core/hazard.ts';
import { brandsIn } from '../../../lib/core/match/brand.ts';
import { isSpecific, mayBeProductWord } from '../../../lib/core/match/goods.ts';
import { modelsInField, modelsInText } from '../../../lib/core/match/model.ts';
import { tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { fold } from '../../../lib/core/text.ts';

/** Pieces of real listings and notices, to make ordinary listings of. */

export interface Parts {
  /** Every brand with the models that notices name for it: the short ones, and all. */
  noticed: { brand: string; models: string[]; all: string[]; name: string }[];
  brands: string[];
  /** With the words for the goods it is the model of. */
  models: { model: string; goods: ReadonlySet<string> }[];
  gtins: string[];
  /** Short names of goods, of listings and notices. */
  goods: string[];
  /** Whole titles of real listings. */
  titles: string[];
}

/** Longer ones describe the goods and name their maker: in a title they would be the product. */
const maxWords = 3;

const modelsOf = (hazard: Hazard, max = maxWords): string[] =>
  hazard.products.flatMap(({ identification }) =>
    identification.flatMap(({ models = [] }) =>
      models
        .filter((model) => typeof model === 'string')
        .filter((model) => model.trim().split(/\s+/).length <= max),
    ),
  );

/** What a notice's goods are called, without maker, model and figures: the words in small letters. */
const plainGoods = (name: string, brands: readonly string[]): string =>
  name
    .split(/\s+/)
    .filter((word) => /^(?:\p{Ll}[\p{L}-]+|\p{Script=Hangul}+)$/u.test(word))
    .filter((word) => !brands.some((brand) => fold(brand).includes(fold(word))))
    .slice(-3)
    .join(' ');

const goodsIn = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text).filter(mayBeProductWord));

/** Its models, but those that name the maker too: beside other goods they would be the product. */
const modelsWithGoods = (hazard: Hazard): Parts['models'] => {
  const goods = goodsIn(hazard.products.flatMap(({ names }) => Object.values(names)).join(' '));
  const brands = hazard.products.flatMap((product) => product.brands.map(fold));
  return modelsOf(hazard)
    .filter((model) => !brands.some((brand) => fold(model).includes(brand)))
    .map((model) => ({ model, goods }));
};

/** Every code that a text may be read as. */
export const codesOf = (text: string): string[] => [...modelsInField(text), ...modelsInText(text)];

const shortGoods = (title: string): string => {
  const words = title.split(/[,|\-–(]/)[0]?.split(/\s+/) ?? [];
  return words.slice(-4).join(' ').trim();
};

/** A model or the goods inside the brand ("Snuga Swings"): beside itself it would be the product. */
const isNameOnly = (brand: string): boolean =>
  !/\d/.test(brand) && !tokensOf(brand).slice(1).some(isSpecific);

export const partsOf = (hazards: readonly Hazard[], titles: readonly string[]): Parts => {
  const products = hazards.filter(({ about }) => about === 'product');
  const every = products.flatMap((hazard) => hazard.products);
  const noticed = products.flatMap((hazard) => {
    const [models, all] = [modelsOf(hazard), modelsOf(hazard, Infinity)];
    return hazard.products.flatMap(({ brands, names }) => {
      const name = Object.values(names).join(' ').toLowerCase();
      const known = brands.flatMap(brandsIn).filter(isNameOnly);
      return known.map((brand) => ({ brand, models, all, name }));
    });
  });
  const firstWords = titles.flatMap((title) => title.match(/^[A-Z][\w&.-]{2,}/)?.[0] ?? []);
  return {
    noticed,
    brands: [...noticed.map(({ brand }) => brand), ...firstWords],
    models: [
      ...products.flatMap(modelsWithGoods),
      ...titles.flatMap((title) => {
        const long = modelsInText(title, 3).filter((code) => code.length > 3);
        return long.map((model) => ({ model, goods: goodsIn(title) }));
      }),
    ],
    gtins: every.flatMap(({ identification }) => identification.flatMap(({ gtins = [] }) => gtins)),
    goods: [
      ...titles.map(shortGoods),
      ...every.flatMap(({ names, brands }) =>
        Object.values(names).map((name) => plainGoods(name, brands)),
      ),
    ].filter((text) => text.length > 3 && text.length < 60),
    titles: [...titles],
  };
};
