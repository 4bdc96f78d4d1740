import { commonEntities } from '../../../lib/core/text.ts';

const entities: Record<string, string> = {
  ...commonEntities,
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  reg: '®',
  trade: '™',
  copy: '©',
  deg: '°',
  eacute: 'é',
};

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';

export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (entity, hex, decimal, name) => {
      if (hex) return character(Number.parseInt(hex, 16));
      if (decimal) return character(Number.parseInt(decimal, 10));
      return entities[name.toLowerCase()] ?? entity;
    },
  );

/** One line: no control characters, no doubled space, nothing at the ends. */
export const oneLine = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200b\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const truncateAtWord = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > maxLength / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:·–-]+$/, '')}…`;
};

/** At most `max` characters, cut at a word. */
export const shorten = (text: string, max: number): string => truncateAtWord(oneLine(text), max);

/** `{ [language]: text }`, or `undefined` where there is no text. */
export const textIn = (
  language: string,
  text: string | null | undefined,
  max = 2000,
): Record<string, string> | undefined => {
  const line = shorten(text ?? '', max);
  return line ? { [language]: line } : undefined;
};

export const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];

/** An object without the keys whose value is `undefined`: what `exactOptionalPropertyTypes` asks for. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
export const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;

/** An http(s) address as a browser would write it, or `undefined`. */
export function addressIn(text: string | null | undefined): string | undefined {
  const url = URL.parse(oneLine(text));
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? url.href : undefined;
}

/** An address of a single notice. Front pages are left out, because they would join notices of different products. */
export function noticeAddress(text: string | null | undefined): string[] {
  const address = addressIn(text);
  const url = address && address.length <= 300 ? new URL(address) : undefined;
  return url && address && url.pathname.length + url.search.length > 5 ? [address] : [];
}

/** A picture's address; those given as http answer on https as well. */
export const pictureAddress = (text: string | null | undefined): string[] => {
  const address = addressIn(text)?.replace(/^http:/, 'https:');
  return address ? [address] : [];
};
