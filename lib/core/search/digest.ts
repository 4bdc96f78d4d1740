import type { CodeMatch, Hazard, Product } from '../hazard.ts';
import { fold } from '../text.ts';

/** What a search needs of a hazard. Each word has a blank before it: ` word` finds its start. */
export type Digest = ReturnType<typeof digestOf>;

/** A notice may list thousands of numbers. */
const maxTextLength = 40_000;

/** Texts that need no Unicode folding, which takes ten times as long. */
const plain = /^[\x20-\x25\x27-\x7e\uac00-\ud7a3]*$/;

/** Lower-case words without accents and punctuation, each with one blank before it. */
export const wordsOf = (text: string): string => {
  const cut = text.slice(0, maxTextLength);
  const words = plain.test(cut)
    ? cut.toLowerCase().replace(/[^a-z0-9\uac00-\ud7a3]+/g, ' ')
    : fold(cut, maxTextLength).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()}`;
};

/** A code as printed and without separators: `AB-12` is also found as `ab12`. */
const spellings = (code: string): string => {
  const words = wordsOf(code);
  const joined = words.replaceAll(' ', '');
  return words.lastIndexOf(' ') > 0 ? `${words} ${joined}` : words;
};

const codesOfMatch = (code: CodeMatch): string[] => {
  if (typeof code === 'string') return [code];
  return 'prefix' in code ? [code.prefix] : [code.from, code.to];
};

const codesOf = ({ identification, listings, certificates }: Product): string[] => [
  ...listings.map(({ id }) => id),
  ...identification.flatMap(({ models, gtins, lots, serials }) => [
    ...[...(models ?? []), ...(lots ?? []), ...(serials ?? [])].flatMap(codesOfMatch),
    ...(gtins ?? []),
  ]),
  ...certificates,
];

const namesOf = ({ names, category }: Product): string[] => [
  ...Object.values(names),
  ...(category === undefined ? [] : [category]),
];

const sellersOf = ({ sellers }: Product): string[] => sellers.flatMap(({ name }) => name ?? []);

/** Throws where the record is not a hazard. */
export const digestOf = (hazard: Hazard) => {
  const { source, reference, authority, published, products, finding, risks, countries } = hazard;
  const codes = [reference, ...products.flatMap(codesOf)].map(spellings);
  const texts = [...products.flatMap(sellersOf), ...Object.values(finding ?? {})].map(wordsOf);
  const where = [authority.country, ...(authority.notifier ? [authority.notifier] : [])];
  return {
    source,
    /** What the goods are called, and the source's category. */
    kind: wordsOf(products.flatMap(namesOf).join(' ')),
    brand: wordsOf(products.flatMap(({ brands }) => brands).join(' ')),
    /** Codes, ids, sellers, reference, finding. */
    rest: [...codes, ...texts].join('').slice(0, maxTextLength),
    /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty. */
    published: published ?? '',
    countries: [...new Set([...where, ...countries])],
    risks,
  };
};
