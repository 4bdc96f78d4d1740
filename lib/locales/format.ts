import { lazy } from '../core/lazy.ts';
import { aboutLanguage, type Language } from './languages.ts';

/**
 * Results of `Intl` in one language, computed by the build: in a shop's page they take 10 to 16 ms.
 */
export interface IntlTexts {
  /** By ISO 3166-1 alpha-2. */
  countries: Readonly<Record<string, string>>;
  /** By precision (year, month, day), then by month: `{d} Aug {y}`. */
  dates: readonly (readonly string[])[];
}

export const dateFormats: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

const readDate = (partial: string): { date: Date; parts: number } | undefined => {
  const fields = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(partial);
  if (!fields) return undefined;
  const [, year, month, day] = fields;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return { date, parts: day ? 2 : month ? 1 : 0 };
};

/** The long names are the usual ones, except in Japanese: 中華人民共和国香港特別行政区 is 香港 to everybody. */
export const countryNames = (tag: string, fallback: 'code' | 'none' = 'code'): Intl.DisplayNames =>
  new Intl.DisplayNames(tag, {
    type: 'region',
    style: tag.startsWith('ja') ? 'short' : 'long',
    fallback,
  });

/** `Intl.DisplayNames.of` throws on a malformed code. */
const nameOf = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

/** Between the items of a list, and before the count of further ones: "A, B 외 3건". */
const separators: Partial<Record<Language, readonly [item: string, rest: string]>> = {
  ko: [', ', ' '],
  ja: ['、', '、'],
  'zh-CN': ['、', '，'],
  de: [', ', ' '],
  fr: [', ', ' '],
  es: [', ', ' '],
};

/**
 * Before the last item in a sentence; Korean uses “·” and “또는”. Our own table, because the first
 * `Intl.ListFormat` of a process takes 16 ms.
 */
const joints: Partial<Record<Language, readonly [and: string, or: string]>> = {
  en: [' and ', ' or '],
  ko: ['·', ' 또는 '],
  ja: ['、', 'または'],
  'zh-CN': ['和', '或'],
  de: [' und ', ' oder '],
  fr: [' et ', ' ou '],
  es: [' y ', ' o '],
};

/** Spanish says "e" and "u" before the same sound; Japanese has a comma before the last of three. */
const jointBefore = (joint: string, last: string, isPair: boolean): string => {
  if (joint === 'または' && !isPair) return `、${joint}`;
  if (joint === ' y ' && /^(?:i|hi(?![ae]))/i.test(last)) return ' e ';
  if (joint === ' o ' && /^(?:o|ho|8|11(?= |$))/i.test(last)) return ' u ';
  return joint;
};

const powers = ['', 'k', 'M', 'G'];
const scaleBytes = (count: number): [number, string] => {
  const power = Math.min(powers.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  return [count / 1000 ** power, powers[power] ?? ''];
};

const written = (template: string, date: Date): string =>
  template.replace('{y}', String(date.getUTCFullYear())).replace('{d}', String(date.getUTCDate()));

const separatorsIn = (language: Language): readonly [item: string, rest: string] =>
  separators[language] ?? [', ', ', '];

const sentenceIn = (language: Language, items: readonly string[], kind: 0 | 1): string => {
  const [betweenItems] = separatorsIn(language);
  const joint = joints[language]?.[kind] ?? betweenItems;
  // The Korean dot is used between all items, but could be misread between numbers.
  if (joint === '·')
    return items.join(items.some((one) => /\d\D/.test(one)) ? betweenItems : joint);
  if (items.length < 2) return items.join(joint);
  const others = items.slice(0, -1);
  const last = items.at(-1) ?? '';
  return `${others.join(betweenItems)}${jointBefore(joint, last, others.length === 1)}${last}`;
};

/** What `texts` contains is not computed by the browser. */
export const createFormat = (
  language: Language,
  { countries: names, dates: templates }: IntlTexts = { countries: {}, dates: [] },
) => {
  const tag = aboutLanguage(language).intl;
  const dates = dateFormats.map((shape) =>
    lazy(() => new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC' })),
  );
  const times = lazy(
    () =>
      new Intl.DateTimeFormat(tag, {
        ...dateFormats[2],
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  );
  const numbers = lazy(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 9 }));
  const sizes = lazy(() => new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 }));
  const countries = lazy(() => countryNames(tag));
  const languageNames = lazy(() => new Intl.DisplayNames(tag, { type: 'language' }));
  const [betweenItems, beforeRest] = separatorsIn(language);
  return {
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else comes back as it is. */
    date(partial: string): string {
      const read = readDate(partial);
      if (!read) return partial;
      const { date, parts } = read;
      const template = templates[parts]?.[date.getUTCMonth()];
      // Templates are made for years of four digits.
      const hasTemplate = template !== undefined && date.getUTCFullYear() >= 1000;
      const text = hasTemplate ? written(template, date) : dates[parts]?.().format(date);
      // French says “1er août”, which `Intl` does not; a German “27.” at a line's end would end a sentence.
      const adjusted = language === 'fr' ? text?.replace(/^1 /, '1er ') : text;
      return adjusted?.replace('. ', '.\u00a0') ?? partial;
    },
    /** An ISO time on the reader's own clock. */
    dateTime(iso: string): string {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : times().format(date);
    },
    number: (value: number): string => numbers().format(value),
    /** Powers of ten, as for files. */
    bytes(count: number): string {
      const [amount, power] = scaleBytes(count);
      return `${sizes().format(amount)} ${power}${language === 'fr' ? 'o' : 'B'}`;
    },
    /** ISO 3166-1 alpha-2, or `EU`; an unknown code comes back as it is. */
    country: (code: string): string =>
      Object.hasOwn(names, code) ? (names[code] ?? code) : nameOf(countries(), code),
    /** The name of a BCP 47 tag. */
    languageName: (code: string): string => nameOf(languageNames(), code),
    /** A plain list, outside a sentence. `rest`: the count of further items, in words. */
    list: (items: readonly string[], rest: readonly string[] = []): string =>
      [items.join(betweenItems), ...rest].join(beforeRest),
    and: (items: readonly string[]): string => sentenceIn(language, items, 0),
    or: (items: readonly string[]): string => sentenceIn(language, items, 1),
  };
};
export type Format = ReturnType<typeof createFormat>;
