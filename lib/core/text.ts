/** How all texts are made comparable. Lengths are limited, as pages may be hostile. */

import { lazy } from './lazy.ts';

const maxChars = 2000;
export const commonEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Sellers' titles carry entities that were escaped twice (`Men&#39;s`). */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,5})|([a-z]{2,4}));/gi, (entity, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCharCode(Number(code));
    return commonEntities[name?.toLowerCase() ?? ''] ?? entity;
  });

/** Lower case, half width, composed, no accents or invisible signs: `ＤＥＷＡＬＴ` is `dewalt`. */
export const fold = (text: string, max = maxChars): string => {
  const cut = text.slice(0, max);
  return isPlain(cut) ? cut.toLowerCase() : foldAny(cut);
};

/**
 * Plain ASCII, as most codes are, needs no folding; an import of the list checks a million of them.
 */
const isPlain = (text: string): boolean => /^[\0-%'-\x7f]*$/.test(text);

/** Cyrillic letters, and the Latin ones they look like. */
const cyrillic = 'авеіјкмнорсѕтухһԛԝ';
const latin = 'abeijkmhopcstyxhqw';
const likeLatin = new Map([...cyrillic].map((letter, at) => [letter, latin[at]]));

/** Sellers write Latin words with such letters to evade searches; `Cветодиод` stays. */
const asLatin = (word: string): string => {
  if (!/[a-z]/.test(word)) return word;
  const letters = [...word].map((one) => (one < '\u0400' ? one : likeLatin.get(one)));
  return letters.includes(undefined) ? word : letters.join('');
};

const foldAny = (text: string): string => {
  // Decomposing would turn ™ into the letters "tm".
  const cut = decodeEntities(text).replace(/[™℠]/g, ' ').normalize('NFKD');
  const folded = cut
    .replace(/[\p{M}\p{DI}]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae');
  return /[\u0430-\u052f]/.test(folded)
    ? folded.replace(/[a-z0-9\u0430-\u052f]+/g, asLatin)
    : folded;
};

export const compact = (text: string): string => {
  const folded = fold(text, 300);
  const other = isPlain(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return folded.replace(other, '');
};

export interface Chunk {
  text: string;
  start: number;
  end: number;
}

const runs = lazy(
  () => /[a-z0-9]+|\p{Script=Hangul}+|\p{Script=Han}+|[\p{L}\p{N}]+?(?=[a-z0-9]|\P{L}|$)/gu,
);

/** Runs of one script each: `20000mah보조배터리` is `20000mah` and `보조배터리`. */
export const chunksOf = (folded: string, max = 300): Chunk[] => {
  const chunks: Chunk[] = [];
  for (const run of folded.matchAll(runs())) {
    if (chunks.length === max) break;
    chunks.push({ text: run[0], start: run.index, end: run.index + run[0].length });
  }
  return chunks;
};

export const hasDigit = (text: string): boolean => /\d/.test(text);
export const hasHangul = (text: string): boolean => /\p{Script=Hangul}/u.test(text);

export const unique = <T>(values: Iterable<T>, max = Number.POSITIVE_INFINITY): T[] => {
  const seen = new Set<T>();
  for (const value of values) {
    if (seen.size >= max) break;
    seen.add(value);
  }
  return [...seen];
};

/** Percent-decodes a part of an address; unchanged where a stray `%` makes it invalid. */
export const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
