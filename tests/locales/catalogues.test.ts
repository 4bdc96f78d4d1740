import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localeOf, pageWords, toolbarWords } from '../../lib/locales/every.ts';
import { asObject } from '../../lib/locales/ko/particle.ts';
import { type Language, languages } from '../../lib/locales/languages.ts';

/** Every message in every language, and what none of them may say. */

type Message = string | ((...values: never[]) => unknown);

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** `a.b.c` → message. Steps are arrays and become `a.b.0`, `a.b.1`. */
const messagesIn = (value: unknown, path = ''): [string, Message][] =>
  isTree(value)
    ? Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, `${path}.${key}`))
    : [[path.slice(1), value as Message]];

const catalogueOf = (language: Language) => {
  const { risk, riskOf, warning, shopping, reporting, channels, reportText } = localeOf(language);
  return new Map(
    messagesIn({
      ...{ risk, riskOf, warning, shopping, reporting, channels, reportText },
      pages: pageWords[language],
      toolbar: toolbarWords[language],
    }),
  );
};

const samples = [1, 2, 5];
/** What the message says; functions are asked with small numbers and with words. */
const saidBy = (message: Message): string[] => {
  if (typeof message === 'string') return [message];
  const asked = (values: unknown[]) => message(...(values as never[]));
  const all = [
    asked(['A1', 'B2']),
    ...samples.flatMap((n) => [asked([n, n]), asked([String(n), n])]),
  ];
  return all.flatMap((answer) => (Array.isArray(answer) ? answer.join(' ') : String(answer)));
};

const everything = (language: Language): [string, string][] =>
  [...catalogueOf(language)].flatMap(([path, message]) =>
    saidBy(message).map((text): [string, string] => [path, text]),
  );

const offending = (language: Language, pattern: RegExp) =>
  everything(language)
    .filter(([, text]) => pattern.test(text))
    .map(([path, text]) => `${path}: ${text}`);

describe.each(languages)('the catalogue of %s', (language) => {
  it('has every message that English has, of the same kind', () => {
    const kinds = (of: Language) =>
      [...catalogueOf(of)].map(([path, message]) => `${path} ${typeof message}`).sort();
    expect(kinds(language)).toEqual(kinds('en'));
  });

  it('leaves nothing empty, but the second half of a step', () => {
    const empty = everything(language).filter(([, text]) => text.trim() === '');
    const isStep = ([path]: [string, string]) => /^warning\.step\.action\.\w+\.1$/.test(path);
    expect(empty.filter((one) => !isStep(one))).toEqual([]);
  });

  it('has no placeholder left and no doubled space', () => {
    expect(offending(language, /undefined|null|NaN|\[object|\$\{| {2}|\s[.,]| :/)).toEqual([]);
    // French has a narrow space before a colon that must not be broken.
    if (language !== 'fr') expect(offending(language, /\s:/)).toEqual([]);
  });

  it('keeps calm: no exclamation mark', () => {
    expect(offending(language, /[!！]/)).toEqual([]);
  });

  it('says all that it is told', () => {
    // Korean and English divide these two between heading and body.
    const exceptions = ['pages.popup.none', 'pages.popup.noneBody', 'pages.list.count'];
    const english = catalogueOf('en');
    const silent = [...catalogueOf(language)].filter(([path, message]) => {
      const shape = english.get(path);
      if (typeof message === 'string' || typeof shape !== 'function') return false;
      // What English takes, a translation that drops it has to say too.
      const told = ['A1', 'B2', 'C3'].slice(0, Math.max(message.length, shape.length));
      const said = [message(...(told as never[]))].flat().join(' ');
      return !exceptions.includes(path) && told.some((value) => !said.includes(value));
    });
    const isAboutNumbers = ([path]: [string, Message]) =>
      // With one, two or no things these have words of their own.
      /how\.agree|list\.age|popup\.myReports|reports\.confirmAll/.test(path);
    expect(silent.filter((one) => !isAboutNumbers(one)).map(([path]) => path)).toEqual([]);
  });
});

describe('Korean particles', () => {
  it.each([
    ['환급', '환급을'],
    ['환급 또는 교환', '환급 또는 교환을'],
    ['수리', '수리를'],
    ['공고에 적힌 조치', '공고에 적힌 조치를'],
    ['KC', 'KC을(를)'],
  ])('%s: %s', (word, withParticle) => {
    expect(asObject(word)).toBe(withParticle);
    expect(localeOf('ko').warning.step.askSeller(word)).toEqual([
      '판매자에게',
      `${withParticle} 요청하세요.`,
    ]);
  });
});

/** `safe` of a product; the name of an authority or of its portal may hold the word. */
const unsaid: Record<Language, Record<'safe' | 'favour' | 'blame', RegExp>> = {
  en: {
    safe: /\bsafe(?:ly)?\b/i,
    favour: /voluntar|precaution|discretion/i,
    blame: /\bscore\b|\bgrade\b|\byou should have\b|\bscam\b|\bfraud/i,
  },
  ko: {
    safe: /안전(?:하|합|해|한)/,
    favour: /자발적|자진|예방 차원|예방적/,
    blame: /점수|등급|사기/,
  },
  'zh-CN': {
    safe: /安全(?:的|无|可靠|产品吗)|放心/,
    favour: /自愿|主动召回|预防性/,
    blame: /评分|得分|等级|诈骗|骗/,
  },
  ja: {
    safe: /安全(?:です|な|に使|だと)|安心/,
    favour: /自主(?:的|回収)|予防的|念のため/,
    blame: /点数|スコア|等級|詐欺/,
  },
  de: {
    safe: /\bsicher(?:e[snrm]?)? (?:Produkt|Artikel|ist|sind)|\bunbedenklich|\bungefährlich/i,
    favour: /freiwillig|vorsorglich|Kulanz/i,
    blame: /\bPunktzahl|\bNote\b|\bBetrug|\bBetrüger/i,
  },
  fr: {
    safe: /\bsûre?s?\b|sans danger|sans risque/i,
    favour: /volontaire|par précaution|préventif/i,
    blame: /\bscore\b|\bnote de\b|arnaque|fraude|escroc/i,
  },
  es: {
    safe: /\bsegur[oa]s?\b|sin riesgo|sin peligro/i,
    favour: /voluntari|por precaución|preventiv/i,
    blame: /puntuación|calificación|estafa|fraude/i,
  },
};

describe('what no catalogue says', () => {
  it.each(languages)('%s: never “safe”', (language) => {
    expect(offending(language, unsaid[language].safe)).toEqual([]);
  });

  it.each(languages)('%s: no recall sounds like a favour (EU 2023/988, Art. 36)', (language) => {
    expect(offending(language, unsaid[language].favour)).toEqual([]);
  });

  it.each(languages)('%s: no score and no blame', (language) => {
    expect(offending(language, unsaid[language].blame)).toEqual([]);
  });

  it('Korean in one register: 합니다체, with -세요 for what to do', () => {
    const polite = /(?:[가-힣])요(?=[.\s,)]|$)/;
    const others = offending('ko', polite).filter((line) => /(?<!세)요(?=[.\s,)]|$)/.test(line));
    expect(others.filter((line) => !/필요|중요/.test(line))).toEqual([]);
  });
});

describe('one glossary', () => {
  const [ko, en] = [localeOf('ko'), localeOf('en')];

  it('has the level words of the project', () => {
    const wordsOf = (language: Language) =>
      Object.values(localeOf(language).warning.level).map(({ word }) => word);
    expect(wordsOf('ko')).toEqual(['위험', '주의', '안내', '목록에 없음', '확인 불가']);
    expect(wordsOf('en')).toEqual([
      'Danger',
      'Caution',
      'Advice',
      'Not on the list',
      'Not checked',
    ]);
  });

  it.each([
    ['refund', '환급', 'refund'],
    ['replacement', '교환', 'replacement'],
    ['repair', '수리', 'repair'],
  ] as const)('%s is %s', (remedy, korean, english) => {
    expect(ko.warning.step.remedy[remedy]).toBe(korean);
    expect(en.warning.step.remedy[remedy]).toContain(english);
  });

  it('names measures and numbers as the authorities do', () => {
    expect(ko.warning.fact.measures.recall).toBe('리콜(수거 등)');
    expect(ko.warning.fact.measures.listing_removed).toBe('판매 차단');
    expect(ko.warning.measured.times('270')).toBe('기준치의 270배');
    expect(en.warning.measured.times('270')).toBe('270 times the limit');
    expect(ko.warning.step.action.stop_using.join(' ')).toContain('즉시 사용을 중지하세요');
    expect(ko.warning.how.clue.certificate).toContain('KC 인증번호');
    expect(pageWords.ko.list.title).toBe('위해제품 목록');
  });

  it('calls a report a 신고 everywhere', () => {
    const reports = [...catalogueOf('ko')].filter(([path]) => /report/i.test(path));
    expect(reports.length).toBeGreaterThan(20);
    expect(offending('ko', /제보|리포트|리뷰/)).toEqual([]);
  });
});

describe('the manifest’s own messages', () => {
  const read = (language: Language): Record<string, { message: string }> =>
    JSON.parse(
      readFileSync(
        join(
          import.meta.dirname,
          `../../public/_locales/${language.replace('-', '_')}/messages.json`,
        ),
        'utf8',
      ),
    );

  it.each(languages)('%s: name and a description that the stores take', (language) => {
    const messages = read(language);
    expect(Object.keys(messages).sort()).toEqual(['extensionDescription', 'extensionName']);
    expect(messages.extensionName?.message).toBe('Cart Canary');
    const description = messages.extensionDescription?.message ?? '';
    expect(description.length).toBeGreaterThan(30);
    expect(description.length).toBeLessThanOrEqual(132);
  });
});
