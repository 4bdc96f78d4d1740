import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../lib/locales/languages.ts';
import { createWords, type MessageTree, type Part } from '../../lib/locales/message.ts';
import { argumentsOf } from '../../scripts/words/compile.ts';
import { backgroundWords, localeOf, messagesOf, pageWords } from '../../scripts/words/every.ts';

/** Every message in every language, and what none of them may say. */

type Message = string | Part[];

const files = ['card', 'report-text', 'pages', 'toolbar', 'manifest'] as const;

/** `a.b.c` → message. */
const messagesIn = (tree: MessageTree, path = ''): [string, Message][] =>
  Object.entries(tree).flatMap(([key, inner]): [string, Message][] =>
    typeof inner === 'string' || Array.isArray(inner)
      ? [[`${path}.${key}`.slice(1), inner]]
      : messagesIn(inner, `${path}.${key}`),
  );

const catalogueOf = (language: Language): [string, Message][] =>
  files.flatMap((file) => messagesIn({ [file]: messagesOf(language, file) }));

/** What the message says; with arguments, it is asked with small and large numbers and with words. */
const saidBy = (language: Language, message: Message): string[] => {
  if (typeof message === 'string') return [message];
  type Say = (values: Record<string, string | number>) => string;
  const { say } = createWords<{ say: Say }>(language, { say: message });
  const names = [...argumentsOf(message)];
  return [0, 1, 2, 5, 20_000].map((count) =>
    say(Object.fromEntries(names.map(([name, type], at) => [name, sampleOf(type, count, at)]))),
  );
};

const sampleOf = (type: string, count: number, at: number) =>
  type === 'number' ? count : type === 'string' ? `A${at}` : type.slice(1, type.indexOf("'", 1));

const everything = (language: Language): [string, string][] =>
  catalogueOf(language).flatMap(([path, message]) =>
    saidBy(language, message).map((text): [string, string] => [path, text]),
  );

const offending = (language: Language, pattern: RegExp) =>
  everything(language)
    .filter(([, text]) => pattern.test(text))
    .map(([path, text]) => `${path}: ${text}`);

describe.each(languages)('the catalogue of %s', (language) => {
  it('has every message that English has, with the same arguments', () => {
    const shapes = (of: Language) =>
      catalogueOf(of).map(([path, message]) => {
        const taken = typeof message === 'string' ? [] : [...argumentsOf(message)];
        return `${path}(${taken.map((one) => one.join(': ')).sort()})`;
      });
    expect(shapes(language)).toEqual(shapes('en'));
  });

  it('leaves nothing empty', () => {
    expect(everything(language).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has no placeholder left and no doubled space', () => {
    expect(offending(language, /undefined|null|NaN|\[object|[{}]| {2}|\s[.,]| :/)).toEqual([]);
    // French has a narrow space before a colon that must not be broken.
    if (language !== 'fr') expect(offending(language, /\s:/)).toEqual([]);
  });

  it('keeps calm: no exclamation mark', () => {
    expect(offending(language, /[!！]/)).toEqual([]);
  });
});

describe('Korean particles', () => {
  it('stand between the shops’ names too', () => {
    expect(pageWords.ko.welcome.lead).toMatch(/^알리익스프레스와 테무에서 /);
  });

  it.each([
    ['환급', '환급을'],
    ['환급 또는 교환', '환급 또는 교환을'],
    ['수리', '수리를'],
    ['공고에 적힌 조치', '공고에 적힌 조치를'],
    ['KC', 'KC을(를)'],
  ])('%s: %s', (word, withParticle) => {
    expect(localeOf('ko').warning.step.actionFor.contact_retailer({ remedies: word })).toBe(
      `판매자에게 <b>${withParticle} 요청하세요.</b>`,
    );
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

it.each([
  ['ko', / 수: 3$/],
  ['ja', /数：3$/],
  ['zh-CN', /数：3$/],
] as const)('%s: the toolbar counts as one writes', (language, end) => {
  expect(backgroundWords[language].toolbar.named({ count: 3 })).toMatch(end);
});

it.each([
  ['fr', / [:;?%»]|« /],
  ['de', / […%]/],
  ['es', / %/],
] as const)('%s: no sign is left alone on the next line', (language, pattern) => {
  expect(offending(language, pattern)).toEqual([]);
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
    ['refund', '환불', 'refund'],
    ['replacement', '교환', 'replacement'],
    ['repair', '수리', 'repair'],
  ] as const)('%s is %s', (remedy, korean, english) => {
    expect(ko.warning.step.remedy[remedy]).toBe(korean);
    expect(en.warning.step.remedy[remedy]).toContain(english);
  });

  it('names measures and numbers as the authorities do', () => {
    expect(ko.warning.fact.measures.recall).toBe('리콜(수거 등)');
    expect(ko.warning.fact.measures.listing_removed).toBe('판매 차단');
    expect(ko.warning.measured.times({ times: '270' })).toBe('기준치의 270배');
    expect(en.warning.measured.times({ times: '270' })).toBe('270 times the limit');
    expect(ko.warning.step.action.stop_using).toContain('즉시 사용을 중지하세요');
    expect(ko.warning.how.clue.certificate).toContain('KC 인증번호');
    expect(pageWords.ko.hazards.title).toBe('위해제품 목록');
  });

  it('calls a report a 신고 everywhere', () => {
    const reports = catalogueOf('ko').filter(([path]) => /report/i.test(path));
    expect(reports.length).toBeGreaterThan(20);
    expect(offending('ko', /제보|리포트|리뷰/)).toEqual([]);
  });
});
