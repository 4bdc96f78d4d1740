import { gtin14 } from '../../../lib/core/gtin.ts';
import { distinct } from './words.ts';

/** A barcode as printed, or with the leading zero that a spreadsheet ate; else `undefined`. */
const printed = (digits: string): string | undefined =>
  [digits, digits.length === 11 ? `0${digits}` : ''].find((number) => gtin14(number) !== undefined);

/** Safety Gate's reports lost what stood between barcodes: `59031753301235903175337580` is two. */
const runTogether = (digits: string): string[] => {
  const parts = digits.length % 13 === 0 ? (digits.match(/\d{13}/g) ?? []) : [];
  const real = parts.filter((part) => gtin14(part) !== undefined);
  return real.length > 1 && real.length > parts.length / 2 ? real : [];
};

/**
 * Barcodes in a field that holds barcodes: several in one string, spaces and hyphens inside. What
 * fails the check digit, or is shared by many articles, is no barcode and is left out.
 */
export function gtinsIn(text: string | number | null | undefined): string[] {
  const parts = String(text ?? '')
    .slice(0, 4000)
    .split(/[^\d\s-]+|\s{2,}/);
  return distinct(
    parts.flatMap((part) => {
      const single = printed(part.replace(/\D/g, ''));
      if (single) return [single];
      return part.split(/\s+/).flatMap((piece) => {
        const digits = piece.replace(/\D/g, '');
        return printed(digits) ?? runTogether(digits);
      });
    }),
  );
}

const announced =
  /\b(?:UPCs?|EANs?|GTINs?|bar\s?codes?)\b[^\d]{0,40}((?:\d[\d -]{6,18}\d(?:\s*(?:,|;|and|or|&)\s*)*)+)/gi;

/** Barcodes in prose: only those a word announces ("UPC", "barcode", "EAN"). */
export const gtinsAnnounced = (text: string): string[] =>
  distinct([...text.matchAll(announced)].flatMap(([, list]) => gtinsIn(list)));
