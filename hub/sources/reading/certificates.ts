import { certificatesIn } from '../../../lib/core/match/certificate.ts';
import { unique } from './words.ts';

const shape =
  /(?:[A-Z]{1,3} ?\d(?: ?\d){1,2} ?[A-Z]? ?\d(?: ?\d){0,5}|S[AB]\d[AB]\d{2}) ?- ?\d(?: ?\d){3,7}(?: ?[A-Z]{1,3}(?![A-Z0-9]))?/gi;

/**
 * KC numbers as printed, with hyphen and in capitals, read from untidy fields: lower case, inner spaces, `<br>`,
 * `(온라인)`, several with slashes, `해당없음`, even a phone number. Only numbers that `lib/core` recognises count.
 */
export function certificateNumbers(field: string | null | undefined): string[] {
  const text = (field ?? '')
    .slice(0, 2000)
    .replace(/<[^>]{0,20}>?/g, ' / ')
    .replace(/\(인증모델[^)]*\)?/g, ' / ');
  return unique(
    [...text.matchAll(shape)]
      .map(([number]) => number.replace(/\s+/g, '').toUpperCase())
      .filter((number) => certificatesIn(number).length === 1),
  );
}
