import { distinct } from '../reading/words.ts';
import { brandByCase, brandInProse, leadingBrand, trim } from './brand-name.ts';
import { isWrittenAsBrand, makerIn, shortFirm, startsWithWords, withoutGoods } from './firm.ts';
import { isOrdinary, neverBrand } from './ordinary.ts';

/**
 * Brands out of CPSC's texts. The feed has no field for them: they stand at the head of the product
 * name, before "-branded" in the prose, or are the firm that recalls.
 */

const branded =
  /((?:["“]?[\p{Lu}\d][\p{L}\d.'’&+®™!-]*["”]?,?\s+(?:and\s+|&\s+|of\s+|the\s+)?){0,12}["“]?[\p{Lu}\d][\p{L}\d.'’&+®™!]*["”]?)(?:-|\s+)brand(?:ed|s)?\b/gu;

/** Names before "brand" or "-branded": `E-Z-GO, Cushman and Bad Boy Buggies brand golf cars`. */
const brandedNames = (text: string): string[] =>
  [...text.matchAll(branded)]
    .flatMap((m) => (m[1] ?? '').split(/,\s*(?:and\s+)?|\s+and\s+|\.\s+(?=[A-Z])/))
    .map((name) =>
      trim(name.replace(/^(?:The|This|These|All|Some|Certain|Various|Model|A|An|In)\s+/, '')),
    )
    .filter(
      (name) =>
        name.length >= 2 &&
        !isOrdinary(name) &&
        !/^(?:The|These|This)$/.test(name) &&
        !/^\d+$/.test(name),
    );

/** The headline writes "Maxmartt Pool Drain Covers" where the name says "Maxmartt's". */
const withoutOwner = (name: string, titled: string): string => {
  const bareName = name.replace(/['’]s?$/, '');
  return bareName !== name && startsWithWords(titled, bareName) && !startsWithWords(titled, name)
    ? bareName
    : name;
};

/**
 * Brands of a recall, surest first: `-branded` in the texts, the firm or seller whose name heads the
 * product name, then the leading words of the name and of the headline's product.
 */
export function readBrands(from: {
  name: string;
  titleProduct?: string | undefined;
  /** The recalling firm first where `hasFirm`, then stores and importers. */
  firms: string[];
  hasFirm?: boolean;
  texts: string[];
}): string[] {
  const firms = from.firms
    .map(shortFirm)
    .filter(
      (firm) =>
        firm.length >= 2 && firm.split(' ').length <= 4 && !neverBrand.has(firm.toLowerCase()),
    );
  const titled = (from.titleProduct ?? '').replace(/^(?:Certain|All|Some|Various)\s+/i, '');
  const heading = firms
    .flatMap(withoutGoods)
    .filter(
      (firm) =>
        startsWithWords(from.name, firm) ||
        startsWithWords(titled, firm) ||
        from.texts.some((text) => isWrittenAsBrand(text, firm)),
    );
  const leading = [brandByCase(from.name) ?? leadingBrand(from.name) ?? leadingBrand(titled)]
    .filter((name) => name !== undefined)
    .map((name) => withoutOwner(name, titled));
  const told = from.texts
    .map((text) => brandInProse(from.name, text))
    .filter((name) => name !== undefined);
  const found = distinct([
    ...[from.name, ...from.texts].flatMap(brandedNames),
    ...heading,
    ...told,
    ...(heading.length + told.length > 0 ? [] : leading),
    ...[makerIn(firms.slice(0, from.hasFirm ? 1 : 0))].filter((name) => name !== undefined),
  ]);
  const seen = new Set<string>();
  return found
    .filter((name) => {
      const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      return key !== '' && !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, 10);
}
