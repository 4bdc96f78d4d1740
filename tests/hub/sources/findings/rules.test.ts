import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readByRules, type Wording } from '../../../../hub/sources/reading/findings/findings-of.ts';
import { causeRules } from '../../../../hub/sources/reading/findings/rule-files.ts';
import { formatSettledLine } from '../../../../hub/sources/reading/findings/settled.ts';

const ruleFolder = new URL('../../../../hub/sources/reading/findings/rules/', import.meta.url);
const ruleFiles = readdirSync(ruleFolder).map((name) => ({
  name,
  text: readFileSync(new URL(name, ruleFolder), 'utf8'),
}));
const linesOf = (url: URL): string[] =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** `[code, goods, text]` of a file of examples. */
function examplesIn(name: string): [string, string, string][] {
  let code = '';
  return linesOf(new URL(`examples/${name}`, import.meta.url)).flatMap(
    (line): [string, string, string][] => {
      if (!line.startsWith(' ')) {
        code = line;
        return [];
      }
      const [goods = '', text = ''] = line.trim().split(' | ', 2);
      return [[code, goods, text]];
    },
  );
}

const examples = readdirSync(new URL('examples/', import.meta.url)).map((name) => ({
  name,
  wording: (name === 'french.txt' ? 'fr' : 'eu-safety-gate') as Wording,
  all: examplesIn(name),
}));
const codesIn = (text: string, wording: Wording, goods: string) =>
  readByRules(text, wording, goods).map(({ cause }) => cause);

describe.each(examples)('the examples in $name', ({ all, wording }) => {
  it.each(all)('say %s (%s): %s', (code, goods, text) => {
    expect(codesIn(text, wording, goods)).toContain(code);
  });
});

describe('the rules', () => {
  it('have two examples each', () => {
    const without = causeRules.filter(({ code, language }) => {
      const own = examples.filter(({ wording }) => (wording === 'fr') === (language === 'fr'));
      return own.flatMap(({ all }) => all).filter(([one]) => one === code).length < 2;
    });
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  it('are short and few enough to be read', () => {
    const lines = ruleFiles.flatMap(({ text }) => text.split('\n'));
    expect(lines.filter((line) => line.length > 160)).toEqual([]);
    expect(causeRules.length).toBeLessThanOrEqual(125);
    const nouns = readFileSync(new URL('../part-nouns.json', ruleFolder), 'utf8');
    const bytes = Buffer.byteLength([nouns, ...ruleFiles.map(({ text }) => text)].join(''));
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});

const sources: Record<string, Wording> = {
  ...{ eu: 'eu-safety-gate', us: 'us-cpsc', en: 'en', ko: 'ko', fr: 'fr' },
};
const readings = linesOf(new URL('readings.txt', import.meta.url)).map((line) => {
  const [, source = '', goods = '', text = '', said = ''] =
    /^(\w+) \| (.*?) \| (.*) => (.*)$/.exec(line) ?? [];
  return { source, goods, text, said };
});

describe('a notice that nobody has settled', () => {
  it.each(readings)('is read by the rules of $source: $text', ({ source, goods, text, said }) => {
    const wording = sources[source] as Wording;
    expect(formatSettledLine('', readByRules(text, wording, goods)).trim()).toBe(said);
  });
});
