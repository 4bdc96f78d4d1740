import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryNames, dateFormats, type IntlTexts } from '../../lib/locales/format.ts';
import { aboutLanguage, type Language, languages } from '../../lib/locales/languages.ts';
import { createLocale, type Locale } from '../../lib/locales/locale.ts';
import { createWords, type MessageTree } from '../../lib/locales/message.ts';
import type { BackgroundWords, EffectWords, PageWords, Words } from '../../lib/locales/words.ts';
import { compileMessages, type MessageSource, shopNames } from './compile.ts';

/** No notice comes from there: not countries, or nobody lives in them. The browser can name them. */
const noCountries = /^(?:A[CQ]|BV|C[PQ]|DG|E[AZ]|GS|HM|I[CO]|PN|QO|SJ|T[AF]|U[MN]|X[AB]|ZZ)$/;

function countriesIn(tag: string): IntlTexts['countries'] {
  const names = countryNames(tag, 'none');
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // "SU" is told as "RU".
  const isToday = (code: string) => new Intl.Locale(`und-${code}`).region === code;
  const isTold = (code: string) => names.of(code) && isToday(code) && !noCountries.test(code);
  return Object.fromEntries(codes.filter(isTold).map((code) => [code, names.of(code) ?? code]));
}

const slots: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { year: '{y}', day: '{d}' };

function datesIn(tag: string): IntlTexts['dates'] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
  return dateFormats.map((shape) => {
    const format = new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC' });
    return months.map((date) =>
      format
        .formatToParts(date)
        .map(({ type, value }) => slots[type] ?? value)
        .join(''),
    );
  });
}

export function intlTextsIn(language: Language): IntlTexts {
  const { intl } = aboutLanguage(language);
  return { countries: countriesIn(intl), dates: datesIn(intl) };
}

/**
 * Files that are loaded together: the card gets the first bundle, our own pages the first two, the
 * background the third, and the fourth where it warns.
 */
export const bundles = {
  card: ['card', 'findings', 'names', 'goods', 'report-text'],
  pages: ['pages', 'effects'],
  background: ['toolbar', 'report-text'],
  effects: ['effects'],
} as const;

export type Bundle = keyof typeof bundles;

/** For tests and scripts. Never shipped. */

type MessageFile = (typeof bundles)[Bundle][number] | 'manifest';

export function compiledFile(language: Language, path: string): MessageTree {
  const source: MessageSource = JSON.parse(readFileSync(path, 'utf8'));
  return compileMessages(source, shopNames(language));
}

export const messagesOf = (language: Language, file: MessageFile): MessageTree =>
  compiledFile(language, join(import.meta.dirname, '../../lib/locales', language, `${file}.json`));

export const bundleOf = (language: Language, bundle: Bundle): MessageTree =>
  Object.assign({}, ...bundles[bundle].map((file) => messagesOf(language, file)));

const every = <T>(make: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<
    Language,
    T
  >;

const spokenIn = <T>(bundle: Bundle) =>
  every((language) => createWords<T>(language, bundleOf(language, bundle)));

const cardWords = spokenIn<Words>('card');
const locales = every<Locale>((language) => createLocale(language, cardWords[language]));

export const tabWordsOf = (language: Language) => ({
  messages: bundleOf(language, 'card'),
  intlTexts: intlTextsIn(language),
});

export const localeOf = (language: Language): Locale => locales[language];
export const pageWords = spokenIn<PageWords>('pages');
export const effectWords = spokenIn<EffectWords>('effects');
export const backgroundWords = spokenIn<BackgroundWords>('background');
