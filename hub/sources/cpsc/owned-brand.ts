import { namesGoods } from '../reading/brands.ts';
import { oneLine } from '../reading/words.ts';
import { shortFirm, trim } from './brand-name.ts';
import { isCapitalised, isOrdinary, neverBrand, withoutSigns } from './ordinary.ts';

/**
 * The brand at the head of a name, confirmed by the firm that owners are to contact: of "Mabli au Bain Teether Rings"
 * it is "Mabli au Bain", because owners write to recall@mabliaubain.com or "contact Mabli au Bain by telephone".
 */

/** Only letters and digits, as a domain spells a name. */
const spelling = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const address =
  /\b(?:[a-z0-9-]+\.)*([a-z0-9-]+)\.(?:com|ca|net|org|us|eu|io|shop|store|co\.uk|fr|de)\b/gi;
const part = String.raw`(?:\p{Lu}|\d)[\p{L}\d’'&.+-]*|&|and|of|de|du|au|la|le|par`;
const contact = new RegExp(
  String.raw`\b(?:[Cc]ontact|[Cc]all|[Rr]each|[Ee]-?mail)\s+(?:(?:the|an?)\s+(?:(?:authorized|local)\s+)?)?((?:${part})(?:\s+(?:${part}))*?),?\s+(?:(?:Inc|LLC|Ltd|Corp)\b\.?\s+)?(?:by|at|toll|via|through|directly|for|to|on|from|or|with|using|[Cc]ustomer|[Cc]onsumer|dealers?)\b`,
  'gu',
);
/** "Mabli Games" makes goods of "Mabli". */
const withoutOrdinaryEnd = (firm: string): string => {
  const words = firm.split(' ');
  while (words.length > 1 && isOrdinary(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
};
const ownersIn = (text: string, isOnlyFirm: boolean): Set<string> =>
  new Set(
    [
      ...[...text.matchAll(address)].map(([, label = '']) => label),
      ...[...text.matchAll(contact)].flatMap(([, firm = '']) => {
        const short = shortFirm(firm);
        // A name may go on with it: "Mabli Company (MC) Jackets".
        return [short, `${short} Company`, ...(isOnlyFirm ? [withoutOrdinaryEnd(short)] : [])];
      }),
    ].map(spelling),
  );

const maxWords = 5;

/**
 * The longest start of the name that is the firm's own name or domain; `undefined` without one.
 * @param isOnlyFirm the notice has no field for its firm, so that the advice alone names it.
 */
export function ownedBrand(name: string, text: string, isOnlyFirm: boolean): string | undefined {
  const owners = ownersIn(text, isOnlyFirm);
  const words = oneLine(name)
    .split(' ')
    .slice(0, maxWords + 1);
  for (let length = Math.min(maxWords, words.length - 1); length > 0; length--) {
    const head = words.slice(0, length);
    const brand = trim(head.join(' '));
    const isName =
      spelling(brand).length > 3 &&
      isCapitalised(head[0] ?? '') &&
      isCapitalised(head.at(-1) ?? '') &&
      !head.every((word) => neverBrand.has(withoutSigns(word)));
    if (isName && owners.has(spelling(brand)) && !namesGoods(brand, name)) return brand;
  }
  return undefined;
}
