import { readFileSync } from 'node:fs';
import { nameTokens } from '../../../lib/core/match/name-tokens.ts';
import { hasHangul } from '../../../lib/core/text.ts';

/**
 * Which Korean word means which English stems, learned from category names that stand beside each
 * other in both languages (IBM model 1, both directions: a pair must be likely in each).
 */
export interface Translation {
  word: string;
  stems: string[];
  /** In how many category names the word stands. */
  times: number;
}

type Names = ReadonlyMap<string, string>;

const read = (folder: URL, language: string): Names => {
  const file = new URL(`shopify-categories.${language}.2025-08.txt`, folder);
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.startsWith('gid://'))
      .map((line) => {
        const at = line.indexOf(' : ');
        const id = line.slice(0, at).trim().split('/').at(-1) ?? '';
        return [
          id,
          line
            .slice(at + 3)
            .split(' > ')
            .at(-1)
            ?.trim() ?? '',
        ];
      }),
  );
};

const koreanWords = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s/,·()]+|및/)
    .filter(hasHangul)
    .map((word) => (word.length > 2 ? word.replace(/[용형식]$/u, '') : word));

type Table = Map<string, Map<string, number>>;
type Sides = readonly (readonly [from: readonly string[], to: readonly string[]])[];

/** One round of expectation and maximisation. */
const improve = (table: Table, sides: Sides): Table => {
  const counts: Table = new Map();
  for (const [from, to] of sides)
    for (const target of to) {
      const whole = from.reduce((sum, word) => sum + (table.get(word)?.get(target) ?? 0), 1e-9);
      for (const word of from) {
        const row = counts.get(word) ?? new Map<string, number>();
        counts.set(word, row);
        const share = (table.get(word)?.get(target) ?? 0) / whole;
        row.set(target, (row.get(target) ?? 0) + share);
      }
    }
  for (const row of counts.values()) {
    const whole = [...row.values()].reduce((sum, one) => sum + one, 0);
    for (const [target, value] of row) row.set(target, value / whole);
  }
  return counts;
};

const learn = (sides: Sides): Table => {
  let table: Table = new Map();
  for (const [from, to] of sides)
    for (const word of from) {
      const row = table.get(word) ?? new Map<string, number>();
      table.set(word, row);
      for (const target of to) row.set(target, 1);
    }
  for (let round = 0; round < 12; round++) table = improve(table, sides);
  return table;
};

export interface Category {
  id: string;
  english: string;
}

export const translations = (folder: URL): { categories: Category[]; korean: Translation[] } => {
  const english = read(folder, 'en');
  const korean = read(folder, 'ko');
  const sides = [...english].map(
    ([id, name]) =>
      [[...new Set(koreanWords(korean.get(id) ?? ''))], [...new Set(nameTokens(name))]] as const,
  );
  const forward = learn(sides);
  const back = learn(sides.map(([from, to]) => [to, from] as const));
  const times = new Map<string, number>();
  for (const [words] of sides)
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  /** Stems that stand together whenever the word does are one meaning, others are alternatives. */
  const standTogether = (word: string, stems: readonly string[]): boolean => {
    const names = sides.filter(([words]) => words.includes(word)).map(([, tokens]) => tokens);
    const whole = names.filter((tokens) => stems.every((stem) => tokens.includes(stem)));
    return whole.length >= 0.6 * names.length;
  };
  const found = [...forward].flatMap(([word, row]) => {
    // A word met once tells little about what its name's other words mean.
    const least = (times.get(word) ?? 0) > 1 ? 0.3 : 0.45;
    const likely = [...row].filter(([stem, p]) => {
      const other = back.get(stem)?.get(word) ?? 0;
      return (p >= least && other >= 0.04) || (p >= 0.2 && other >= 0.3);
    });
    const stems = likely.sort((a, b) => b[1] - a[1]).map(([stem]) => stem);
    const meaning = standTogether(word, stems.slice(0, 3)) ? stems.slice(0, 3) : stems.slice(0, 1);
    return meaning.length === 0 ? [] : [{ word, stems: meaning, times: times.get(word) ?? 0 }];
  });
  return { categories: [...english].map(([id, name]) => ({ id, english: name })), korean: found };
};
