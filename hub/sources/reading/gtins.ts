import { gtin14 } from '../../../lib/core/gtin.ts';
import { unique } from './words.ts';

/** A valid barcode, also without the leading zero that spreadsheets remove; else `undefined`. */
const validGtin = (digits: string): string | undefined =>
  [digits, digits.length === 11 ? `0${digits}` : ''].find((number) => gtin14(number) !== undefined);

/** Splits barcodes that Safety Gate's reports print without separators: `59031753301235903175337580` is two. */
const splitConcatenated = (digits: string): string[] => {
  const parts = digits.length % 13 === 0 ? (digits.match(/\d{13}/g) ?? []) : [];
  const real = parts.filter((part) => gtin14(part) !== undefined);
  return real.length > 1 && real.length > parts.length / 2 ? real : [];
};

/**
 * Barcodes of a field for barcodes: several in one string, with spaces and hyphens. Numbers with a wrong check
 * digit, or shared by many articles, are left out.
 */
export function gtinsIn(text: string | number | null | undefined): string[] {
  const parts = String(text ?? '')
    .slice(0, 4000)
    .split(/[^\d\s-]+|\s{2,}/);
  return unique(
    parts.flatMap((part) => {
      const single = validGtin(part.replace(/\D/g, ''));
      if (single) return [single];
      return part.split(/\s+/).flatMap((piece) => {
        const digits = piece.replace(/\D/g, '');
        return validGtin(digits) ?? splitConcatenated(digits);
      });
    }),
  );
}

const announced =
  /\b(?:UPCs?|EANs?|GTINs?|bar\s?codes?)\b[^\d]{0,40}((?:\d[\d -]{6,18}\d(?:\s*(?:,|;|and|or|&)\s*)*)+)/gi;

/** Barcodes in prose, only after a word such as "UPC", "barcode" or "EAN". */
export const gtinsInProse = (text: string): string[] =>
  unique([...text.matchAll(announced)].flatMap(([, list]) => gtinsIn(list)));
