import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseText } from '../../lib/locales/choose-text.ts';
import { createFormat } from '../../lib/locales/format.ts';
import {
  aboutLanguage,
  firstSupported,
  languages,
  resolveLanguage,
} from '../../lib/locales/languages.ts';
import { intlTextsIn, localeOf } from '../../scripts/words/every.ts';

const en = createFormat('en');
const ko = createFormat('ko');

describe('lists in sentences', () => {
  const last = [
    'c',
    'Irlanda',
    'hierro',
    'higo',
    'hojas',
    'Óxido',
    'ocho',
    '8',
    '11',
    '110',
    '11 kg',
  ];
  const kinds = { and: 'conjunction', or: 'disjunction' } as const;
  it.each(languages.flatMap((language) => [[language, 'and'] as const, [language, 'or'] as const]))(
    'are those of the browser: %s, %s',
    (language, kind) => {
      const format = createFormat(language);
      const { intl } = aboutLanguage(language);
      const known = new Intl.ListFormat(intl, { type: kinds[kind] });
      for (const item of last)
        for (const items of [[item], ['a', item], ['a', 'b', item], ['z', 'a', 'b', item]]) {
          const isOffices = language === 'ko' && kind === 'and';
          const offices = items.join(item === '11 kg' ? ', ' : '·');
          expect(format[kind](items)).toBe(isOffices ? offices : known.format(items));
        }
    },
  );
});

describe('dates', () => {
  it.each([
    ['2026-11-24', '24 Nov 2026', '2026년 11월 24일'],
    ['2026-11', 'Nov 2026', '2026년 11월'],
    ['2026', '2026', '2026년'],
    ['soon', 'soon', 'soon'],
    ['', '', ''],
  ])('%s', (partial, english, korean) => {
    expect(en.date(partial)).toBe(english);
    expect(ko.date(partial)).toBe(korean);
  });

  it.each([
    ['2026-08-01', '1er août 2026'],
    ['2026-08-11', '11 août 2026'],
    ['2026-08-21', '21 août 2026'],
    ['2026-08', 'août 2026'],
  ])('French, %s: %s', (partial, said) => {
    expect(createFormat('fr').date(partial)).toBe(said);
    expect(createFormat('fr', intlTextsIn('fr')).date(partial)).toBe(said);
  });

  it('German: the day stays with its month', () => {
    for (const of of [createFormat('de'), createFormat('de', intlTextsIn('de'))])
      expect(of.date('2026-08-01')).toBe('1.\u00a0Aug. 2026');
  });

  it('are the notice’s day in every time zone', () => {
    const zone = process.env.TZ;
    for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env.TZ = other;
      expect(createFormat('en').date('2026-01-01')).toBe('1 Jan 2026');
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const days = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    fc.constantFrom(4, 7, 10),
  );

  it.each(languages)('%s: texts made beforehand say what the browser says', (language) => {
    const [asked, given] = [createFormat(language), createFormat(language, intlTextsIn(language))];
    fc.assert(
      fc.property(days, ([year, month, day, length]) => {
        const pad = (value: number, to: number) => String(value).padStart(to, '0');
        const partial = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`.slice(0, length);
        expect(given.date(partial)).toBe(asked.date(partial));
      }),
    );
  });

  it('made beforehand are taken without asking the browser', () => {
    const given = createFormat('en', { countries: {}, dates: [['{y}!'], [], []] });
    expect(given.date('2026')).toBe('2026!');
    expect(given.date('2026-02')).toBe('Feb 2026');
  });

  it('keeps a time that is none as it is', () => {
    expect(en.dateTime('yesterday')).toBe('yesterday');
    expect(ko.dateTime('2026-11-24T05:03:00Z')).toMatch(/^2026년 11월 24일.*\d\d:\d\d$/);
  });
});

describe('numbers, sizes and names', () => {
  it.each([
    [24_300, '24,300'],
    [0.31, '0.31'],
    [443.5, '443.5'],
    [0.000_004, '0.000004'],
  ])('%d', (value, text) => {
    expect(en.number(value)).toBe(text);
    expect(ko.number(value)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [38_920, '38.9 kB'],
    [2_938_420, '2.94 MB'],
  ])('%d bytes', (count, text) => {
    expect(en.bytes(count)).toBe(text);
    expect(createFormat('fr').bytes(count)).toBe(text.replace('B', 'o').replace('.', ','));
  });

  it('names countries in the reader’s language', () => {
    expect(en.country('KR')).toBe('South Korea');
    expect(ko.country('KR')).toBe('대한민국');
    expect(ko.country('EU')).toBe('유럽 연합');
    expect(en.languageName('pl')).toBe('Polish');
  });

  it('takes names of countries that it is given, and no others for them', () => {
    const format = createFormat('en', { countries: { KR: 'Korea' }, dates: [] });
    expect(format.country('KR')).toBe('Korea');
    expect(format.country('DE')).toBe('Germany');
    expect(format.country('toString')).toBe('toString');
    expect(intlTextsIn('ko').countries).toMatchObject({ KR: '대한민국', EU: '유럽 연합' });
    const { countries } = intlTextsIn('en');
    for (const code of ['XX', 'SU', 'AQ', 'ZZ']) expect(countries).not.toHaveProperty(code);
    for (const code of ['US', 'RU', 'XK', 'PS', 'TW', 'GL']) expect(countries).toHaveProperty(code);
  });

  it('never throws on what a list may carry', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (text, value) => {
        for (const format of [en, ko]) {
          expect(typeof format.country(text)).toBe('string');
          expect(typeof format.languageName(text)).toBe('string');
          expect(typeof format.date(text)).toBe('string');
          expect(typeof format.number(value)).toBe('string');
        }
      }),
    );
  });

  it('joins one, two, three', () => {
    expect(en.and(['fire'])).toBe('fire');
    expect(en.and(['fire', 'burns'])).toBe('fire and burns');
    expect(ko.and(['납', '카드뮴'])).toBe('납·카드뮴');
    expect(ko.and(['최대 0.03%', '최대 2.28%'])).toBe('최대 0.03%, 최대 2.28%');
    expect(en.or(['a refund', 'a repair'])).toBe('a refund or a repair');
    expect(ko.or(['환급', '교환'])).toBe('환급 또는 교환');
    expect(en.and([])).toBe('');
  });

  it.each([
    ['en', 'A, B', 'A, B, +3'],
    ['ko', 'A, B', 'A, B +3'],
    ['ja', 'A、B', 'A、B、+3'],
    ['zh-CN', 'A、B', 'A、B，+3'],
    ['de', 'A, B', 'A, B +3'],
    ['fr', 'A, B', 'A, B +3'],
    ['es', 'A, B', 'A, B +3'],
  ] as const)('%s: side by side, and how many more', (language, plain, withRest) => {
    const { list } = createFormat(language);
    expect(list(['A', 'B'])).toBe(plain);
    expect(list(['A', 'B'], ['+3'])).toBe(withRest);
  });
});

describe('plurals', () => {
  const { pager } = localeOf('en').warning;
  it('one is not many', () => {
    expect(pager.more({ count: 1 })).toBe('1 more notice');
    expect(pager.more({ count: 2 })).toBe('2 more notices');
  });
});

describe('the language of the reader', () => {
  it.each([
    [['ko-KR', 'en'], 'ko'],
    [['pt-BR', 'ko'], 'ko'],
    [['pt-BR', 'eo'], 'en'],
    [['de-CH', 'fr'], 'de'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['KO'], 'ko'],
    [[], 'en'],
  ] as const)('%j → %s', (preferred, language) => {
    expect(resolveLanguage('auto', preferred)).toBe(language);
  });

  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-Hant-HK'], 'zh-CN'],
    [['zh-cn'], 'zh-CN'],
    [['pt-BR', 'de'], 'pt-PT'],
    [['nl', 'de-AT'], 'de'],
    [['pt-PT', 'de'], 'pt-PT'],
    [['nl', 'x'], undefined],
    [[''], undefined],
  ] as const)('%j among several → %s', (preferred, language) => {
    const spoken = ['en', 'zh-CN', 'pt-PT', 'de'];
    expect(firstSupported(spoken, preferred)).toBe(language);
  });

  it.each([
    ['ko', ['en'], 'ko'],
    ['auto', ['ko'], 'ko'],
    ['tlh', ['ko'], 'ko'],
    [undefined, ['ko'], 'ko'],
    ['toString', [], 'en'],
  ] as const)('%s chosen in a browser of %j → %s', (choice, preferred, language) => {
    expect(resolveLanguage(choice, preferred)).toBe(language);
  });

  it('is made once', () => {
    for (const language of languages) expect(localeOf(language)).toBe(localeOf(language));
  });
});

describe('the language of a text', () => {
  it.each([
    [{ ko: '가', en: 'a' }, 'ko', '가', 'ko', true],
    [{ 'en-GB': 'a', pl: 'b' }, 'en', 'a', 'en-GB', true],
    [{ pl: 'b', en: 'a' }, 'ko', 'a', 'en', false],
    [{ pl: 'b' }, 'ko', 'b', 'pl', false],
    [{ ko: '  ', pl: 'b' }, 'ko', 'b', 'pl', false],
  ])('%j for %s', (text, wanted, chosen, language, isInReadersLanguage) => {
    expect(chooseText(text, wanted)).toEqual({ text: chosen, language, isInReadersLanguage });
  });

  it('is none where there is none', () => {
    expect(chooseText(undefined, 'ko')).toBeUndefined();
    expect(chooseText({}, 'ko')).toBeUndefined();
  });
});
