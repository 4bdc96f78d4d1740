import { gtin14 } from './gtin.ts';
import type { CodeMatch } from './hazard.ts';
import { modelsInField } from './match/model.ts';
import { compact } from './text.ts';

/**
 * One mark of a thing, as its owner read it, against an entry of a notice. `unclear` wherever a
 * slip or another spelling could hide that they are the same.
 */
export type Compared = 'meets' | 'contradicts' | 'unclear';

/** Letters that people take for digits on worn labels. */
const lookAlikes: Record<string, string> = {
  o: '0',
  q: '0',
  d: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  g: '6',
  b: '8',
};
const worn = (code: string): string =>
  code.replace(/[oqdilzsgb]/g, (sign) => lookAlikes[sign] ?? sign);

/** One is part of the other, or they differ only in what a worn label hides. */
const mayBeSame = (a: string, b: string): boolean => {
  const [one, other] = [worn(a), worn(b)];
  return one.includes(other) || other.includes(one);
};

/** Shorter codes rule nothing out. */
const shortest = 2;
const isDigits = (text: string): boolean => /^\d+$/.test(text);

function comparedExact(answer: string, code: string, isModel: boolean): Compared {
  const plain = compact(code);
  if (answer === plain) return 'meets';
  // Notices pack several models into one field.
  const packed = isModel ? modelsInField(code) : [];
  if (packed.includes(answer)) return 'meets';
  if (packed.some((one) => one !== plain) || plain === '') return 'unclear';
  return mayBeSame(answer, plain) ? 'unclear' : 'contradicts';
}

function comparedPrefix(answer: string, prefix: string): Compared {
  const start = compact(prefix);
  if (start === '') return 'unclear';
  if (answer.startsWith(start)) return 'meets';
  return mayBeSame(answer, start) ? 'unclear' : 'contradicts';
}

/**
 * Inclusive. Only numbers of one spelling can be outside, as nobody knows how letters count;
 * nothing is outside a range with swapped ends.
 */
function comparedRange(answer: string, from: string, to: string): Compared {
  const [first, last] = [compact(from), compact(to)];
  const [head = '', low] = split(first);
  const [lastHead, high] = split(last);
  const [ownHead, own] = split(answer);
  const isOneRow = head === lastHead && low !== undefined && high !== undefined;
  if (isOneRow && ownHead === head && own !== undefined) {
    if (BigInt(low) > BigInt(high)) return 'unclear';
    if (BigInt(low) <= BigInt(own) && BigInt(own) <= BigInt(high)) return 'meets';
    return own.length === low.length || low.length !== high.length ? 'contradicts' : 'unclear';
  }
  const isSameLength = answer.length === first.length && answer.length === last.length;
  if (isSameLength && first <= answer && answer <= last) return 'meets';
  return 'unclear';
}

const split = (code: string): [head: string, number: string | undefined] => {
  const number = /\d{1,300}$/.exec(code)?.[0];
  return [number === undefined ? code : code.slice(0, -number.length), number];
};

/** Without case and punctuation, as the format says. */
export function comparedCode(raw: string, code: CodeMatch, isModel: boolean): Compared {
  const answer = compact(raw);
  if (answer.length < shortest && !isDigits(answer)) return 'unclear';
  if (typeof code === 'string') return comparedExact(answer, code, isModel);
  if ('prefix' in code) return comparedPrefix(answer, code.prefix);
  return comparedRange(answer, code.from, code.to);
}

/** A carton's barcode is the article's with another first digit, and so another check digit. */
const article = (gtin: string): string => gtin.slice(1, 13);

/** A check digit shows a slip. */
export function comparedGtin(raw: string, gtins: readonly string[]): Compared {
  const answer = gtin14(raw);
  if (answer === undefined) return 'unclear';
  const named = gtins.map((one) => gtin14(one));
  if (named.includes(answer)) return 'meets';
  const mayBe = (one: string | undefined) => one === undefined || article(one) === article(answer);
  return named.some(mayBe) ? 'unclear' : 'contradicts';
}

export const isGtin = (raw: string): boolean => gtin14(raw) !== undefined;
