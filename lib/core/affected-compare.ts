import { gtin14 } from './gtin.ts';
import type { CodeMatch } from './hazard.ts';
import { modelsInField } from './match/model.ts';
import { compact } from './text.ts';

/**
 * An identifier that the owner typed, compared with the notice's. `unclear`: a slip could hide a
 * match.
 */
export type Compared = 'meets' | 'contradicts' | 'unclear';

/** Letters that people confuse with digits on worn labels. */
const lookAlikes = new Map([...'oqdilzsgb'].map((letter, at) => [letter, '000112568'[at]]));
const withDigits = (code: string): string =>
  code.replace(/[a-z]/g, (letter) => lookAlikes.get(letter) ?? letter);

/** One is part of the other, or they differ only in letters that look like digits. */
const mayBeSame = (a: string, b: string): boolean => {
  const [one, other] = [withDigits(a), withDigits(b)];
  return one.includes(other) || other.includes(one);
};

/** A shorter answer rules nothing out. */
const shortest = 2;
const isDigits = (text: string): boolean => /^\d+$/.test(text);

function comparedExact(answer: string, code: string, isModel: boolean): Compared {
  const plain = compact(code);
  if (answer === plain) return 'meets';
  // Notices pack several models into one field.
  const models = isModel ? modelsInField(code) : [];
  if (models.includes(answer)) return 'meets';
  if (models.some((one) => one !== plain) || plain === '') return 'unclear';
  return mayBeSame(answer, plain) ? 'unclear' : 'contradicts';
}

function comparedPrefix(answer: string, prefix: string): Compared {
  const start = compact(prefix);
  if (start === '') return 'unclear';
  if (answer.startsWith(start)) return 'meets';
  return mayBeSame(answer, start) ? 'unclear' : 'contradicts';
}

/**
 * Inclusive. Only trailing digits can be ordered; outside a range with swapped ends is `unclear`.
 */
function comparedRange(answer: string, from: string, to: string): Compared {
  const [first, last] = [compact(from), compact(to)];
  const [head = '', low] = split(first);
  const [lastHead, high] = split(last);
  const [ownHead, ownNumber] = split(answer);
  const isOneSeries = head === lastHead && low !== undefined && high !== undefined;
  if (isOneSeries && ownHead === head && ownNumber !== undefined) {
    if (BigInt(low) > BigInt(high)) return 'unclear';
    if (BigInt(low) <= BigInt(ownNumber) && BigInt(ownNumber) <= BigInt(high)) return 'meets';
    return ownNumber.length === low.length || low.length !== high.length
      ? 'contradicts'
      : 'unclear';
  }
  const isSameLength = answer.length === first.length && answer.length === last.length;
  if (isSameLength && first <= answer && answer <= last) return 'meets';
  return 'unclear';
}

const split = (code: string): [head: string, number: string | undefined] => {
  const number = /\d{1,300}$/.exec(code)?.[0];
  return [number === undefined ? code : code.slice(0, -number.length), number];
};

/** Compared without case and punctuation, as the list's format says. */
export function comparedCode(raw: string, code: CodeMatch, isModel: boolean): Compared {
  const answer = compact(raw);
  if (answer.length < shortest && !isDigits(answer)) return 'unclear';
  if (typeof code === 'string') return comparedExact(answer, code, isModel);
  if ('prefix' in code) return comparedPrefix(answer, code.prefix);
  return comparedRange(answer, code.from, code.to);
}

/** A carton's barcode is the article's with another first digit, and so another check digit. */
const article = (gtin: string): string => gtin.slice(1, 13);

/** A wrong check digit means a typing error. */
export function comparedGtin(raw: string, gtins: readonly string[]): Compared {
  const answer = gtin14(raw);
  if (answer === undefined) return 'unclear';
  const codes = gtins.map((one) => gtin14(one));
  if (codes.includes(answer)) return 'meets';
  const mayBeSameArticle = (one: string | undefined) =>
    one === undefined || article(one) === article(answer);
  return codes.some(mayBeSameArticle) ? 'unclear' : 'contradicts';
}

export const isGtin = (raw: string): boolean => gtin14(raw) !== undefined;

function spanOf(partial: string): { first: string; last: string } {
  const [year = '', month, day] = partial.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? String(last).padStart(2, '0')}`,
  };
}

/** A typed date, year first, as notices write it (`2025`, `2025-03`, `2025-03-14`). */
export function readDate(raw: string): string | undefined {
  const parsed = /^\D{0,20}?((?:19|20)\d\d)(?:\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?)?\D{0,3}$/.exec(
    raw.trim(),
  );
  const withoutDashes = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(raw.trim());
  const [, year, month, day] = withoutDashes ?? parsed ?? [];
  if (year === undefined) return undefined;
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/** Inclusive; a year alone may be half inside. Nothing is outside a period with swapped ends. */
export function comparedDate(
  raw: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Compared {
  const read = readDate(raw);
  if (read === undefined) return 'unclear';
  const { first, last } = spanOf(read);
  const start = from === undefined ? '0000' : spanOf(from).first;
  const end = to === undefined ? '9999' : spanOf(to).last;
  if (end < start) return 'unclear';
  if (start <= first && last <= end) return 'meets';
  return last < start || end < first ? 'contradicts' : 'unclear';
}
