import { brandKey, brandsIn as brandsInField } from '../../../lib/core/match/brand.ts';
import { isGoods, tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { oneLine, unique } from './words.ts';

/** Korean words for an empty field (`회사정보없음`, `확인불가`) that the list of brands' stand-ins lacks. */
const emptyFieldWords =
  /^[-–—./\s]*$|없음$|불가$|미상$|미표시$|^데이터\s?없음|^x$|\bnebyl[ao]? uveden/i;

/**
 * Whether a field contains a placeholder for "none" rather than a name. Safety Gate has placeholders in the
 * notifying country's language ("nincs" is Hungarian for "none").
 */
export const isPlaceholder = (text: string | null | undefined): boolean => {
  const line = oneLine(text);
  return emptyFieldWords.test(line) || (!/\d/.test(line) && brandKey(line) === undefined);
};

export const usableName = (text: string | null | undefined): string | undefined => {
  const line = oneLine(text);
  return isPlaceholder(line) ? undefined : line;
};

/** The field names the goods instead of their maker: "Toys" of a toy car, "Incense" of an incense burner. */
export const namesGoods = (brand: string, goods: string): boolean => {
  const words = new Set(tokensOf(goods));
  const tokens = tokensOf(brand);
  return tokens.length > 0 && tokens.every((token) => isGoods(token) && words.has(token));
};

const legalForm = /^(?:inc|ltd|llc|co|corp|gmbh|limited|company)\b/i;

/** Brands of one or more fields; `SUMMER SEA / SAN LI TOYS` is two, `Foo Co., Ltd` is one. */
export const brandsIn = (fields: Iterable<string | null | undefined>): string[] =>
  unique(
    [...fields]
      .map(oneLine)
      .flatMap((field) => {
        const parts = brandsInField(field);
        return parts.some((part) => legalForm.test(part.trim())) ? [field.slice(0, 300)] : parts;
      })
      .map((brand) => brand.replace(/^["'“”„‘’«»\s]+|(?:["'“”„‘’«»\s]|(?<=["'“”’»])\.)+$/g, ''))
      .filter((brand) => !emptyFieldWords.test(brand) && brandKey(brand) !== undefined),
  ).slice(0, 50);

/** `(주)사과상사`, `주식회사 사과상사`: the name alone. */
export const companiesIn = (field: string): string[] => {
  const name = usableName(field.replace(/\(주\)|㈜|\(유\)|주식회사|유한회사/g, ' '));
  return name === undefined ? [] : [name.slice(0, 300)];
};
