import type { CodeMatch } from '../../../lib/core/hazard.ts';
import { isGoods, tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { unique } from './words.ts';

/**
 * Model, item, style and part numbers from CPSC's prose. `Model` is nearly always empty in the feed; the
 * numbers are in sentences and in tables flattened into sentences.
 *
 * Reading starts at a word that announces numbers and goes on over numbers, separators and remarks in
 * brackets. Numbers without an announcement are ignored, because a wrong number beside a right brand would
 * accuse another product.
 */

const announcement =
  /\b(?:(?<strong>(?:model|item|style|part|product|catalog|stock|article|reference|sku)s?\s*(?:and\s+\w+\s+)?(?:numbers?|nos?\b\.?|#s?|codes?|ids?)|models:|skus?\b:?)|(?<weak>models?|styles?|items?|series|skus?))(?=[\s:#"“(]|$)/giu;

const filler =
  /^(?:is|are|was|were|that|includes?|included|including|of|the|following|these|either|with|and|or|on|in|begin(?:s|ning)?|start(?:s|ing)?|ending|ends?|number(?:s|ed)?|named?|called|known|as|listed|below|affected|recalled|involved|:|#|,|"|“|”|'|\(|=|-|–)$/i;
const separator = /^(?:,|;|\/|&|and|or|and\/or|as|well|"|“|”|'|\.)$/i;
const year = /^(?:19|20)\d\d$/;
const unit =
  /^\d+(?:[.,/]\d+)?-?(?:v|w|l|mm|cm|m|in|inch|inches|ft|foot|feet|oz|ml|g|kg|lb|lbs|mah|ah|hz|hp|btu|qt|quart|gal|gallon|pc|pcs|piece|pack|pk|ct|count|cc|k|p|d|t|x|amp|volt|watt|year|years|month|months|day|days|speed|way|in-1|wheel|wheeled|person|seat|seater|door|drawer|light|tier|step|st|nd|rd|th)$/i;
const standard =
  /^(?:cr|lr|sr|ag)\d{3,4}[a-z]?$|^(?:item|name|description|colou?r|size|number|gpu|product|brand|pattern|floral|astm|ansi|iso|en|iec|ul|cfr|fcc|bpa|upc|dpci|tcin|asin|usa?|u\.s|cpsc|led|usb|abs|sku|skus|dvd|mp3|pvc|am|pm|et|pt|ct|atv|utv|rov|vin|gfci|msds|xl|xs|xxl)$|^f\d{3,4}(?:-\d\d)?$|^https?:|^www\.|@|\.com\b|^\d{3}-\d{3}-\d{4}$|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d+(?:\.\d+)?%$|^\$|^\d{1,2}[-/]\d{1,2}[mty]$|^\d+(?:mm|cm|in)(?:\/\d+(?:mm|cm|in))+$|^[a-z]{1,3}(?:\/[a-z]{1,3}\d?)+$|^\d{1,3}(?:,\d{3})+$|^\d\.\d+a$|^(?:0?[1-9]|1[0-2])\/\d\d$|^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/i;

/** Whether a token can be a code. After an announcement plain digits count, too. */
export function isCode(token: string, announced: boolean): boolean {
  if (token.length < 2 || token.length > 40 || standard.test(token) || unit.test(token))
    return false;
  const digits = token.replace(/\D/g, '').length;
  const letters = token.replace(/[^A-Za-z]/g, '');
  if (digits === 0) return announced && /^[A-Z]{2,}[A-Z-]*$/.test(token) && token.length >= 3;
  if (year.test(token)) return false;
  if (letters === '') return announced && digits >= 3;
  return /[A-Z]/.test(token) || (announced && digits >= 2);
}

const tokens = (text: string): string[] =>
  text.match(
    /\([^()]{0,80}\)|[A-Za-z0-9][A-Za-z0-9.+_®™/-]*[A-Za-z0-9+®™]|[A-Za-z0-9]|[^\sA-Za-z0-9]/g,
  ) ?? [];

const withoutMarks = (token: string): string => token.replace(/[®™]/g, '');
/** `CL050` and `CL100-A`: the same letters in front, or the same first three characters. */
const isSameFamily = (a: string, b: string): boolean => {
  const [one, other] = [a.toUpperCase(), b.toUpperCase()];
  const letters = one.match(/^[A-Z]{2,}/)?.[0];
  if (
    letters !== undefined &&
    /\d/.test(one) &&
    /\d/.test(other) &&
    other.match(/^[A-Z]{2,}/)?.[0] === letters
  )
    return true;
  return one.length > 4 && other.length > 4 && one.slice(0, 3) === other.slice(0, 3);
};

const isRemark = (token: string): boolean => token.startsWith('(') && token.length > 1;

/** Codes inside a bracket count when the bracket holds nothing else: `(DXH70, DXH71)`. */
const codesInRemark = (token: string, announced: boolean): string[] => {
  const inside = tokens(token.slice(1, -1))
    .map(withoutMarks)
    .filter((t) => !separator.test(t));
  return inside.length > 0 && inside.every((t) => isCode(t, announced)) ? inside : [];
};

interface ListReading {
  codes: CodeMatch[];
  /** The list has prefixes of codes ("beginning with …"). */
  prefix: boolean;
  last: string;
  skipped: number;
}

/** A later code of the same family within seven words: `MH730JZC045 (45m) lollipop color, MH730JZC050`. */
function nextOfFamily(words: string[], at: number, last: string): number {
  for (let ahead = at; ahead < Math.min(at + 8, words.length); ahead++) {
    const word = withoutMarks(words[ahead] ?? '');
    if (word === '.') return -1;
    if (isCode(word, false) && isSameFamily(last, word)) return ahead;
  }
  return -1;
}

const rangeWord = /^(?:to|through|-|–)$/i;

function takeCode(reading: ListReading, word: string, previousWord: string): void {
  if (reading.last && rangeWord.test(previousWord) && isSameFamily(reading.last, word)) {
    reading.codes.splice(-1, 1, { from: reading.last, to: word });
  } else reading.codes.push(word);
  reading.last = word;
}

/** Headings of other columns in a flattened table: `SKU Description 167805 Yellow 167806 Brown`. */
const columns =
  /^\s*(?=[A-Z])(?:(?:capacity|codes?|colou?rs?|dates?|descriptions?|finish|names?|pint|products?|range|sizes?|styles?|types?|units?|volume|wattage|year)\b[\s/&,]*){1,8}/i;
/** Values of other columns: vehicle identification numbers, barcodes, years, months. */
const otherColumnValue =
  /^(?=.*\d.*\d)[A-HJ-NPR-Z0-9]{17}$|^\d{12,14}$|^(?:19|20)\d\d-(?:(?:19|20)\d\d|[a-z]{3,9})$/i;
const isInTable = (word: string): boolean =>
  (/[A-Z]/i.test(word) ? /^\w(?=.*\d.*\d).{3}/ : /^(?:[-/.]*\d){5}/).test(word) &&
  !otherColumnValue.test(word) &&
  isCode(word, true);
const digitsAsZero = (code: string): string => code.replace(/\d/g, '0');
/** Codes of one column begin alike; digits alone have one shape. */
const isInColumn = (first: string, word: string): boolean => {
  if (!/[A-Z]/i.test(first)) return digitsAsZero(first) === digitsAsZero(word);
  return isCode(word, false) && /^\d/.test(first) === /^\d/.test(word);
};

/** The first column of a flattened table, up to a full stop or a row of more than ten words. */
function readColumn(words: readonly string[]): string[] {
  const codes: string[] = [];
  let skipped = 0;
  for (const word of words.map(withoutMarks)) {
    const [first = word] = codes;
    const isNext = isInTable(word) && isInColumn(first, word);
    if (/^(?:\.|serials?)$/i.test(word) || (!isNext && ++skipped > 10)) break;
    if (!isNext) continue;
    codes.push(word);
    skipped = 0;
  }
  return codes.length > 1 ? codes : [];
}

/** Skips a word before the first code. At most six introducing words are allowed. */
function takeIntroduction(reading: ListReading, word: string): boolean {
  if (!filler.test(word) || ++reading.skipped > 6 || /^end/i.test(word)) return false;
  if (/^(?:begin|start)/i.test(word)) reading.prefix = true;
  return true;
}

/** The index at which reading goes on after a word that is no code, or -1 at the end of the list. */
function afterWord(reading: ListReading, words: string[], at: number, announced: boolean): number {
  const word = withoutMarks(words[at] ?? '');
  if (reading.last === '') return takeIntroduction(reading, word) ? at + 1 : -1;
  if (rangeWord.test(word) && isCode(withoutMarks(words[at + 1] ?? ''), announced)) return at + 1;
  if (separator.test(word) && word !== '.') return at + 1;
  return nextOfFamily(words, at, reading.last);
}

function readList(words: string[], announced: boolean): ListReading {
  const reading: ListReading = { codes: [], prefix: false, last: '', skipped: 0 };
  const isListed = (word: string): boolean =>
    isCode(word, announced && !/^[a-z]+$/.test(word)) ||
    (/^\d{4,8}$/.test(word) && !year.test(word));
  let at = 0;
  while (at >= 0 && at < words.length) {
    const raw = words[at] ?? '';
    const word = withoutMarks(raw);
    if (isRemark(raw)) {
      for (const code of codesInRemark(raw, announced)) takeCode(reading, code, '');
      at++;
    } else if (isListed(word)) {
      takeCode(reading, word, words[at - 1] ?? '');
      at++;
    } else at = afterWord(reading, words, at, announced);
  }
  return reading;
}

/** A word without a digit is no prefix, because "begin with RAYOVAC" would match everything of that maker. */
const isWord = (code: string): boolean => !/\d/.test(code) && code.length > 4;
const asPrefix = (code: CodeMatch): CodeMatch[] => {
  if (typeof code !== 'string') return [code];
  return isWord(code) ? [] : [{ prefix: code }];
};
/** Turns a code with placeholders into a prefix: "TARGET0930156XX, where XX is the size". */
const withoutBlanks = (code: CodeMatch): CodeMatch => {
  const [, prefix] =
    typeof code === 'string' ? (code.match(/^([\w-]*\d[\w-]{2,})(?<!X)X{2,}$/) ?? []) : [];
  return prefix === undefined ? code : { prefix };
};
const keyOf = (code: CodeMatch): string => JSON.stringify(code).toUpperCase();

/** The number belongs to a part: "the lamp's model number" is no model of a tub, but of goods named lamp. */
const isOfPart = (preceding: string, goods: ReadonlySet<string>): boolean => {
  const owners = tokensOf(preceding.match(/([\w-]+)['’]s?\s*$/)?.[1] ?? '').filter(isGoods);
  return goods.size > 0 && owners.length > 0 && !owners.some((owner) => goods.has(owner));
};

/** Words that say where the number is printed: "… is printed on the bottom of the menorahs: 262933". */
const printedWhere =
  /^[^.:\d]{0,60}?\b(?:printed|located|found|stamped|listed|sewn|marked|engraved)\b[^.:]{0,140}:(?=\s)/i;

/** Article numbers of the retailer Target, which are in tables between names. */
const dpci = /(?<!serial[^.]{0,80})\b\d{3}-\d{2}-\d{4}\b/gi;
const byNumber = /\bDPCI\b|\b(?:item|model|product)s? (?:numbers?|#)/i;
const dpciIn = (text: string): string[] =>
  byNumber.test(text) ? [...text.matchAll(dpci)].map(([code]) => code) : [];

/** `19.4"` is a length; a code in quotation marks has one in front, too. */
const inches = /(?<![\w."“])\d{1,2}\.\d+["”″](?!\w)/g;

/** All announced codes of a text, each once, in order. With `name`, numbers of the goods' parts are left out. */
export function readCodes(prose: string, name = ''): CodeMatch[] {
  const text = prose.replaceAll(inches, ' ');
  const goods = new Set(tokensOf(name));
  const allCodes: CodeMatch[] = [];
  for (const m of text.matchAll(announcement)) {
    const at = (m.index ?? 0) + m[0].length;
    const following = text.slice(at, at + 4000);
    const after = following.replace(printedWhere, '');
    if (/^\s*years?\b/i.test(after)) continue;
    const preceding = text.slice(Math.max(0, (m.index ?? 0) - 12), m.index);
    if (/\b(?:serial|batch|lot|date)\s+(?:and|or|\/)?\s*$/i.test(preceding)) continue;
    if (isOfPart(text.slice(Math.max(0, (m.index ?? 0) - 40), m.index), goods)) continue;
    const table = after.match(columns)?.[0];
    if (table !== undefined) allCodes.push(...readColumn(tokens(after.slice(table.length))));
    const { codes, prefix } = readList(tokens(after), m.groups?.strong !== undefined);
    const complete = codes.map(withoutBlanks);
    allCodes.push(...(prefix ? complete.flatMap(asPrefix) : complete));
  }
  const byKey = Map.groupBy([...allCodes, ...dpciIn(text)], keyOf);
  return [...byKey.values()].flatMap(([first]) => first ?? []).slice(0, 500);
}

/** Codes in a product's name, where they need no announcement: `Powerhorse 13000ES`. After "with" stands a part's. */
export const codesInName = (name: string): string[] =>
  unique(
    tokens(name.replace(/\([^)]*\)| with (?!\w+ numbers?\b).*$/g, ' '))
      .map(withoutMarks)
      .filter(
        (token) =>
          token.length >= 4 &&
          isCode(token, false) &&
          /\d/.test(token) &&
          /^[A-Z0-9][A-Z0-9/.+-]*$/.test(token) &&
          !/^\d+-[A-Z]/.test(token) &&
          // A season: autumn and winter of 2021.
          !/^(?:AW|FW|SS|SP|FA)\d\d$/.test(token),
      ),
  );
