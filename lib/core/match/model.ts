import type { CodeMatch, Selector } from '../hazard.ts';
import { lazy } from '../lazy.ts';
import { type Chunk, chunksOf, compact, fold, hasDigit, hasHangul, unique } from '../text.ts';

/**
 * Model numbers. Notices and titles punctuate them differently (`MS116-1.6A`, `MS116 1.6A`), so they
 * compare as letters and digits only (Open Recall Format's rule). A model without a digit is a family
 * name ("Turbo") and decides nothing.
 */

/** Words of a title that have digits and are no model: measures, years, counts and standards. */
const measure =
  /^(\d+([.,]\d+)?(x\d+)*(mah|wh|kw|ml|cl|dl|oz|lbs?|kg|mg|mgml|g|mm|cm|km|m|in|inch|inches|ft|pcs?|pieces?|packs?|sets?|pairs?|v|w|a|ma|hz|khz|mhz|ghz|k|p|fps|gb|tb|mb|l|c|f|xl|yrs?|years?|months?|t|d|s|h|x|in1|nd|rd|th|st|ply|way|ways|ct|개|매|장|세트|인치|단|살|세|개월|호|종|팩|구|색|인용|층|puffs?|psi)|\d+mx\d+m(led)?|(19|20)\d\d|usb\d?|type[ac]|ip\d{2}x?|ipx\d|s?925|uv\d{3}|spf\d+|rgb|\d*leds?|led\d*|r129|r44|(k?n95|ffp[123])(nrd?|masks?|respirators?)*|mp[34]|[234]d|4k|8k|1080p|720p|bt\d+|qc\d+(0)?|pd\d+w?|cr\d{4}|lr\d{2,4}|aaa?|18650|21700|e27|e14|gu10|rj45|ddr\d|5g|4g|lte)$/;

export type ModelStrength = 'strong' | 'weak';

/**
 * `strong`: letters and digits, four or more together (`xr0100`), or at least five digits.
 * `weak`: could also be a size or a year (`m7`, `1250`). `undefined`: no model number at all.
 */
export const modelStrength = (code: string): ModelStrength | undefined => {
  if (!hasDigit(code) || code.length < 2 || measure.test(code)) return undefined;
  const isMixed = /\p{L}/u.test(code);
  return code.length >= (isMixed ? 4 : 5) ? 'strong' : 'weak';
};

/** `EU2200i`, `PA-300C`; not `5-drawer`. */
export const isModelWord = (written: string, code: string): boolean =>
  !/\s/.test(written) &&
  /\p{L}/u.test(code) &&
  !/^\d+\p{L}{3,}$/u.test(code) &&
  modelStrength(code) === 'strong';

/** Runs written as one word: `va-111`, `ms116-1.6a`. A space or a comma ends it. */
const joined = (folded: string): Chunk[] => {
  const words: Chunk[] = [];
  for (const chunk of chunksOf(folded, 120)) {
    const last = words.at(-1);
    if (last && /^[-_./+]$/.test(folded.slice(last.end, chunk.start))) {
      last.text += chunk.text;
      last.end = chunk.end;
    } else words.push({ ...chunk });
  }
  return words;
};

/** A code found in a text, and the stretch of the folded text it was read from. */
export interface CodeSpan {
  code: string;
  start: number;
  end: number;
}

const isCode = (code: string) => code.length <= 40 && modelStrength(code) !== undefined;
/** Every word with a digit is a measure ("3x Care", "FFP2 Premium"), so the text is no model, unlike `ZHAF 968A`. */
const isDescription = (part: string): boolean => {
  const words = part.split(/[^\p{L}\p{N}]+/u).filter(hasDigit);
  return words.every((word) => measure.test(word) && !/^\d+[a-wyz]?$/.test(word));
};
/** What follows a number that is a quantity ("50/100 pcs", `106"`). */
const quantityUnit =
  /^\s?["″”]|^\s?[/~-]\s?\d+\s?(?:pcs?|pieces?|sets?|pairs?|packs?|lots?)(?![a-z])|^\s?(?:puffs?|psi)(?![a-z])/;
const isQuantity = (folded: string, { code, end }: CodeSpan): boolean =>
  /^\d{1,5}$/.test(code) && quantityUnit.test(folded.slice(end, end + 20));
const isLetters = (text: string) => /^[a-z]{1,8}$/.test(text);

/** Each word with a digit, alone and with the word before or behind it (`KY 2401`, `XS19 Pro`). */
const codesAround = (folded: string, words: readonly Chunk[], at: number): CodeSpan[] => {
  const word = words[at];
  if (!word || !hasDigit(word.text) || hasHangul(word.text) || measure.test(word.text)) return [];
  const near = (a: Chunk, b: Chunk) => /^ ?[-_/]? ?$/.test(folded.slice(a.end, b.start));
  const previous = words[at - 1];
  const after = words[at + 1];
  const codes = [{ code: word.text, start: word.start, end: word.end }];
  if (previous && near(previous, word) && isLetters(previous.text))
    codes.push({ code: previous.text + word.text, start: previous.start, end: word.end });
  if (after && near(word, after) && /^[a-z0-9]{1,8}$/.test(after.text))
    codes.push({ code: word.text + after.text, start: word.start, end: after.end });
  return codes.filter(({ code }) => isCode(code));
};

/** Model numbers that a folded title may hold, the strongest first. */
export const codesInFolded = (folded: string, max = 40): CodeSpan[] => {
  const words = joined(folded);
  const measures = words.filter(({ text }) => measure.test(text));
  // "16.5G" is no 16.
  const parts = chunksOf(folded, 120).filter(
    ({ start, end }) => !measures.some((one) => one.start <= start && one.end >= end),
  );
  const codes = [words, parts]
    .flatMap((list) => list.flatMap((_, at) => codesAround(folded, list, at)))
    .filter((one) => !isQuantity(folded, one));
  const strong = codes.filter(({ code }) => modelStrength(code) === 'strong');
  const byCode = new Map<string, CodeSpan>();
  for (const one of [...strong, ...codes]) if (!byCode.has(one.code)) byCode.set(one.code, one);
  return [...byCode.values()].slice(0, max);
};

/** Where a code ends whose `rest` is spelled exactly by the run at `at` and the runs behind it. */
const endOfCode = (
  folded: string,
  runs: readonly Chunk[],
  at: number,
  rest: string,
): number | undefined => {
  const run = runs[at];
  if (!run || !rest.startsWith(run.text)) return undefined;
  if (rest === run.text) return run.end;
  const between = folded.slice(run.end, runs[at + 1]?.start);
  const isNext = /^[^\p{L}\p{N}]{1,3}$/u.test(between);
  return isNext ? endOfCode(folded, runs, at + 1, rest.slice(run.text.length)) : undefined;
};

/** Finds a code that is spelled by several runs in a row: `EX D112 05` is EX-D112-05. */
export const findCode = (
  folded: string,
  runs: readonly Chunk[],
  code: string,
): CodeSpan | undefined => {
  for (const [at, { start }] of runs.entries()) {
    const end = endOfCode(folded, runs, at, code);
    if (end !== undefined) return { code, start, end };
  }
  return undefined;
};

export const modelsInText = (text: string, max?: number): string[] =>
  codesInFolded(fold(text), max).map(({ code }) => code);

/** The label before a number, which is no part of it: `Art. Nr: 89040801`, `Item N0 RS437`. */
const label = lazy(
  () =>
    /^\s*(?:(?:item|art(?:icle|icolo|ikel(?:nummer)?)?|ref(?:erence|erenz)?|models?|modell?o?|mod|type|sku|code?|codice|p\/n|nummer|number|nr|no|n0|n|id)(?![\p{L}\p{N}])[\s.:#º°№]+)+(?=\S*\d)/u,
);

const fieldCodes = (field: string): string[] => {
  const part = field.replace(label(), '');
  const isWords = part.trim().split(/\s+/).length > 3 || hasHangul(part);
  if (!isWords && isCode(compact(part)) && !isDescription(part)) return [compact(part)];
  return joined(part)
    .map(({ text }) => text)
    .filter((code) => !hasHangul(code) && modelStrength(code) === 'strong');
};

/**
 * The codes in the model field of a notice. Feeds pack several into one field and add words:
 * `MS116-1.6A / MS116-2.5A`, `매직큐브(MC100PC)`, `704115462382; SMRGBCD001`.
 */
export const modelsInField = (field: string): string[] => {
  const folded = fold(field);
  if (/^[a-z0-9._/-]*$/.test(folded)) return fieldCodes(folded);
  const parts = folded
    .replace(/<[^>]{0,20}>?/g, ' / ')
    .split(/\s*[,;|()（）[\]]\s*|\s+\/\s+|\s+and\s+|\s{2,}/);
  return unique(parts.slice(0, 60).flatMap(fieldCodes), 60);
};

export interface CodeTest {
  /** As the notice writes it, to be shown to people. */
  shown: string;
  /** Exact codes, for keys. */
  exact: string[];
  /** How every code begins that matches a prefix or a range. */
  start?: string;
  matches(code: string): boolean;
}

const inRange = (from: string, to: string) => (code: string) =>
  code.length === from.length && code.length === to.length && from <= code && code <= to;

export const sharedStart = (a: string, b: string): string => {
  const at = a.split('').findIndex((sign, place) => sign !== b[place]);
  return at < 0 ? a : a.slice(0, at);
};

export const codeTest = (match: CodeMatch): CodeTest => {
  if (typeof match === 'string') {
    const exact = modelsInField(match);
    return { shown: match, exact, matches: (code) => exact.includes(code) };
  }
  if ('prefix' in match) {
    const start = compact(match.prefix);
    // An empty prefix would match every code.
    const matches = (code: string) => start !== '' && code.startsWith(start);
    return { shown: `${match.prefix}…`, exact: [], start, matches };
  }
  const [from, to] = [compact(match.from), compact(match.to)];
  const start = sharedStart(from, to);
  return { shown: `${match.from}–${match.to}`, exact: [], start, matches: inRange(from, to) };
};

export const modelTests = (selectors: readonly Pick<Selector, 'models'>[]): CodeTest[] =>
  selectors.flatMap((selector) => (selector.models ?? []).slice(0, 500).map(codeTest));
