import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formatSettledLine,
  readSettledLine,
  settledFile,
  wordingKeys,
} from '../../../../hub/sources/reading/findings/settled.ts';

const lines = readFileSync(settledFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('the table of settled wordings', () => {
  it('has one line a key, sorted, each written as the command writes it', () => {
    expect(lines.length).toBeGreaterThan(10_000);
    expect(lines).toEqual([...lines].sort());
    expect(new Set(lines.map((line) => line.slice(0, 8))).size).toBe(lines.length);
    const rewritten = lines.map((line) => {
      const { key, findings } = readSettledLine(line);
      return formatSettledLine(key, findings);
    });
    expect(rewritten).toEqual(lines);
  });

  it('holds codes and values only, no words of a notice', () => {
    const words = new Set(lines.flatMap((line) => line.slice(9).split(/[ ;]+/)));
    const others = [...words].filter(
      (word) => !/^(?:[a-z]\w*|-|\d[\d.]*|[^a-z]?\S{1,10})$/.test(word),
    );
    expect(others).toEqual([]);
  });
});

describe('a settled line', () => {
  it('says every part of a finding', () => {
    const line = 'Ab3dE_9x dehp over_limit plastic up_to 12.5 % limit 0.1; small_parts eyes pulled';
    expect(readSettledLine(line)).toEqual({
      key: 'Ab3dE_9x',
      findings: [
        {
          ...{ substance: 'dehp', mode: 'over_limit', part: 'plastic' },
          ...{ bound: 'up_to', value: 12.5, unit: '%', limit: 0.1 },
        },
        { cause: 'small_parts', part: 'eyes', when: 'pulled' },
      ],
    });
    expect(readSettledLine('Ab3dE_9x lead times 3').findings).toEqual([
      { substance: 'lead', timesLimit: 3 },
    ]);
    expect(readSettledLine('Ab3dE_9x -').findings).toEqual([]);
  });

  it.each([
    ['Ab3dE_9x small_prats', '"small_prats" is no code, value or limit'],
    ['Ab3dE_9x lead 5', '"5" is no code, value or limit'],
    ['Ab3dE_9x eyes', 'no cause and no substance'],
    ['Ab3dE_9x', 'not "<key> <findings>"'],
    ['short lead', 'not "<key> <findings>"'],
  ])('that says "%s" is refused, and why', (line, why) => {
    expect(() => readSettledLine(line)).toThrow(why);
  });
});

describe('the key of a wording', () => {
  const key = (text: string) => wordingKeys(text, '').key;

  it('is the same for two prints of one text', () => {
    expect(key('The “plug” is  too small. ')).toBe(key('The "plug" is too-small.'));
  });

  it('is another where a number, a comma or the goods differ', () => {
    expect(key('0,5 %')).not.toBe(key('0.5 %'));
    expect(key('below 5 %')).not.toBe(key('below 6 %'));
    const text = 'Flammability hazard.';
    expect(wordingKeys(text, 'fuel').ofGoods).not.toBe(wordingKeys(text, 'robe').ofGoods);
  });
});
