import { type RiskType, riskTypes } from '../hazard-terms.ts';
import { koreanFor, tokensOf } from '../match/vocabulary.ts';
import { type Digest, wordsOf } from './digest.ts';

/** A search of the list. Every field has to match; an empty one matches everything. */
export interface HazardQuery {
  /** Names, brands, numbers, finding. */
  words: string;
  brand: string;
  /** What the goods are called. */
  kind: string;
  /** Of the authority, or where it applies. */
  country: string;
  risk: RiskType | '';
  /** `YYYY-MM-DD`, both inclusive. A hazard without a date fits no period. */
  from: string;
  to: string;
}

export const emptyQuery: HazardQuery = {
  words: '',
  brand: '',
  kind: '',
  country: '',
  risk: '',
  from: '',
  to: '',
};

const maxWords = 12;
const maxQueryLength = 200;

/** At least one alternative has to be found, with all of its parts. */
type Alternatives = readonly (readonly string[])[];

/** Text in Han, Kana and Hangul may have no blank before a word. */
const needle = (word: string): string =>
  /^[\p{Script=Latin}\p{N}]/u.test(word) ? ` ${word}` : word;

const split = (text: string): string[] => wordsOf(text).split(' ').filter(Boolean);

/** Words of the other language with the same meaning: `우산` finds "umbrella", and back. */
const translations = (words: readonly string[]): string[][] => {
  const stems = tokensOf(words.join(' '), maxWords);
  if (stems.length === 0) return [];
  const [only, ...others] = stems;
  const korean = only !== undefined && others.length === 0 ? koreanFor(only) : [];
  return [stems, ...korean.map((word) => [word])];
};

const alternativesOf = (piece: string): Alternatives => {
  const words = split(piece);
  if (words.length === 0) return [];
  const isCode = words.length > 1 && /\d/.test(piece);
  const all = [words, ...(isCode ? [[words.join('')]] : translations(words))];
  return all.map((parts) => parts.map(needle));
};

const compile = (text: string): Alternatives[] =>
  text
    .slice(0, maxQueryLength)
    .split(/\s+/)
    .slice(0, maxWords)
    .map(alternativesOf)
    .filter((alternatives) => alternatives.length > 0);

const containsAll = (texts: readonly string[], wanted: readonly Alternatives[]): boolean =>
  wanted.every((alternatives) =>
    alternatives.some((parts) => parts.every((part) => texts.some((text) => text.includes(part)))),
  );

/** A date of only a month or a year matches a period that it touches. */
const isWithin = (published: string, from: string, to: string): boolean => {
  if (from === '' && to === '') return true;
  if (published === '') return false;
  const cut = (day: string) => day.slice(0, published.length);
  return (from === '' || published >= cut(from)) && (to === '' || published <= cut(to));
};

export const createTest = (query: HazardQuery): ((digest: Digest) => boolean) => {
  const [words, brand, kind] = [query.words, query.brand, query.kind].map(compile);
  const { country, risk, from, to } = query;
  return (digest) =>
    (country === '' || digest.countries.includes(country)) &&
    (risk === '' || digest.risks.includes(risk)) &&
    isWithin(digest.published, from, to) &&
    containsAll([digest.brand], brand ?? []) &&
    containsAll([digest.kind], kind ?? []) &&
    containsAll([digest.kind, digest.brand, digest.rest], words ?? []);
};

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Reads a query from text fields, such as those of an address; invalid ones are ignored. */
export const readQuery = (field: (name: keyof HazardQuery) => string | null): HazardQuery => {
  const text = (name: keyof HazardQuery) => (field(name) ?? '').slice(0, maxQueryLength);
  const day = (name: 'from' | 'to') => (isDay(text(name)) ? text(name) : '');
  return {
    words: text('words'),
    brand: text('brand'),
    kind: text('kind'),
    country: /^[A-Z]{2}$/.test(text('country')) ? text('country') : '',
    risk: riskTypes.find((one) => one === field('risk')) ?? '',
    from: day('from'),
    to: day('to'),
  };
};
