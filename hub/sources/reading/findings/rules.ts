import { readFileSync } from 'node:fs';
import codes from '../../../../lib/core/finding-codes.json' with { type: 'json' };
import type { CauseCode, SubstanceCode } from './codes.ts';

/** How a source's words say one cause; `causes.txt` says what each part means. */
export interface CauseRule {
  code: CauseCode;
  means: RegExp[];
  not?: RegExp;
  only?: RegExp;
  needs?: RegExp;
  never?: RegExp;
  sees?: 'whole' | 'next';
  over: CauseCode[];
  isOutcome?: true;
  isLast?: true;
  isVague?: true;
  hasWhen?: true;
}

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A table of `tables.txt`, in its order: codes, and the pattern that says each. */
export const tableOf = <Code extends string>(kind: string): [Code | undefined, RegExp][] =>
  linesOf('tables.txt').flatMap((line): [Code | undefined, RegExp][] => {
    const [, table, code, pattern = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
    return table === kind
      ? [[code === '-' ? undefined : (code as Code), new RegExp(pattern, 'i')]]
      : [];
  });

function causeCode(word: string): CauseCode {
  if (!(word in codes.causes)) throw new Error(`no cause is called "${word}"`);
  return word as CauseCode;
}

function addTo(rule: CauseRule, word: string, text: string): void {
  if (word === 'means') rule.means.push(new RegExp(text, 'i'));
  else if (word === 'not')
    rule.not = new RegExp(rule.not ? `${rule.not.source}|${text}` : text, 'gi');
  else if (word === 'only' || word === 'needs' || word === 'never') rule[word] = new RegExp(text);
  else if (word === 'sees' && (text === 'whole' || text === 'next')) rule.sees = text;
  else if (word === 'over') rule.over = text.split(' ').map(causeCode);
  else if (word === 'outcome') rule.isOutcome = true;
  else if (word === 'last') rule.isLast = true;
  else if (word === 'vague') rule.isVague = true;
  else if (word === 'when') rule.hasWhen = true;
  else throw new Error(`a rule has no "${word} ${text}"`);
}

function readRules(file: string): CauseRule[] {
  const names = new Map<string, string>();
  const rules: CauseRule[] = [];
  for (const line of linesOf(file)) {
    const [, word = '', raw = ''] = /^ *(\S+) ?(.*)$/.exec(line) ?? [];
    const text = raw.replace(/\{([a-z]+)\}/g, (whole, name) => names.get(name) ?? whole);
    const rule = rules.at(-1);
    if (rule && line.startsWith(' ')) addTo(rule, word, text);
    else if (word === 'let') names.set(...(text.split(/ (.*)/, 2) as [string, string]));
    else rules.push({ code: causeCode(word), means: [], over: [] });
  }
  return rules;
}

export const englishRules: readonly CauseRule[] = readRules('causes.txt');
export const frenchRules: readonly CauseRule[] = readRules('causes-french.txt');

/** How notices spell each substance. */
export const spellings: readonly (readonly [SubstanceCode, RegExp])[] = linesOf(
  'substances.txt',
).map((line) => {
  const [code = '', pattern = ''] = line.split(/ (.*)/, 2);
  if (!(code in codes.substances)) throw new Error(`no substance is called "${code}"`);
  return [code as SubstanceCode, new RegExp(pattern, 'gi')];
});
