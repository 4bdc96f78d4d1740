import type { Finding } from '../../../../lib/core/finding.ts';
import { tableOf } from './rule-files.ts';

/** Measured values as notices write them: decimal commas, blanks in numbers, "up to", ranges. */

export interface Value {
  value: number;
  unit: string;
  bound?: NonNullable<Finding['bound']>;
  limit?: number;
  at: number;
  end: number;
}

const number = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\d.,])|\d+(?:[.,]\d+)*(?:\s?[x×]\s?10\s?\^?\s?\d+)?`;
const units = String.raw`%|‰|m?g\s?\/\s?100\s?g\b|mg\s?\/\s?kg|g\s?\/\s?kg|[µμu]g\s?\/\s?kg|mg\s?\/\s?g|mg\s?\/\s?ml|mg\s?\/\s?l|[µμ]g\s?\/\s?ml|[µμ]g\s?\/\s?g|[µμu]g\s?(?:nickel\s?)?(?:\/|per)\s?cm\s?[²2]\s?(?:\/|per )\s?week|ppm|ppb|ml\b|cfu\s?\/\s?(?:g|ml)(?!\s?\/)|dB\s?\(?[AC]?\)?(?:\s?[pP]eak|peak)?|kG\s?[²2]\s?mm\s?[²2]|m?J\s?\/\s?m[²2]|J\/cm[²2]?|(?:mJ|kJ|J)\b(?!\s?\/)|mW|W\s?\/?\s?m(?:[²2]|-2)|°\s?C|mm[²2]?\b|[µμ]m\b|cm\b|m[²2]|Bq\/\w+|[µμ]Sv\/h|kV|V\b|A\b|g\b|kg\b|N\b|m\/s|km\/h|s\b`;
const unitNames: [RegExp, string][] = [
  [/^db/i, 'dB'],
  [/^kg\s?[²2]/i, 'kG²mm²'],
  [/^.g.*week$/i, 'µg/cm²/week'],
  [/^cfu/i, 'cfu/'],
  [/^°/, '°C'],
];

const unitOf = (raw: string): string => {
  const bare = raw.replace(/\s/g, '').replace('μ', 'µ').replace(/^ug/, 'µg');
  const unitName = unitNames.find(([pattern]) => pattern.test(bare))?.[1];
  if (unitName === 'cfu/') return `cfu/${/ml$/i.test(bare) ? 'ml' : 'g'}`;
  return (
    unitName ??
    bare
      .replace('/Kg', '/kg')
      .replace(/W\/?m(?:-?2|²)/, 'W/m²')
      .replace('m2', 'm²')
  );
};

/** "0,37" is 0.37; "110,000 cfu/g" and "1.200.000" are thousands; "0,170" keeps its three decimals. */
export function numberOf(raw: string, unit: string): number {
  const power = raw.match(/[x×]\s?10\s?\^?\s?(\d+)$/);
  const plain = raw.replace(/\s?[x×]\s?10.*$/, '').replace(/[ \u00a0\u202f]/g, '');
  const isThousands =
    /^\d{1,3}(?:[.,]\d{3}){2,}$/.test(plain) ||
    (!power && /^[1-9]\d{0,2}\.\d{3}$/.test(plain) && /^cfu/.test(unit)) ||
    (/^[1-9]\d{0,2},\d{3}$/.test(plain) && /^(?:cfu|mg\/kg|ppm|kG|µg\/kg)/.test(unit));
  const bare = isThousands
    ? plain.replace(/[.,]/g, '')
    : plain.replace(/,(\d{3})(?=[.,])/g, '$1').replace(',', '.');
  const value = Number(bare) * 10 ** Number(power?.[1] ?? 0);
  // Removes rounding errors of the multiplication.
  return Number(value.toPrecision(12));
}

const bounds = tableOf<NonNullable<Finding['bound']>>('bound');

const limitBefore =
  /\b(?:limits?|allowed|permitted|permissible|threshold|required|requirement|maximum (?:allowed|permitted|level|value|amount|concentration)|instead of|should be|must not|exceed the)\b(?:(?!\b(?:measured|(?<!not )contains?|found)\b|[:,] )[^;()]){0,70}$/i;
/** Words before a value that the maker declared and no laboratory measured. */
const declared =
  /\b(?:declared|announced|claimed|stated|help|label\w*|advertised|nominal|indicated)\b[^;()]{0,40}$/i;
const limitAfter =
  /^(?! against)\s*(?:\w+ ){0,2}(?:limit|is the limit|allowed|permitted|maximum)\b/i;

/** The value is a limit, not a measurement: "limit of 0.39 mW". */
const isLimit = (preceding: string, following: string): boolean =>
  limitBefore.test(preceding) || limitAfter.test(following);

const isPlausible = ({ value, unit }: Value): boolean =>
  Number.isFinite(value) &&
  (unit !== '%' || value <= 100) &&
  (unit !== 'mg/kg' || value <= 1_000_000) &&
  (unit !== 'dB' || (value > 20 && value < 200));

const pattern = new RegExp(
  String.raw`(?<![\w.,^/-]|(?<![\d.,])\b\d )(${number})\s*(?:and\s?)?(${units})?(?:(?<=%)|(?![\w]))`,
  'gi',
);

/** Blanks out uncertainties ("8.1 ± 1.0 mg/kg" is 8.1); positions in the text stay the same. */
const withoutUncertainty = (text: string): string =>
  text.replace(/\s?(?:±|\+\/-)\s?\d+(?:[.,]\d+)?/g, (all) => ' '.repeat(all.length));

/** The values of one sentence; with `includeDeclared` also those that the maker declares. */
export function valuesIn(text: string, includeDeclared = false): Value[] {
  const plain = withoutUncertainty(text);
  const raw = [...plain.matchAll(pattern)];
  // 1.500 mg/kg: a decimal or a thousand, unless another is a decimal.
  const isUnclear =
    !/\b0\.\d/.test(plain) && raw.some(([, one = '']) => /^[1-9]\d{0,2}\.\d{3}$/.test(one));
  const values: (Value & { isLimit: boolean })[] = [];
  for (const [index, m] of raw.entries()) {
    const ownUnit = m[2];
    const next = raw.slice(index + 1).find((one) => one[2]);
    const between = next ? text.slice(m.index, next.index) : '';
    // "up to 24 % and 0.2 %", "0.33 and 1.6 % by weight": one unit for the list.
    const isListed = next && /^[\d.,\s%and;/-]*$|^[\d.,\s]+(?:and|,|-|to)\s*$/i.test(between);
    const unitText = ownUnit ?? (isListed ? next?.[2] : undefined);
    if (!unitText) continue;
    const unit = unitOf(unitText);
    const preceding = text.slice(Math.max(0, m.index - 90), m.index);
    const end = m.index + m[0].length;
    const value: Value = { value: numberOf(m[1] ?? '', unit), unit, at: m.index, end };
    const bound = bounds.find(([, one]) => one.test(preceding))?.[0];
    if (bound) value.bound = bound;
    if (
      !(isUnclear && unit === 'mg/kg') &&
      isPlausible(value) &&
      (includeDeclared || !declared.test(preceding))
    )
      values.push({ ...value, isLimit: isLimit(preceding, text.slice(end, end + 40)) });
  }
  return withLimits(withRanges(values, text));
}

/** "0,17-0,2 %": the higher end, as "up to". */
function withRanges<T extends Value>(values: T[], text: string): T[] {
  return values.filter((one, at) => {
    const next = values[at + 1];
    if (!next || next.unit !== one.unit) return true;
    const between = text.slice(one.end, next.at).trim();
    const isRange =
      /^(?:-|to|and)$/.test(between) &&
      (between !== 'and' || /between\s*$/i.test(text.slice(0, one.at)));
    if (isRange && next.value > one.value) next.bound = 'up_to';
    return !(isRange && next.value > one.value);
  });
}

function withLimits(values: (Value & { isLimit: boolean })[]): Value[] {
  const measured: Value[] = [];
  for (const { isLimit: isAllowed, ...value } of values) {
    const last = measured.at(-1);
    if (!isAllowed) measured.push(value);
    else if (last && last.unit === value.unit && last.limit === undefined) last.limit = value.value;
  }
  return measured;
}
