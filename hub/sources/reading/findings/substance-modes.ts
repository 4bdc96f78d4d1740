import type { SubstanceMode } from './codes.ts';
import type { Mention } from './substances.ts';

const modes: [SubstanceMode, RegExp][] = [
  [
    'undeclared',
    /\b(?:not|without being|isn't|aren't) (?:\w+ ){0,2}?(?:indicated|mentioned|listed|declared|stated|included|disclosed) (?:in|on|among|as)\b|\bundeclared\b|\bnot (?:\w+ )?declared\b/i,
  ],
  [
    'release_high',
    /(?<!azo[- ]?dyes )\b(?:migrat|releas|emit|emission)\w*\b(?=[^.]*\b(?:too|excess|exceed|above|high|limit))|\b(?:excess\w*|too high|high)\b[^.]{0,30}\b(?:migrat|releas|emission)/i,
  ],
  [
    'over_limit',
    /\bexcess\w*|\btoo (?:high|much)\b|\bexceed\w*|\babove the (?:\w+ )?(?:limit|maximum|threshold|permitted)|\bover the (?:\w+ )?limit|\bhigher than (?:the )?(?:\w+ )?(?:allowed|permitted|limit|authori[sz]ed)/i,
  ],
  [
    'prohibited',
    /\bforbidden|\bprohibit\w*|\bbanned|\bnot (?:\w+ )?(?:allowed|permitted|authori[sz]ed)|\bunauthori[sz]ed|\billegal\b/i,
  ],
];

const littleOf = /^(?:ethanol|isopropanol|hydrogen_peroxide|benzalkonium|chlorine)$/;
const tooLittle =
  /\b(?:too (?:low|little)|insufficient|lower than|below|less than|not enough|inadequate|ineffective)\b/i;

/** "Releases too much nickel and contains lead": each has its own verb. */
const ownVerb =
  /(?:,|\band\b|\bas well as\b|;)\s+(?=(?:(?:it |also |while |solders? |furthermore |moreover |the (?:\w+ ){1,6}?)*(?:contains?|has|have|releases?|emits?)|an? excess\w*)\b)|\bas well as\s+(?=excess)/gi;

/** What the sentence says where it names the substance. */
export function clauseAround(sentence: string, at: number): string {
  const cuts = [...sentence.matchAll(ownVerb)].map(({ index }) => index);
  return sentence.slice(
    cuts.findLast((cut) => cut <= at) ?? 0,
    cuts.find((cut) => cut > at),
  );
}

/** Banned, over its limit, released: what the sentence says of the substance it names there. */
export function modeOf(sentence: string, { code, at }: Pick<Mention, 'code' | 'at'>) {
  if (littleOf.test(code) && tooLittle.test(sentence)) return 'too_little';
  const clause = clauseAround(sentence, at);
  return modes.find(([, pattern]) => pattern.test(clause))?.[0];
}
