import type { SubstanceMode } from './codes.ts';
import { tableOf } from './rules.ts';
import type { Mention } from './substances.ts';

const modes = tableOf<SubstanceMode>('mode');

const littleOf = /^(?:ethanol|isopropanol|hydrogen_peroxide|benzalkonium|chlorine)$/;
const tooLittle =
  /\b(?:too (?:low|little)|insufficient|lower than|below|less than|not enough|inadequate|ineffective)\b/i;

/** "Releases too much nickel and contains lead": each has its own verb. */
const ownVerb =
  /(?:,|\band\b|\bas well as\b|;)\s+(?=(?:(?:it |also |while |whereas |solders? |furthermore |moreover |the (?:\w+ ){1,6}?)*(?:contains?|has|have|releases?(?! of)|emits?)|an? excess\w*)\b)|\bas well as\s+(?=excess)|,? and,?\s+(?=according to)|,\s+(?=\w+ (?:\([^)]*\))?, which is (?:prohibited|forbidden))|(?<=, which is (?:prohibited|forbidden)[\w ]*),/gi;

/** "The solders and the plastic of the cable have": one verb for both. */
const hasVerb =
  /\b(?:contain|has|have|had|releas|emit|excess|detect|found|measured|migrat|is|are)/i;

/** What the sentence says where it names the substance. */
export function clauseAround(sentence: string, at: number): [string, end?: number | undefined] {
  const cuts = [...sentence.matchAll(ownVerb)]
    .map(({ index }) => index)
    .filter((cut) => hasVerb.test(sentence.slice(0, cut)));
  const end = cuts.find((cut) => cut > at);
  return [sentence.slice(cuts.findLast((cut) => cut <= at) ?? 0, end), end];
}

/** What the next sentence says of "these substances". */
const laterModes = tableOf<SubstanceMode>('later');

interface Said extends Pick<Mention, 'code' | 'at'> {
  unit: string | undefined;
  next: string | undefined;
}

/** Banned, over its limit, released: what the sentence says of the substance it names there. */
export function modeOf(sentence: string, { code, at, unit, next = '' }: Said) {
  if (littleOf.test(code) && tooLittle.test(sentence)) return 'too_little';
  const modeIn = (table: typeof modes, text: string) =>
    table.find(([, pattern]) => pattern.test(text))?.[0];
  const mode = modeIn(modes, clauseAround(sentence, at)[0]) ?? modeIn(laterModes, next);
  return mode === 'over_limit' && unit === 'µg/cm²/week' ? 'release_high' : mode;
}
