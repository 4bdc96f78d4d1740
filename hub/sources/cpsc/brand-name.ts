import { isPlaceholder } from '../reading/brands.ts';
import { isCode } from '../reading/codes.ts';
import { oneLine } from '../reading/words.ts';
import { isAllCapitals, isCapitalised, isOrdinary, neverBrand, withoutSigns } from './ordinary.ts';

/**
 * The brand at the head of a product's name ("Koorlian Mattresses"). A leading word counts only when
 * it is no ordinary word.
 */

export const trim = (text: string): string =>
  oneLine(text.replace(/[®™©]/g, ''))
    .replace(/^["“'\s]+|["”'\s,.;:]+$/g, '')
    .replace(/['’]s?$/, (end) => (end.length > 1 ? end : ''));

const legalForm =
  /,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|S\.?A|B\.?V|AG|USA|U\.S\.A|(?:of )?(?:(?:North )?America|Canada))\.?$/i;
/** "Cookware Company", "Parts Canada": what is left would be a word of the goods. */
const isPlainCompany = (name: string): boolean =>
  / (?:Company|Canada)$/.test(name) && isOrdinary(name.replace(/ \w+$/, ''));
/** Without `Inc.`, `of America`, `Canada` and the like. */
export const shortFirm = (firm: string): string => {
  let name = trim(firm);
  while (legalForm.test(name) && !isPlainCompany(name)) name = name.replace(legalForm, '').trim();
  return name;
};

/** Words before the name that say how many of the maker's goods are meant, or of which years. */
const years =
  /^(?:(?:Various|Select|Certain|Some|All|Expanded|Additional)\s+)?(?:Model\s+Years?\s+)?(?:(?:19|20)\d\d(?:\s*(?:-|to|and|through|,)\s*)?)+\s*(?:Model\s+Years?\s+)?/i;

function continuesBrand(word: string, next: string, length: number): boolean {
  const clean = word.replace(/,$/, '');
  if (length > 0 && (clean === '&' || clean === '+')) return true;
  // A list of lines: "ERC/CRC/HEC".
  if (
    !isCapitalised(word) ||
    /\/.*\//.test(word) ||
    /^\d/.test(clean) ||
    (isCode(clean, false) && /\d/.test(clean))
  )
    return false;
  if (length > 0 && (/^["“]/.test(word) || /^[A-Z]{1,3}$/.test(clean))) return false;
  return !isOrdinary(clean) || (length === 0 && isAllCapitals(clean) && !/^[A-Z]{4,}$/.test(next));
}

/** Removes a possessive "'s" (`SXDFSA's children's pajamas`), but not where it may be part of a name ("Rebecca's Toys"). */
const withoutPossessive = (word: string, next = ''): string =>
  /^[a-z]/.test(next) || /^[A-Z]{3,}['’]/.test(word) ? word.replace(/['’]s?$/, '') : word;

/** "Zorvex Bottle Machinery Co Ltd Water Bottles" is of the whole firm. */
const firmAtHead =
  /^((?:\p{Lu}[\p{L}.&'’-]*\s+|and\s+|&\s+){1,6}?)(?:Co\b\.?,? ?)?(?:Company )?(?:Ltd|Limited)\b(?! Edition)/u;

/** "Lumeo Bay Zorvex Ceiling Fans": ordinary words that end a name as places are called. */
const placeWord = /^(?:Bay|Creek|Harbor|Lake|Ridge|River|Springs|Valley),?$/;

/** "51L LinQ™ Sea-Doo® Cooler": a size, the line of goods, then its maker. */
const makerBehindLine = /^(?:[\d.]+\s?(?:L|ml|oz)\s+)?[^®™\s]+™\s+([^®™\s]+)®/;

/** "“Lumeo” 3-drawer chest by South Zorvex": a line in quotation marks, its maker behind the goods. */
const lineByMaker = /^["“][^"”]+["”] .*\bby ((?:\p{Lu}[\p{L}'’&-]*\s?){1,3})$/u;
/** "Pirates of the Caribbean Twin Beds" are not of "Pirates". */
const storyName = /^(\p{Lu}[\p{L}'’-]+ of the \p{Lu}[\p{L}'’-]+) /u;

/** The words at the head of a product name that are no ordinary words, up to the first ® or ™. */
export function leadingBrand(name: string): string | undefined {
  const [, firm] = oneLine(name).match(firmAtHead) ?? [];
  const [, maker] = oneLine(name).match(makerBehindLine) ?? [];
  const [, madeBy] = oneLine(name).match(lineByMaker) ?? [];
  const [, story] = oneLine(name).match(storyName) ?? [];
  const told = firm ?? maker ?? madeBy ?? story;
  if (told !== undefined) return nameOf([told]);
  const words = oneLine(name).replace(years, '').split(' ').slice(0, 6);
  const marked = words.slice(0, 4).findIndex((word) => /[®™]|-brand(?:ed)?$/.test(word));
  if (marked >= 0 && words.slice(0, marked + 1).every(isCapitalised))
    return nameOf(words.slice(0, marked + 1));
  const run: string[] = [];
  for (const [at, word] of words.entries()) {
    if (run.length === 1 && placeWord.test(word)) {
      run.push(word);
      break;
    }
    if (!continuesBrand(word, words[at + 1] ?? '', run.length)) break;
    run.push(word.replace(/[,(].*$/, '').replace(/-brand(?:ed)?$/i, ''));
    if (/[,(]|-brand(?:ed)?$|['’]s?$/i.test(word) || run.length === 3) break;
  }
  return nameOf(
    run.map((word, at) =>
      at === run.length - 1 ? withoutPossessive(word, words[run.length]) : word,
    ),
  );
}

/** "Roof-mounted Zorvex solar panels" are of Zorvex. */
const howPowered = /^\p{L}+-(?:mounted|operated|powered)\s+/iu;

/** Words as a brand, or `undefined` where they are too short for one. */
export const nameOf = (words: string[]): string | undefined => {
  const brand = trim(words.join(' ').replace(howPowered, ''))
    .replace(/\s*&$|-brand(?:ed)?$/gi, '')
    .replace(/(?:\s+(?:by|and|with|for|from))+$/i, '');
  const letters = brand.replace(/[^\p{L}\p{N}]/gu, '');
  const isShort = letters.length < 3 && !/[\d&]/.test(brand);
  return letters !== '' && !isShort && !isPlaceholder(brand) ? brand : undefined;
};
/** Words after which the words before are goods, not a brand: "Sump Pumps sold under …". */
const afterGoods =
  /^(?:and|with|for|from|by|of|on|in|at|due|sold|used|supplied|shipped|included|recalled|distributed|installed)$/;
/** "Bubble Monkey baby loungers": two or three capitalised words before the first in lower case are a brand. */
export function brandByCase(name: string): string | undefined {
  const words = oneLine(name).replace(years, '').split(' ');
  const lowered = words.findIndex((word) => /^[a-z]{3,}/.test(word));
  const head = words.slice(0, Math.max(lowered, 0));
  const isName =
    head.length >= 2 && head.length <= 3 && head.every((word) => /^[A-Z][\p{L}'’.-]+$/u.test(word));
  const isDescription =
    head.every((word) => isOrdinary(word)) &&
    head.some(
      (word) => /(?:ed|ing|al|ic|less|able)$|-/.test(word) || neverBrand.has(withoutSigns(word)),
    );
  return isName && !isDescription && !afterGoods.test(words[lowered] ?? '')
    ? nameOf(head)
    : undefined;
}

/**
 * Of a name of four words or more, the first ordinary word after the second begins the goods:
 * "Zorvex Lumeo Denim Patches" is of "Zorvex Lumeo".
 */
const withoutOrdinaryTail = (words: string[]): string[] => {
  const end = words.findIndex((word, at) => at > 1 && (word.includes('/') || isOrdinary(word)));
  return words.length > 3 && end > 0 ? words.slice(0, end) : words;
};

/**
 * The brand by its use in prose: CPSC writes "Superb Sports baby bath seats", so of the name "Superb Sports
 * Baby Bath Seats" the words before the first one in lower case are the brand.
 */
export function brandInProse(name: string, text: string): string | undefined {
  const words = oneLine(name).replace(years, '').split(' ').slice(0, 7);
  const isName = (head: string[]): boolean =>
    head.every((word) => (isCapitalised(word) || word === '&') && !/^\d/.test(word)) &&
    !head.every((word) => neverBrand.has(withoutSigns(word)));
  for (let length = Math.min(5, words.length - 1); length > 0; length--) {
    const head = words.slice(0, length);
    const next = (words[length] ?? '').toLowerCase();
    const follows =
      /^[a-z]{3,}/.test(next) && !/^(?:and|with|for|the|used|sold|brand\w*)$/.test(next);
    const at = follows && isName(head) ? text.indexOf(` ${head.join(' ')} ${next}`) : -1;
    const preceding = text.slice(0, Math.max(at, 0)).split(' ').pop() ?? '';
    if (at > 0 && /^[a-z]+$/.test(preceding)) return nameOf(withoutOrdinaryTail(head));
  }
  return undefined;
}
