/**
 * All barcodes have one form when padded to fourteen digits; the last is a check digit (GS1, 7.9).
 */

export const withCheckDigit = (body: string): string => {
  let sum = 0;
  for (let at = body.length - 1, weight = 3; at >= 0; at--, weight = 4 - weight)
    sum += Number(body[at]) * weight;
  return `${body}${(10 - (sum % 10)) % 10}`;
};

/** Numbers people type where a barcode is asked for and there is none. */
const placeholders = new Set([
  '01234567890128',
  '00123456789012',
  '00012345678905',
  '00000012345670',
]);

/**
 * Barcodes that many articles share: one digit repeated, in-store (02, 04, 20–29), coupons (05, 98,
 * 99).
 */
const isShared = (gtin: string): boolean =>
  /^0*(\d)\1*$/.test(gtin) ||
  placeholders.has(gtin) ||
  /^0(2|0[245])\d{11,12}$/.test(gtin) ||
  /^09[89]/.test(gtin);

/** As fourteen digits; `undefined` where it is not the barcode of one article. */
export const gtin14 = (raw: string): string | undefined => {
  const digits = raw.slice(0, 40).replace(/[\s-]+/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || withCheckDigit(digits.slice(0, -1)) !== digits)
    return undefined;
  const gtin = digits.padStart(14, '0');
  return isShared(gtin) ? undefined : gtin;
};

/** Every barcode in a field, which may hold several. */
export const gtinsIn = (field: string): string[] =>
  field
    .slice(0, 1000)
    .split(/[^\d\s-]+|\s{2,}|\s(?=\d{8,14}(?:\D|$))/)
    .flatMap((part) => gtin14(part) ?? []);

export const isGtinName = (name: string): boolean =>
  /\b(gtin|ean|upc|jan|isbn|bar ?code)(-?(8|12|13|14))?\b|바코드|条形码|штрих-?код|strichcode/i.test(
    name,
  );
