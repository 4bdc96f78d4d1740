import { readdirSync, readFileSync } from 'node:fs';
import codes from '../../../../lib/core/finding-codes.json' with { type: 'json' };
import { groupsIn, linesOf, tablesIn } from '../tables.ts';

/** Code of what is wrong with a product. */
export type CauseCode = keyof typeof codes.causes;
export type SubstanceCode = keyof typeof codes.substances;
/** What is wrong about the substance. `contains`: the notice only says that it is present. */
export type SubstanceMode = keyof typeof codes.modes;
export type PartCode = keyof typeof codes.parts;
export type WhenCode = keyof typeof codes.whens;
export type LawCode = keyof typeof codes.laws;

/** A rule that reads a cause from text; docs/sources.md explains each line of a rule. */
export interface CauseRule {
  code: CauseCode;
  language: 'en' | 'fr';
  says: RegExp;
  not: RegExp | undefined;
  goods: RegExp | undefined;
  otherGoods: RegExp | undefined;
  over: readonly CauseCode[];
  flags: ReadonlySet<Flag>;
}
type Flag = 'risk' | 'outcome' | 'alone' | 'second';

const folder = new URL('rules/', import.meta.url);

/** Replaces `@name` by words that many rules share. */
const withGroups = groupsIn(linesOf(new URL('groups.txt', folder)));

/** Like `\b`, but also before a word that begins with é. */
const wordStart = String.raw`(?<![\p{L}\d])`;

/** `…` stands for up to 140 characters of the same sentence. */
const patternOf = (lines: readonly string[]): string =>
  lines
    .map((line) => `(?:${withGroups(line)})`)
    .join('|')
    .replaceAll(' … ', String.raw`(?:[^.]|\.(?=\d)){0,140}?${wordStart}`);

const phrases = (lines: readonly string[], flags: string): RegExp =>
  new RegExp(`${wordStart}(?:${patternOf(lines)})`, flags);

function causeCode(word: string): CauseCode {
  if (!(word in codes.causes)) throw new Error(`no cause is called "${word}"`);
  return word as CauseCode;
}

const flags = new Set<string>(['risk', 'outcome', 'alone', 'second'] satisfies Flag[]);
const isFlag = (word: string): word is Flag => flags.has(word);

function ruleOf(code: string, lines: readonly [string, string][], language: 'en' | 'fr') {
  const of = Object.groupBy(lines, ([word]) => word);
  const texts = (word: string) => (of[word] ?? []).map(([, text]) => text);
  const optional = <T>(word: string, make: (lines: string[]) => T) =>
    of[word] === undefined ? undefined : make(texts(word));
  const unknown = lines.find(([word]) => !/^(?:says|not|for|except|over|told)$/.test(word));
  if (unknown) throw new Error(`${code}: a rule has no "${unknown[0]}"`);
  if (of.says === undefined) throw new Error(`${code}: says nothing`);
  const rule: CauseRule = {
    ...{ code: causeCode(code), language, says: phrases(texts('says'), 'iu') },
    not: optional('not', (all) => phrases(all, 'giu')),
    // Matches inside words, too, such as the lamp of "headlamps".
    goods: optional('for', (all) => new RegExp(patternOf(all), 'iu')),
    otherGoods: optional('except', (all) => new RegExp(patternOf(all), 'iu')),
    over: texts('over').flatMap((text) => text.split(' ').map(causeCode)),
    flags: new Set(texts('told').filter(isFlag)),
  };
  return rule;
}

function rulesIn(file: string): CauseRule[] {
  const blocks: { code: string; lines: [string, string][] }[] = [];
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [word = '', text = ''] = line.trim().split(/ (.*)/, 2);
    if (line.startsWith(' ')) blocks.at(-1)?.lines.push([word, text]);
    else blocks.push({ code: word, lines: [] });
  }
  return blocks.map(({ code, lines }) => ruleOf(code, lines, file === 'french.txt' ? 'fr' : 'en'));
}

const tables = new Set(['groups.txt', 'substances.txt', 'words.txt']);

export const causeRules: readonly CauseRule[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && !tables.has(file))
  .sort()
  .flatMap(rulesIn);

/** A table of `words.txt`: codes in order, each with the phrase that stands for it. */
export const tableOf = tablesIn(new URL('words.txt', folder));

/** How notices spell each substance. A line that begins with `|` goes on with the one before. */
export const spellings: readonly (readonly [SubstanceCode, RegExp])[] = [
  ...Map.groupBy(linesOf(new URL('substances.txt', folder)), ([code]) => code),
].map(([code, lines]) => {
  if (!(code in codes.substances)) throw new Error(`no substance is called "${code}"`);
  return [code as SubstanceCode, new RegExp(lines.map(([, one]) => one).join('|'), 'gi')];
});
