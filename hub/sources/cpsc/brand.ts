import { isPlaceholder } from '../reading/brands.ts';
import { isCode } from '../reading/codes.ts';
import { distinct, oneLine } from '../reading/words.ts';
import { bare, isCapitalised, isOrdinary, isShouted, neverBrand } from './ordinary.ts';

/**
 * Brands out of CPSC's texts. The feed has no field for them: they stand at the head of the product
 * name ("Koorlian Mattresses"), before "-branded" in the prose, or are the firm that recalls.
 * A leading word counts only when it is no ordinary word.
 */
const trim = (text: string): string =>
  oneLine(text.replace(/[®™©]/g, ''))
    .replace(/^["“'\s]+|["”'\s,.;:]+$/g, '')
    .replace(/['’]s?$/, (end) => (end.length > 1 ? end : ''));

const years =
  /^(?:Model\s+Years?\s+)?(?:(?:19|20)\d\d(?:\s*(?:-|to|and|through|,)\s*)?)+\s*(?:Model\s+Years?\s+)?/i;

/** Says whether the word can go on with a brand that has `length` words so far. */
function belongsToBrand(word: string, next: string, length: number): boolean {
  const clean = word.replace(/,$/, '');
  if (length > 0 && clean === '&') return true;
  if (!isCapitalised(word) || /^\d/.test(clean) || (isCode(clean, false) && /\d/.test(clean)))
    return false;
  if (length > 0 && (/^["“]/.test(word) || /^[A-Z]{1,3}$/.test(clean))) return false;
  return !isOrdinary(clean) || (length === 0 && isShouted(clean) && !/^[A-Z]{4,}$/.test(next));
}

/** `SXDFSA's children's pajamas` are SXDFSA's; "Rebecca's Toys" may be a name of its own. */
const ownerless = (word: string, next = ''): string =>
  /^[a-z]/.test(next) || /^[A-Z]{3,}['’]/.test(word) ? word.replace(/['’]s?$/, '') : word;

/** The words at the head of a product name that are no ordinary words; up to the first ® or ™. */
export function leadingBrand(name: string): string | undefined {
  const words = oneLine(name).replace(years, '').split(' ').slice(0, 6);
  const marked = words.slice(0, 4).findIndex((word) => /[®™]/.test(word));
  if (marked >= 0 && words.slice(0, marked + 1).every(isCapitalised))
    return nameOf(words.slice(0, marked + 1));
  const run: string[] = [];
  for (const [at, word] of words.entries()) {
    if (!belongsToBrand(word, words[at + 1] ?? '', run.length)) break;
    run.push(word.replace(/[,(].*$/, '').replace(/-brand(?:ed)?$/i, ''));
    if (/[,(]|-brand(?:ed)?$|['’]s?$/i.test(word) || run.length === 3) break;
  }
  return nameOf(
    run.map((word, at) => (at === run.length - 1 ? ownerless(word, words[run.length]) : word)),
  );
}

const nameOf = (words: string[]): string | undefined => {
  const brand = trim(words.join(' ')).replace(/\s*&$|-brand(?:ed)?$/gi, '');
  const letters = brand.replace(/[^\p{L}\p{N}]/gu, '');
  const isShort = letters.length < 3 && !/[\d&]/.test(brand);
  return letters !== '' && !isShort && !isPlaceholder(brand) ? brand : undefined;
};
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

const legalForm =
  /,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|S\.?A|B\.?V|AG|USA|U\.S\.A|of North America|North America|America)\.?$/i;
const shortFirm = (firm: string): string => {
  let name = trim(firm);
  while (legalForm.test(name)) name = name.replace(legalForm, '').trim();
  return name;
};
const startsWithWords = (text: string, words: string): boolean => {
  const plain = (t: string) =>
    ` ${t
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  return (
    words !== '' &&
    plain(text).startsWith(plain(words).trimEnd() === '' ? '\0' : ` ${plain(words).trim()} `)
  );
};

/** "Bubble Monkey baby loungers": two or more capitals before the first lowered word are a name. */
function brandByCase(name: string): string | undefined {
  const words = oneLine(name).replace(years, '').split(' ');
  const lowered = words.findIndex((word) => /^[a-z]{3,}/.test(word));
  const head = words.slice(0, Math.max(lowered, 0));
  const isName =
    head.length >= 2 && head.length <= 3 && head.every((word) => /^[A-Z][\p{L}'’.-]+$/u.test(word));
  const isDescription =
    head.every((word) => isOrdinary(word)) &&
    head.some((word) => /(?:ed|ing|al|ic|less|able)$|-/.test(word) || neverBrand.has(bare(word)));
  return isName && !isDescription && !/^(?:and|with|for)$/.test(words[lowered] ?? '')
    ? nameOf(head)
    : undefined;
}

/**
 * How far the brand reaches, where the prose tells: CPSC writes "Superb Sports baby bath seats", so
 * of "Superb Sports Baby Bath Seats" the words up to the first that it lowers are the name.
 */
export function brandInProse(name: string, text: string): string | undefined {
  const words = oneLine(name).replace(years, '').split(' ').slice(0, 7);
  const isName = (head: string[]): boolean =>
    head.every((word) => (isCapitalised(word) || word === '&') && !/^\d/.test(word)) &&
    !head.every((word) => neverBrand.has(bare(word)));
  for (let length = Math.min(5, words.length - 1); length > 0; length--) {
    const head = words.slice(0, length);
    const next = (words[length] ?? '').toLowerCase();
    const follows =
      /^[a-z]{3,}/.test(next) && !/^(?:and|with|for|the|used|sold|brand\w*)$/.test(next);
    const at = follows && isName(head) ? text.indexOf(` ${head.join(' ')} ${next}`) : -1;
    const before = text.slice(0, Math.max(at, 0)).split(' ').pop() ?? '';
    if (at > 0 && /^[a-z]+$/.test(before)) return nameOf(head);
  }
  return undefined;
}

/** `Felt Bicycles` is also "Felt": the firm without the goods in its name. */
function withoutGoods(firm: string): string[] {
  const words = firm.split(' ');
  while (words.length > 1 && isOrdinary(words.at(-1) ?? '')) words.pop();
  const short = words.join(' ');
  return short === firm || isOrdinary(short) ? [firm] : [firm, short];
}

/** The headline writes "Maxmartt Pool Drain Covers" where the name says "Maxmartt's". */
const withoutOwner = (name: string, titled: string): string => {
  const bareName = name.replace(/['’]s?$/, '');
  return bareName !== name && startsWithWords(titled, bareName) && !startsWithWords(titled, name)
    ? bareName
    : name;
};

/** Trading houses and shops recall what others made. */
const trader =
  /\b(?:enterprises|industries|imports?|importers?|trading|distribut\w+|group|international|stores?|retail\w*|wholesale|outlets?|marketplace|e-?commerce|shops?|brands|products|sales|supply|inc|llc)\b/i;

/** The firm that recalls its own goods: a brand beside what the name says. */
const makerIn = (firms: string[]): string | undefined => {
  const maker = firms.find(
    (firm) => firm.split(' ').length <= 3 && !trader.test(firm) && /^[A-Z]/.test(firm),
  );
  return maker && nameOf([maker]);
};

/** The firm's name right before what it names: "involves Burley Design child bicycle trailers". */
function isWrittenAsBrand(text: string, firm: string): boolean {
  const at = text.indexOf(` ${firm} `);
  return (
    at >= 0 &&
    /^[a-z]{3,}/.test(text.slice(at + firm.length + 2)) &&
    !/^(?:and|with|for|the|has|have|was|will|sold|stores?|dealers?|recall\w*|contact\w*)\b/.test(
      text.slice(at + firm.length + 2),
    )
  );
}

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
