import { isGoodsName } from '../../goods/goods-of.ts';
import { isCode } from '../reading/codes.ts';
import { unique } from '../reading/words.ts';
import { brandByCase, brandInProse, leadingBrand, nameOf, shortFirm, trim } from './brand-name.ts';
import { isOrdinary, neverBrand } from './ordinary.ts';
import { ownedBrand } from './owned-brand.ts';

/** Names of firms that can be brands: no shops, at most four words. */
const brandLikeNames = (firms: readonly string[]): string[] =>
  firms
    .map(shortFirm)
    .filter(
      (firm) =>
        firm.length >= 2 && firm.split(' ').length <= 4 && !neverBrand.has(firm.toLowerCase()),
    );

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Compares whole words and ignores punctuation. */
const startsWithWords = (text: string, words: string): boolean =>
  plainWords(words) !== '' && `${plainWords(text)} `.startsWith(`${plainWords(words)} `);

/** `Felt Bicycles` is also "Felt": the firm without the goods in its name. */
function withoutGoods(firm: string): string[] {
  const words = firm.split(' ');
  while (words.length > 1 && isOrdinary(words.at(-1) ?? '')) words.pop();
  const short = words.join(' ');
  return short === firm || isOrdinary(short) ? [firm] : [firm, short];
}

/** Words of trading houses and shops, which recall goods that others made. */
const tradingHouse =
  /\b(?:enterprises|industries|imports?|importers?|trading|distribut\w+|group|international|stores?|retail\w*|wholesale|outlets?|marketplace|e-?commerce|shops?|brands|products|sales|supply|inc|llc)\b/i;

/** Firms that recall their own goods, so that their names are brands. */
const makersIn = (firms: string[]): string[] =>
  firms
    .filter(
      (firm) => firm.split(' ').length <= 3 && !tradingHouse.test(firm) && /^[A-Z]/.test(firm),
    )
    .flatMap((firm) => nameOf([firm]) ?? []);

/**
 * The text has the firm's name right before goods: "involves Burley Design child bicycle trailers". "Mowers with
 * Zorvex engines" are of another.
 */
function isWrittenAsBrand(text: string, firm: string): boolean {
  const at = text.indexOf(` ${firm} `);
  return (
    at >= 0 &&
    !/\bwith$/.test(text.slice(0, at)) &&
    /^[a-z]{3,}/.test(text.slice(at + firm.length + 2)) &&
    !/^(?:and|with|for|the|has|have|was|will|sold|stores?|dealers?|recall\w*|contact\w*)\b/.test(
      text.slice(at + firm.length + 2),
    )
  );
}

/**
 * Brands out of CPSC's texts. The feed has no field for them: they stand at the head of the product
 * name, before "-branded" in the prose, or are the firm that recalls.
 */

const branded =
  /((?:["“]?[\p{Lu}\d][\p{L}\d.'’&+®™!/-]*["”]?,?\s+(?:and\s+|[&+]\s+|of\s+|in\s+|the\s+)?){0,12}["“]?[\p{Lu}\d][\p{L}\d.'’&+®™!/]*["”]?)(?:-|\s+)brand(?:ed|s)?\b/gu;
/** Excludes "any make (excludes Zorvex branded ones)", and codes before "The brand name is printed on …". */
const namesBrands = (list: string, preceding: string): boolean =>
  !/\b(?:exclud\w+|except|other than|not)\b[^.;]{0,40}$/i.test(preceding) &&
  (!/\bThe$/.test(list) || /\bbrand names?\b[^.]*$/i.test(preceding));

/** Names before "brand" or "-branded": `E-Z-GO, Cushman and Bad Boy Buggies brand golf cars`. */
const brandedNames = (text: string): string[] =>
  [...text.matchAll(branded)]
    .filter(({ 1: list = '', index }) => namesBrands(list, text.slice(0, index)))
    .flatMap(({ 1: list = '' }) => {
      // "models Elmo and Heron. The Zorvex brand": what stands before belongs to another sentence.
      const own = list.split(/\.\s+(?=The\s)/).at(-1) ?? '';
      return own.split(/,\s*(?:and\s+)?|\s+and\s+|\.\s+(?=[A-Z])|\/(?=\p{Lu})/u);
    })
    .map((name) =>
      trim(
        name.replace(
          /^(?:Only the|The|This|These|All|Only|Some|Certain|Various|Model|A|An|In)\s+/,
          '',
        ),
      ),
    )
    .filter(
      (name) =>
        name.length >= 2 &&
        !isOrdinary(name) &&
        !/^(?:The|These|This)$/.test(name) &&
        !/^(?:\d+$|Inch\b)/.test(name) &&
        !(/\d/.test(name) && /-/.test(name) && isCode(name, false)),
    );

/** "with seven brand names: GE, Café and Haier." A part in small letters ends the list. */
const listedNames = (text: string): string[] =>
  [
    ...text.matchAll(/\bbrand names\b(?: includ\w+)?:? ((?:\p{Lu}[^.,;]*(?:, (?:and )?|[.;]))+)/gu),
  ].flatMap(([, list = '']) =>
    list
      .split(/[,.;]\s*(?:and\s+)?|\s+and\s+/)
      .map(trim)
      .filter((name) => /^\p{Lu}/u.test(name) && name.split(' ').length <= 3),
  );

/** Of "Shimano's Lazer-branded" the brand is Lazer, where Shimano is the firm. */
const withoutFirm = (name: string, firms: readonly string[]): string => {
  const [, owner, own] = name.match(/^(.+?)['’]s?\s+(\S.*)$/) ?? [];
  return own !== undefined && firms.some((firm) => plainWords(firm) === plainWords(owner ?? ''))
    ? own
    : name;
};

/** The headline writes "Maxmartt Pool Drain Covers" where the name says "Maxmartt's". */
const withoutOwner = (name: string, headlineProduct: string): string => {
  const bareName = name.replace(/['’]s?$/, '');
  return bareName !== name &&
    startsWithWords(headlineProduct, bareName) &&
    !startsWithWords(headlineProduct, name)
    ? bareName
    : name;
};

/** What a notice says is printed on the goods: `"Zorvex" is printed on the label`. */
const printed =
  /["“]([^"“”]{2,60})["”](?=[^.;]*\b(?:printed|appears?|found|stamped|embossed|engraved)\b)/g;
const printedNames = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => [...text.matchAll(printed)])
    .map(([, name = '']) => shortFirm(name).replace(/\s*&$/, ''))
    .filter((name) => plainWords(name).length > 2 && !isOrdinary(name));

/** Of "Zorvex Blackout", where "Zorvex" is printed on the goods, that is the brand. */
const asPrinted = (brand: string, onGoods: readonly string[]): string => {
  const own = onGoods.find((name) => startsWithWords(brand, name));
  if (own === undefined) return brand;
  const words = brand.split(' ');
  const starts = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return starts.find((start) => plainWords(start) === plainWords(own)) ?? brand;
};

/** A brand cannot be the whole product name, so of "Zorvex StairMills" it is the first word. */
const withoutWholeName = (brand: string, name: string): string =>
  plainWords(brand) === plainWords(name) ? (brand.split(' ')[0] ?? brand) : brand;

/** "Murphy Bed Hardware Kits": goods of several words, written in capitals. "Party Hats Torches" is none: no plural is. */
const isOnlyGoods = (brand: string, name: string): boolean =>
  brand.includes(' ') &&
  isGoodsName(brand) &&
  !(brand.endsWith('s') && name.startsWith(`${brand} `));

/** One name begins with the other: "Mabli" and "Mabli au Bain". */
const isSameBrand = (one: string, other: string): boolean =>
  startsWithWords(one, other) || startsWithWords(other, one);

/** Of "Zorvex & Mabli", where owners are to turn to Zorvex, "Mabli" is a brand of its own. */
const withoutPartner = (name: string, ownedName: string): string =>
  name.startsWith(`${ownedName} & `) ? name.slice(ownedName.length + 3) : name;

/** Of "Calico Critters accessories" both words are the brand, though the second is one of goods as well. */
const brandOfHeadline = (product: string): string | undefined => {
  const leading = leadingBrand(product);
  const byCase = brandByCase(product);
  return leading && byCase && startsWithWords(byCase, leading) ? byCase : leading;
};

/** The most that was seen is 51 brands, of one maker's dehumidifiers. */
const maxBrands = 50;

/**
 * Brands of a recall, the most certain first: `-branded` in the texts, the firm or seller whose name heads the
 * product name, then the leading words of the name and of the headline's product.
 */
export function readBrands(from: {
  name: string;
  titleProduct?: string | undefined;
  /** Who recalls, then stores and importers. */
  firms: string[];
  /** How many of the firms, from the first, carry out the recall. */
  recalling?: number;
  texts: string[];
  /** The advice to owners, which contains the firm's name and addresses. */
  advice?: string;
}): string[] {
  const firms = brandLikeNames(from.firms);
  const headlineProduct = (from.titleProduct ?? '').replace(
    /^(?:Certain|All|Some|Various)\s+/i,
    '',
  );
  const atHead = firms
    .flatMap(withoutGoods)
    .filter(
      (firm) =>
        startsWithWords(from.name, firm) ||
        startsWithWords(headlineProduct, firm) ||
        from.texts.some((text) => isWrittenAsBrand(text, firm)),
    );
  const leading = [
    brandByCase(from.name) ?? leadingBrand(from.name) ?? brandOfHeadline(headlineProduct),
  ]
    .filter((name) => name !== undefined)
    .map((name) => withoutOwner(withoutWholeName(name, from.name), headlineProduct));
  const inProse = from.texts
    .map((text) => brandInProse(from.name, text))
    .filter((name) => name !== undefined);
  const onGoods = printedNames(from.texts);
  const makers = brandLikeNames(from.firms.slice(0, from.recalling ?? 0));
  // Where the maker's own name is printed on the goods, ordinary words that are not are those of a pattern.
  const isPrinted = (brand: string) => onGoods.some((one) => isSameBrand(one, brand));
  const isMakerPrinted = makers.some(isPrinted);
  const ofName = [...inProse, ...(atHead.length + inProse.length > 0 ? [] : leading)];
  const candidates = unique([
    ...[from.name, ...from.texts]
      .flatMap((text) => [...listedNames(text), ...brandedNames(text)])
      .map((one) => withoutFirm(one, firms)),
    ...atHead,
    ...ofName.filter(
      (brand) => !isMakerPrinted || isPrinted(brand) || !brand.split(' ').every(isOrdinary),
    ),
    ...makersIn(makers),
  ])
    .map((brand) => asPrinted(brand, onGoods))
    .filter((brand) => !isOnlyGoods(brand, from.name));
  const owned = ownedBrand(from.name, from.advice ?? '', from.firms.length === 0);
  const all =
    owned === undefined
      ? candidates
      : [
          owned,
          ...candidates
            .map((one) => withoutPartner(one, owned))
            .filter((one) => !isSameBrand(one, owned)),
        ];
  const seen = new Set<string>();
  return all
    .filter((name) => {
      const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      return key !== '' && !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, maxBrands);
}
