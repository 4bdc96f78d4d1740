import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Offer } from '../../../lib/core/match/offer.ts';
import { type Rarity, tokensOf } from '../../../lib/core/match/vocabulary.ts';

/** Rows of Abt-Buy, Amazon-Google and Walmart-Amazon in the DeepMatcher splits, one JSON a line. */

export interface Pair {
  left: Offer;
  right: Offer;
  isSame: boolean;
}

export const setNames = ['abt-buy', 'amazon-google', 'walmart-amazon'] as const;
export const parts = ['train', 'valid', 'test'] as const;
export type Part = (typeof parts)[number];

type Row = Record<string, string | number | null>;

const words = (row: Row, side: string, ...fields: string[]): string | undefined => {
  for (const field of fields) {
    const value = row[`${field}_${side}`];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
};

const offerOf = (row: Row, side: 'left' | 'right'): Offer => {
  const name = words(row, side, 'name', 'title') ?? '';
  const brand = words(row, side, 'brand', 'manufacturer');
  const model = words(row, side, 'modelno');
  const category = words(row, side, 'category');
  const text = words(row, side, 'description');
  const price = Number(words(row, side, 'price') ?? Number.NaN);
  return {
    name,
    ...(brand === undefined ? {} : { brands: [brand] }),
    ...(model === undefined ? {} : { models: [model] }),
    ...(category === undefined ? {} : { category }),
    ...(text === undefined ? {} : { text }),
    ...(Number.isFinite(price) ? { price } : {}),
  };
};

export const readRows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new Error(`${file}: line ${at + 1} is not JSON`);
      }
    });

/** The pairs of one part, or `undefined` where the folder has none. */
export const readPairs = (folder: string, set: string, part: Part): Pair[] | undefined => {
  const file = join(folder, set, `${part}.ndjson`);
  if (!existsSync(file)) return undefined;
  return readRows<Row>(file).map((row) => ({
    left: offerOf(row, 'left'),
    right: offerOf(row, 'right'),
    isSame: Number(row.label) === 1,
  }));
};

/** Document frequencies of the names and texts of some pairs, each different text once. */
export const rarityFrom = (texts: Iterable<string>): Rarity => {
  const frequency = new Map<string, number>();
  let documents = 0;
  for (const text of new Set(texts)) {
    documents++;
    for (const token of new Set(tokensOf(text, 200)))
      frequency.set(token, (frequency.get(token) ?? 0) + 1);
  }
  const whole = Math.log(documents + 1);
  return (token) => {
    const seen = frequency.get(token);
    return seen === undefined ? 1 : Math.log((documents + 1) / (seen + 0.5)) / whole;
  };
};

export const textsOf = (pairs: readonly Pair[]): string[] =>
  pairs.flatMap(({ left, right }) => [left, right].map((one) => one.name));
