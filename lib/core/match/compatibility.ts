import { late } from '../late.ts';
import { isKnownWord } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * "Charger for Xiaomi Mi Band 7" is not a Mi Band 7. Brand and model inside a phrase of compatibility
 * belong to another product; such phrases stand in thousands of titles. This finds the stretches of
 * a folded title that name what the goods are *for*.
 */

export type Span = readonly [start: number, end: number];

/** Ends a phrase: "case for A54 - TORRAS, black (2 pieces)". */
const boundary = /[,;|()[\]{}（）【】「」·•]|\s[-–—/+]\s|\s&\s/g;

/** Words before what the goods fit. */
const forWords = late(
  () =>
    /(?<![\p{L}\p{N}])(?:for(?! sale(?!\p{L}))|fits?(?: for)?|fit with|compatible(?: with| for)?|replacement(?: \p{L}+){0,3}? for|replaces?|suitable for|works? with|designed for|sold with|used (?:with|in|on)|installed (?:in|with)|adapt(?:ed)? (?:to|for)|apply to|applicable to|support(?:s|ed)? for|pour|compatible avec|para|compatible con|compativel com|fur|passend fur|geeignet fur|kompatibel mit|per|compatibile con|voor|geschikt voor|dla|do|для|совместим\p{L}* с)(?![\p{L}\p{N}])/gu,
);

/** Words behind what the goods fit, as Korean puts them. */
const forWordsBehind = late(
  () => /\s?(?:호환(?:용|품|되는|가능)?|전용|대응|적용|対応|用|专用|适用)(?![\p{L}\p{N}])/gu,
);

/** Who uses it and what for: no product, so the phrase ends behind it ("for kids Brand Model"). */
const people = lists.people.replaceAll(' ', '|');

/** Words that stand among them; alone they say nothing ("for A. O. Smith", "for The Designers Edge"). */
const between = lists.between.replaceAll(' ', '|');

/**
 * One user, where and when: the same, but only where nothing follows ("for hair" is a use, "for hair
 * dryers" and "for Baby Trend" are other goods).
 */
const uses = lists.uses.replaceAll(' ', '|');

/** "Halloween-themed" is a word of its own, and "Girls' Crewcuts" a name. */
const word = (list: string): string => `(?:${list})(?![\\p{L}\\p{N}'’]|-\\p{L})[\\s/]*`;
const audience = late(
  () =>
    new RegExp(
      `^\\s*(?:(?:${word(between)})*(?:${word(people)})(?:${word(`${people}|${between}`)})*|(?:${word(`${people}|${between}|${uses}`)})+$)`,
      'u',
    ),
);

const endOfPhrase = (folded: string, from: number): number => {
  // "pour - Besrey": a dash right behind the word ends nothing.
  boundary.lastIndex = /^\s[-–—]\s/.test(folded.slice(from, from + 3)) ? from + 2 : from;
  return boundary.exec(folded)?.index ?? folded.length;
};

const startOfPhrase = (folded: string, to: number): number => {
  let start = 0;
  // "C62A (cable) 호환": brackets right before the word end nothing.
  const text = folded.slice(0, to).replace(/\s?\([^()]*\)\s*$/, '');
  // `matchAll` begins where the last search of another title ended.
  boundary.lastIndex = 0;
  for (const mark of text.matchAll(boundary)) start = mark.index + mark[0].length;
  return start;
};

/** A brand and a model behind "for" take at most so many words; the rest is the goods again. */
const maxWords = 8;

const cutToWords = (folded: string, start: number, end: number): number => {
  const words = [...folded.slice(start, end).matchAll(/\S+/g)];
  const last = words[maxWords - 1];
  return last === undefined ? end : start + last.index + last[0].length;
};

/** No honest title has more; each costs a walk over the title. */
const maxPhrases = 40;

const phrasesIn = (folded: string, pattern: RegExp): RegExpExecArray[] =>
  [...folded.matchAll(pattern)].slice(0, maxPhrases);

/** Each "for …": whom it is for, or the other product it is for. */
const forward = (folded: string): { recipients: Span[]; others: Span[] } => {
  const spans = { recipients: [] as Span[], others: [] as Span[] };
  for (const word of phrasesIn(folded, forWords())) {
    const start = word.index + word[0].length;
    const end = endOfPhrase(folded, start);
    const who = folded.slice(start, end).match(audience());
    if (who) spans.recipients.push([start, start + who[0].trimEnd().length]);
    else spans.others.push([start, cutToWords(folded, start, end)]);
  }
  return spans;
};

/** How many words before 호환 name what it fits. */
const maxWordsBehind = 4;

/**
 * 용 behind a code or a Latin word (`S24용`) is "for"; behind a Hangul word it says who or where
 * (`어린이용`, `휴대용`), unless no list knows the word: then it may be a name.
 */
const attachedBehind = late(
  // Only from the start of a run: tried from each of its letters, a long one takes a tenth of a second.
  () => /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]*[a-z0-9]용(?![\p{L}\p{N}])/gu,
);
const unknownBehind = late(() => /(?<![\p{L}\p{N}])\p{Script=Hangul}{2,}용(?![\p{L}\p{N}])/gu);

/** A 용 that stands alone is a machine's translation of "for": everything before it is meant. */
const aloneBehind = late(() => /(?<=\s)용(?![\p{L}\p{N}])/gu);

const backTo = (folded: string, to: number, most: number): Span => {
  const from = startOfPhrase(folded, to);
  const words = [...folded.slice(from, to).matchAll(/\S+/g)];
  const first = words.at(-most) ?? words[0];
  return [from + (first?.index ?? 0), to];
};

const ofUnknown = ({ 0: word, index }: RegExpExecArray): Span[] =>
  isKnownWord(word) || isKnownWord(word.slice(0, -1)) ? [] : [[index, index + word.length]];

const backward = (folded: string): Span[] => [
  ...phrasesIn(folded, attachedBehind()).map((hit) =>
    backTo(folded, hit.index + hit[0].length - 1, 3),
  ),
  ...phrasesIn(folded, unknownBehind()).flatMap(ofUnknown),
  ...phrasesIn(folded, forWordsBehind()).map(({ index }) => backTo(folded, index, maxWordsBehind)),
  ...phrasesIn(folded, aloneBehind()).map(({ index }) => backTo(folded, index, 12)),
];

export const compatibilitySpans = (folded: string): Span[] => [
  ...forward(folded).others,
  ...backward(folded),
];

/** Whom or what the goods are for: a maker called so ("for Holiday Lights 1731") is another product's. */
export const recipientSpans = (folded: string): Span[] => forward(folded).recipients;

export const isInside = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some(([from, to]) => start < to && end > from);
