import type { CodeMatch } from '../../../lib/core/hazard.ts';
import { distinct } from '../reading/words.ts';

/**
 * Model, item, style and part numbers out of CPSC's prose: `Model` is nearly always empty in the
 * feed, the numbers stand in sentences and in tables flattened into sentences.
 *
 * Reading starts at a word that announces numbers and goes on while what follows is a number, a
 * separator, or a remark in brackets. What is not announced is not read: a wrong number beside a
 * right brand would accuse another product.
 */

const announces =
  /\b(?:(?<strong>(?:model|item|style|part|product|catalog|stock|article|reference|sku)s?\s*(?:and\s+\w+\s+)?(?:numbers?|nos?\b\.?|#s?|codes?|ids?)|models:|skus?\b:?)|(?<weak>models?|styles?|items?|series|skus?))(?=[\s:#"“(]|$)/giu;

const filler =
  /^(?:is|are|was|were|includes?|included|including|of|the|following|these|either|with|and|or|on|in|begin(?:s|ning)?|start(?:s|ing)?|ending|ends?|number(?:s|ed)?|named?|called|known|as|listed|below|affected|recalled|involved|:|#|,|"|“|”|'|\(|=|-|–)$/i;
const separator = /^(?:,|;|\/|&|and|or|and\/or|as|well|"|“|”|'|\.)$/i;
const year = /^(?:19|20)\d\d$/;
const unit =
  /^\d+(?:[.,/]\d+)?-?(?:v|w|l|mm|cm|m|in|inch|inches|ft|foot|feet|oz|ml|g|kg|lb|lbs|mah|ah|hz|hp|btu|qt|quart|gal|gallon|pc|pcs|piece|pack|pk|ct|count|cc|k|p|d|t|x|amp|volt|watt|year|years|month|months|day|days|speed|way|in-1|wheel|wheeled|person|seat|seater|door|drawer|light|tier|step|st|nd|rd|th)$/i;
const standard =
  /^(?:cr|lr|sr|ag)\d{3,4}[a-z]?$|^(?:astm|ansi|iso|en|iec|ul|cfr|fcc|bpa|upc|usa?|u\.s|cpsc|led|usb|abs|pvc|am|pm|et|pt|ct|atv|utv|rov|vin|gfci|msds|xl|xs|xxl)$|^f\d{3,4}(?:-\d\d)?$|^https?:|^www\.|@|\.com\b|^\d{3}-\d{3}-\d{4}$|^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d+(?:\.\d+)?%$|^\$|^\d{1,3}(?:,\d{3})+$/i;

/** Says whether a token can be a code. `announced`: plain digits count too. */
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

const bare = (token: string): string => token.replace(/[®™]/g, '');
const family = (a: string, b: string): boolean =>
  a.length > 4 && b.length > 4 && a.slice(0, 3).toUpperCase() === b.slice(0, 3).toUpperCase();
const isRemark = (token: string): boolean => token.startsWith('(') && token.length > 1;

/** Codes inside a bracket count when the bracket holds nothing else: `(DXH70, DXH71)`. */
const codesInRemark = (token: string, announced: boolean): string[] => {
  const inside = tokens(token.slice(1, -1))
    .map(bare)
    .filter((t) => !separator.test(t));
  return inside.length > 0 && inside.every((t) => isCode(t, announced)) ? inside : [];
};

interface Reading {
  codes: CodeMatch[];
  prefix: boolean;
}

/** A later code of the same family within four words: `MH730JZC045 (45m) lollipop color, MH730JZC050`. */
function nextOfFamily(words: string[], at: number, last: string): number {
  for (let ahead = at; ahead < Math.min(at + 5, words.length); ahead++) {
    const word = bare(words[ahead] ?? '');
    if (word === '.') return -1;
    if (isCode(word, false) && family(last, word)) return ahead;
  }
  return -1;
}

const isPrefixWord = (word: string): boolean => /^(?:begin|start)/i.test(word);

/** One announced list, from the word after the announcement. */
function readList(words: string[], announced: boolean): Reading {
  const reading: Reading = { codes: [], prefix: false };
  let skipped = 0;
  let last = '';
  for (let at = 0; at < words.length; at++) {
    const raw = words[at] ?? '';
    const word = bare(raw);
    if (isRemark(raw)) {
      const inside = codesInRemark(raw, announced);
      reading.codes.push(...inside);
      last = inside.at(-1) ?? last;
    } else if (isCode(word, announced && !/^[a-z]+$/.test(word))) {
      const range = last && /^(?:to|through|-|–)$/i.test(words[at - 1] ?? '') && family(last, word);
      if (range) reading.codes.splice(-1, 1, { from: last, to: word });
      else reading.codes.push(word);
      last = word;
    } else if (last === '') {
      if (!filler.test(word) || ++skipped > 6) break;
      if (/^end/i.test(word)) return reading;
      if (isPrefixWord(word)) reading.prefix = true;
    } else if (/^(?:to|through|-|–)$/i.test(word) && isCode(bare(words[at + 1] ?? ''), announced)) {
    } else if (!separator.test(word) || word === '.') {
      const jump = nextOfFamily(words, at, last);
      if (jump < 0) break;
      at = jump - 1;
    }
  }
  return reading;
}

const asPrefix = (code: CodeMatch): CodeMatch =>
  typeof code === 'string' ? { prefix: code } : code;
const keyOf = (code: CodeMatch): string => JSON.stringify(code).toUpperCase();

/** Every announced code of a text, each once, in order. */
export function readCodes(text: string): CodeMatch[] {
  const found = new Map<string, CodeMatch>();
  for (const m of text.matchAll(announces)) {
    const after = text.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 4000);
    if (/^\s*years?\b/i.test(after)) continue;
    const before = text.slice(Math.max(0, (m.index ?? 0) - 12), m.index);
    if (/\b(?:serial|batch|lot|date)\s+(?:and|or|\/)?\s*$/i.test(before)) continue;
    const { codes, prefix } = readList(tokens(after), m.groups?.['strong'] !== undefined);
    for (const code of codes) {
      const match = prefix ? asPrefix(code) : code;
      if (!found.has(keyOf(match))) found.set(keyOf(match), match);
    }
  }
  return [...found.values()].slice(0, 500);
}

/** Codes that stand in a product's name without any announcement: `Powerhorse 13000ES`. */
export const codesInName = (name: string): string[] =>
  distinct(
    tokens(name.replace(/\([^)]*\)/g, ' '))
      .map(bare)
      .filter(
        (token) =>
          token.length >= 4 &&
          isCode(token, false) &&
          /\d/.test(token) &&
          /^[A-Z0-9][A-Z0-9/.+-]*$/.test(token) &&
          !/^\d+-[A-Z]/.test(token),
      ),
  );
