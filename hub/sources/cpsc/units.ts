import type { CodeMatch, Selector } from '../../../lib/core/hazard.ts';
import { dateRange, halfOpenRange } from '../reading/dates.ts';

/** Reads which units of a model are recalled from CPSC's prose: serial numbers, lots and dates of manufacture. */

const code = `["“]?([A-Z0-9][A-Z0-9./-]{2,29}?)["”]?`;
const serialRange = new RegExp(
  String.raw`serial numbers?[^.;]{0,60}?(?:(?:from|ranging from|ranges? from|of)?\s+${code}\s+(?:through|to|thru|–|-)|between\s+${code}\s+(?:and|through|to))\s+${code}(?=[\s,.;)]|$)`,
  'gi',
);
const serialPrefix =
  /serial numbers?(?: that)? (?:begin(?:s|ning)?|start(?:s|ing)?) with:? (?:the (?:letters?|numbers?|digits?|prefix) )?((?:["“]?[A-Z0-9/.-]{2,12}["”]?(?:,? (?:or|and) |, )?){1,40})/gi;

/** A range that follows another: ", 3014 to 3015". */
const nextRange = new RegExp(
  String.raw`(?:\s|[,;]|and\b|or\b)+${code}\s+(?:through|to|thru|–|-)\s+${code}(?=[\s,.;)]|$)`,
  'y',
);

const rangeOf = (from: string | undefined, to: string | undefined): CodeMatch[] =>
  from !== undefined &&
  to !== undefined &&
  /\d{2}/.test(from) &&
  /\d{2}/.test(to) &&
  from.length === to.length &&
  from < to
    ? [{ from, to }]
    : [];

/** Further ranges right behind the first. Years are dates, not serial numbers. */
function rangesFrom(text: string, at: number): CodeMatch[] {
  nextRange.lastIndex = at;
  const [whole, from = '', to = ''] = nextRange.exec(text) ?? [];
  if (whole === undefined || /^(?:19|20)\d\d$/.test(from)) return [];
  return [...rangeOf(from, to), ...rangesFrom(text, at + whole.length)];
}

/** Ranges such as `3014835626 to 3015507481`. Ends without digits or in the wrong order are ignored. */
export function readSerials(text: string): CodeMatch[] {
  const serials: CodeMatch[] = [];
  for (const match of text.matchAll(serialRange)) {
    const [whole, first, second, to] = match;
    serials.push(...rangeOf(first ?? second, to), ...rangesFrom(text, match.index + whole.length));
  }
  for (const [, list] of text.matchAll(serialPrefix)) {
    for (const [prefix] of (list ?? '').matchAll(/[A-Z0-9][A-Z0-9/.-]*[A-Z0-9]/g))
      serials.push({ prefix });
  }
  return serials.slice(0, 100);
}

const lotCode = String.raw`(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{2,19}(?![\w%])`;
const lotList = new RegExp(
  String.raw`\b(?:[Ll]ot|[Bb]atch|[Dd]ate)(?: (?:numbers?|codes?|nos?\.?|#s?|IDs?))+(?:,? (?:is|are|of|includes?|included|following|the|between|from|either|and)){0,3}:? ((?:${lotCode}(?:,? (?:and|or|through|to|thru|-) |, |; | )?)+)`,
  'g',
);

/** "Lot number 0066J4, 0065J4 or 0370B5 is printed …", "date codes between 2023-12 and 2024-05". */
export function readLots(text: string): CodeMatch[] {
  const codes = [...text.matchAll(lotList)].flatMap(([, list = '']) =>
    list.split(/,? (?:and|or) |[,;] | /).map((code) => code.trim()),
  );
  const isCode = new RegExp(`^${lotCode}$`);
  return [
    ...new Set(codes.filter((code) => isCode.test(code) && !/^(?:19|20)\d\d$|X{3}/.test(code))),
  ].slice(0, 100);
}

/**
 * A table flattened into a sentence: `Model Description Serial No. Range TB21044BEN DR BRUSH MOWER … 3014835626 to
 * 3015507481 TB23244BEN …`. Each row gives a selector, because a serial number only counts with its own model.
 */
export function readSerialTable(text: string): Selector[] {
  const start = text.search(/\bModel\b[^.]{0,60}\bSerial (?:No\.?|Numbers?)\s*(?:Range)?/);
  if (start < 0) return [];
  const row =
    /\b(?=[A-Z0-9/-]*\d)(?=[A-Z0-9/-]*[A-Z])([A-Z0-9][A-Z0-9/-]{4,24})\b\s(?:(?!\d{6,}\s(?:to|through|-|–)\s).){0,100}?\b(\d{6,20})\s*(?:to|through|-|–)\s*(\d{6,20})/g;
  return [...text.slice(start).matchAll(row)].flatMap(([, model, from, to]): Selector[] =>
    model && from && to && from.length === to.length && from < to
      ? [{ models: [model], serials: [{ from, to }], basis: 'text' }]
      : [],
  );
}

/** When the units were made, where a sentence says so. Dates of sale do not count. */
export function readManufactured(text: string): { from?: string; to?: string } | undefined {
  const m = text.match(
    /\b(?:manufactured|made|produced|manufacture dates?|production dates?|date codes?)\b([^.;]{0,90})/i,
  );
  const after = m?.[1];
  if (after === undefined) return undefined;
  return dateRange(after.replace(/\b(?:in|on|by|at) [A-Z]\w+,?/, '')) ?? halfOpenRange(after);
}
