import { distinct } from './words.ts';

/** Barcodes of notices: GTIN-8, -12, -13, -14 with a right check digit. */

export function hasCheckDigit(digits: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let at = digits.length - 2, weight = 3; at >= 0; at--, weight = 4 - weight)
    sum += Number(digits[at]) * weight;
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/**
 * Barcodes in a field that holds barcodes: several in one string, spaces and hyphens inside, a UPC
 * whose leading zero a spreadsheet ate. What fails the check digit is no barcode and is left out.
 */
export function gtinsIn(text: string | number | null | undefined): string[] {
  const found: string[] = [];
  for (const part of String(text ?? '').split(/[^\d\s-]+|\s{2,}/)) {
    const whole = part.replace(/\D/g, '');
    const pieces = hasCheckDigit(whole)
      ? [whole]
      : part.split(/\s+/).map((piece) => piece.replace(/\D/g, ''));
    for (const digits of pieces) {
      if (hasCheckDigit(digits)) found.push(digits);
      else if (digits.length === 11 && hasCheckDigit(`0${digits}`)) found.push(`0${digits}`);
    }
  }
  return distinct(found);
}

/** Barcodes in prose: only those a word announces ("UPC", "barcode", "EAN", "바코드"). */
export const gtinsAnnounced = (text: string): string[] =>
  distinct(
    [
      ...text.matchAll(
        /\b(?:UPCs?|EANs?|GTINs?|bar\s?codes?|barcode|바코드)\b[^\d]{0,40}((?:\d[\d -]{6,18}\d(?:\s*(?:,|;|and|or|&)\s*)*)+)/gi,
      ),
    ].flatMap(([, list]) => gtinsIn(list)),
  );
