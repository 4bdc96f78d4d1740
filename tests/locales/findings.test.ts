import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import codes from '../../lib/core/finding-codes.json';
import { riskTypes } from '../../lib/core/hazard-terms.ts';
import { languages } from '../../lib/locales/languages.ts';

type Names = Record<string, Record<string, string | string[]>>;
const namesIn = (language: string): Names =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../lib/locales/${language}/findings.json`), 'utf8'),
  );
const english = namesIn('en');

/** Names that are the same in English because that is the word there. */
const script = { ko: /\p{Script=Hangul}/u, ja: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u };
const scripts: Record<string, RegExp> = { ...script, 'zh-CN': /\p{sc=Han}/u };

describe.each(languages)('the names of findings in %s', (language) => {
  const names = namesIn(language);

  it.each(Object.keys(codes) as (keyof typeof codes)[])('has every code of %s', (kind) => {
    expect(Object.keys(names[kind] ?? {}).sort()).toEqual(Object.keys(codes[kind]).sort());
  });

  it('says nothing twice in one table', () => {
    for (const [kind, table] of Object.entries(names)) {
      const said = Object.values(table).map(String);
      expect([kind, said.filter((one, at) => said.indexOf(one) !== at)]).toEqual([kind, []]);
    }
  });

  it('says causes in its own words', () => {
    if (language === 'en') return;
    const same = Object.entries(names.causes ?? {}).filter(
      ([code, said]) => said === english.causes?.[code],
    );
    expect(same).toEqual([]);
  });

  it('writes names in its own script', () => {
    const own = scripts[language];
    if (!own) return;
    const foreign = Object.entries(names).flatMap(([kind, table]) =>
      Object.entries(table)
        .filter(([, said]) => !own.test(String(said).replace(/\{.*?\}/g, '')))
        .map(([code, said]) => `${kind}.${code}: ${said}`),
    );
    expect(foreign.filter((one) => !/^(?:substances|units)\./.test(one))).toEqual([]);
  });
});

describe('the codes of findings', () => {
  it('give every cause the risks it leads to', () => {
    for (const [cause, risks] of Object.entries(codes.causes)) {
      expect([cause, risks.length > 0]).toEqual([cause, true]);
      for (const risk of risks) expect(riskTypes).toContain(risk);
    }
  });

  it('give CAS numbers with the right check digit', () => {
    for (const [code, cas] of Object.entries(codes.substances)) {
      if (cas === null) continue;
      const digits = [...cas.replaceAll('-', '')].map(Number).reverse();
      const sum = digits.slice(1).reduce((total, digit, at) => total + digit * (at + 1), 0);
      expect([code, sum % 10]).toEqual([code, digits[0]]);
    }
  });
});
