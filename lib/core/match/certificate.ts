import { fold } from '../text.ts';

/**
 * Korean KC certificate numbers. Notices carry them dirty: lower case, inner spaces, `<br>`, a note
 * in brackets, `(온라인)` in front, several with slashes or commas, or words instead of a number.
 *
 * Children's goods and household goods: `CB064R2816-1001A`, older `B361R5883-5001`. Electrical goods:
 * `HU071234-20001`, `XU100123-18001B`. Comparison is exact: the last letter marks another revision.
 */
const shapes = [
  /c ?[abn] ?[0-9]{3} ?[a-z] ?[0-9]{2,6} ?-? ?[0-9](?: ?[0-9]){3,4}(?: ?[a-z]{1,3}(?![a-z0-9]))?/g,
  /(?<![a-z0-9])[abn][0-9]{3}[a-z][0-9]{3,5} ?- ?[0-9]{4,5}[a-z]{0,3}(?![a-z0-9])/g,
  /(?<![a-z0-9])[hjsxzy][a-z][a-z0-9]?[0-9]{5,6} ?- ?[0-9]{4,5}[a-z]{0,3}(?![a-z0-9])/g,
  /(?<![a-z0-9])sa[0-9][ab][0-9]{2}-[0-9]{6,8}(?![a-z0-9])/g,
];

const clean = (text: string): string =>
  fold(text)
    .replace(/<[^>]{0,20}>?/g, ' / ')
    .replace(/[‐-―−]/g, '-')
    .replace(/\(인증모델[^)]*\)?/g, ' / ');

/** Every certificate number in a field or a text, as letters and digits only. */
export const certificatesIn = (text: string): string[] => {
  const cleaned = clean(text);
  const numbers = shapes.flatMap((shape) => [...cleaned.matchAll(shape)].map(([number]) => number));
  return [...new Set(numbers.map((number) => number.replace(/[^a-z0-9]/g, '').toUpperCase()))];
};

/** Names of attributes whose value is a certificate number. */
export const isCertificateName = (name: string): boolean =>
  /\bkc\b|kc ?(?:인증|mark|cert)|인증 ?(?:번호|정보)|certificat|certification/i.test(name);

/** A field that says it holds a certificate may leave the dash out: `SU0436623001`. */
export const certificatesInField = (field: string): string[] => {
  const bare = clean(field)
    .split(/[\s/,;:]+/)
    .map((part) => part.replace(/[^a-z0-9]/g, '').toUpperCase())
    .filter((part) => /^[A-Z]{1,3}\d[A-Z0-9]{8,14}$/.test(part));
  return [...new Set([...certificatesIn(field), ...bare])];
};
