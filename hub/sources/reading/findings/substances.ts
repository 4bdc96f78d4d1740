import type { SubstanceCode } from './codes.ts';
import { spellings } from './rules.ts';

export interface Mention {
  code: SubstanceCode;
  at: number;
  end: number;
}

/** Codes that a longer name holds: "bis(2-ethylhexyl) phthalate" is no second phthalate. */
const isInside = (one: Mention, others: readonly Mention[]): boolean =>
  others.some(
    (other) =>
      other !== one &&
      other.at <= one.at &&
      other.end >= one.end &&
      other.end - other.at > one.end - one.at,
  );

/** Every substance a text names, in its order. "lead" only where it is no verb. */
export function mentionsIn(text: string): Mention[] {
  const found = spellings.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].map(
      (m): Mention => ({ code, at: m.index, end: m.index + m[0].length }),
    ),
  );
  return found.filter((one) => !isInside(one, found)).sort((a, b) => a.at - b.at);
}
