import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import codes from '../../lib/core/finding-codes.json';
import { riskTypes } from '../../lib/core/hazard-terms.ts';
import { languages } from '../../lib/locales/languages.ts';

type Names = Record<string, Record<string, string>>;
const read = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../lib/locales/${language}/${file}.json`), 'utf8'),
  );
/** Tables only: the few templates are tested with all messages. */
const namesIn = (language: string): Names => {
  const all = { ...read(language, 'findings').finding, ...read(language, 'names').names };
  return Object.fromEntries(
    Object.entries(all).filter(([, it]) => typeof it === 'object'),
  ) as Names;
};
const kinds = {
  cause: codes.causes,
  substance: codes.substances,
  mode: codes.modes,
  part: codes.parts,
  when: codes.whens,
  law: codes.laws,
};
const english = namesIn('en');

/** Names that are the same in English because that is the word there. */
const script = { ko: /\p{Script=Hangul}/u, ja: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u };
const scripts: Record<string, RegExp> = { ...script, 'zh-CN': /\p{sc=Han}/u };

describe.each(languages)('the names of findings in %s', (language) => {
  const names = namesIn(language);

  it.each(Object.entries(kinds))('has every code of %s', (kind, table) => {
    expect(Object.keys(names[kind] ?? {}).sort()).toEqual(Object.keys(table).sort());
  });

  it('says nothing twice in one table', () => {
    for (const [kind, table] of Object.entries(names)) {
      const said = Object.values(table).map(String);
      expect([kind, said.filter((one, at) => said.indexOf(one) !== at)]).toEqual([kind, []]);
    }
  });

  it('says causes in its own words', () => {
    if (language === 'en') return;
    const same = Object.entries(names.cause ?? {}).filter(
      ([code, said]) => said === english.cause?.[code],
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
    expect(foreign.filter((one) => !/^(?:substance|unit)\./.test(one))).toEqual([]);
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
