import { lazy } from '../lazy.ts';
import { isKnownWord } from './vocabulary.ts';
import lists from './word-lists.json' with { type: 'json' };

/**
 * "Charger for Xiaomi Mi Band 7" is not a Mi Band 7: brand and model inside a compatibility phrase
 * belong to another product. This finds the parts of a folded title that name what the goods are *for*.
 */

export type Span = readonly [start: number, end: number];

/** Ends a phrase: "case for A54 - TORRAS, black (2 pieces)". */
const boundary = /[,;|()[\]{}（）【】「」·•]|\s[-–—/+]\s|\s&\s/g;

/** Words that stand before the product that the goods fit. */
const forWords = lazy(
  () =>
    /(?<![\p{L}\p{N}])(?:for(?! sale(?!\p{L}))|fits?(?: for)?|fit with|compatible(?: with| for)?|replacement(?: \p{L}+){0,3}? for|replaces?|suitable for|works? with|designed for|sold with|used (?:with|in|on)|installed (?:in|with)|adapt(?:ed)? (?:to|for)|apply to|applicable to|support(?:s|ed)? for|pour|compatible avec|para|compatible con|compativel com|fur|passend fur|geeignet fur|kompatibel mit|per|compatibile con|voor|geschikt voor|dla|do|для|совместим\p{L}* с)(?![\p{L}\p{N}])/gu,
);

/** Words that stand behind the product that the goods fit, as in Korean. */
const suffixesForFit = lazy(
  () => /\s?(?:호환(?:용|품|되는|가능)?|전용|대응|적용|対応|用|专用|适用)(?![\p{L}\p{N}])/gu,
);

/** Groups of users. They are no product, so the phrase ends behind them ("for kids Brand Model"). */
const people = lists.people.replaceAll(' ', '|');

/** Words between two groups of users; alone they prove nothing ("for A. O. Smith", "for The Designers Edge"). */
const connectives = lists.between.replaceAll(' ', '|');

/**
 * Single users, places and times. They end the phrase only where nothing follows ("for hair" is a use,
 * "for hair dryers" and "for Baby Trend" are other goods).
 */
const uses = lists.uses.replaceAll(' ', '|');

/** Not where an apostrophe or a hyphen goes on: "Halloween-themed" is one word, "Girls' Crewcuts" a name. */
const word = (list: string): string => `(?:${list})(?![\\p{L}\\p{N}'’]|-\\p{L})[\\s/]*`;
const audience = lazy(
  () =>
    new RegExp(
      `^\\s*(?:(?:${word(connectives)})*(?:${word(people)})(?:${word(`${people}|${connectives}`)})*|(?:${word(`${people}|${connectives}|${uses}`)})+$)`,
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

/** A brand and a model behind "for" rarely take more words; what follows describes the goods again. */
const maxWords = 8;

const cutToWords = (folded: string, start: number, end: number): number => {
  const words = [...folded.slice(start, end).matchAll(/\S+/g)];
  const last = words[maxWords - 1];
  return last === undefined ? end : start + last.index + last[0].length;
};

/** Limits the work that a hostile title can cause, since each phrase costs a pass over the title. */
const maxPhrases = 40;

const phrasesIn = (folded: string, pattern: RegExp): RegExpExecArray[] =>
  [...folded.matchAll(pattern)].slice(0, maxPhrases);

/** Each "for …" phrase, sorted into people that the goods are for and other products that they fit. */
const phrasesAfterFor = (folded: string): { recipients: Span[]; otherProducts: Span[] } => {
  const spans = { recipients: [] as Span[], otherProducts: [] as Span[] };
  for (const word of phrasesIn(folded, forWords())) {
    const start = word.index + word[0].length;
    const end = endOfPhrase(folded, start);
    const who = folded.slice(start, end).match(audience());
    if (who) spans.recipients.push([start, start + who[0].trimEnd().length]);
    else spans.otherProducts.push([start, cutToWords(folded, start, end)]);
  }
  return spans;
};

/** How many words before 호환 ("compatible") belong to the product that the goods fit. */
const maxWordsBeforeSuffix = 4;

/**
 * The suffix 용 behind a code or a Latin word (`S24용`) means "for". Behind a known Hangul word it says who
 * or where (`어린이용`, `휴대용`); an unknown Hangul word may be the name of another product.
 */
const suffixOnCode = lazy(
  // Anchored at the start of a run: tried from each letter, a long run would take a tenth of a second.
  () => /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]*[a-z0-9]용(?![\p{L}\p{N}])/gu,
);
const suffixOnHangul = lazy(() => /(?<![\p{L}\p{N}])\p{Script=Hangul}{2,}용(?![\p{L}\p{N}])/gu);

/** A separate 용 is a machine translation of "for": everything before it names the other product. */
const separateSuffix = lazy(() => /(?<=\s)용(?![\p{L}\p{N}])/gu);

const wordsBefore = (folded: string, to: number, max: number): Span => {
  const from = startOfPhrase(folded, to);
  const words = [...folded.slice(from, to).matchAll(/\S+/g)];
  const first = words.at(-max) ?? words[0];
  return [from + (first?.index ?? 0), to];
};

const unknownWordSpan = ({ 0: word, index }: RegExpExecArray): Span[] =>
  isKnownWord(word) || isKnownWord(word.slice(0, -1)) ? [] : [[index, index + word.length]];

const phrasesBeforeSuffix = (folded: string): Span[] => [
  ...phrasesIn(folded, suffixOnCode()).map((hit) =>
    wordsBefore(folded, hit.index + hit[0].length - 1, 3),
  ),
  ...phrasesIn(folded, suffixOnHangul()).flatMap(unknownWordSpan),
  ...phrasesIn(folded, suffixesForFit()).map(({ index }) =>
    wordsBefore(folded, index, maxWordsBeforeSuffix),
  ),
  ...phrasesIn(folded, separateSuffix()).map(({ index }) => wordsBefore(folded, index, 12)),
];

export const compatibilitySpans = (folded: string): Span[] => [
  ...phrasesAfterFor(folded).otherProducts,
  ...phrasesBeforeSuffix(folded),
];

/** Whom or what the goods are for. A brand inside ("for Holiday Lights 1731") is not that of the goods. */
export const recipientSpans = (folded: string): Span[] => phrasesAfterFor(folded).recipients;

export const isInside = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some(([from, to]) => start < to && end > from);
