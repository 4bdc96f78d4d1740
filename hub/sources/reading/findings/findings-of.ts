import type { Finding } from '../../../../lib/core/finding.ts';
import { findCauses } from './causes.ts';
import { koreanFindings } from './korean.ts';
import type { LawCode } from './rule-files.ts';
import { tableOf } from './rule-files.ts';
import { lawsTextOf, sentencesOf } from './sentences.ts';
import { settledFindings, wordingKeys } from './settled.ts';
import { findSubstances } from './substances.ts';
import { rememberWording } from './unsettled.ts';

/**
 * A notice's findings: the settled ones of its wording, else those that the rules in `rules/` read. Texts that
 * neither knows give no findings and are never guessed; the warning then names only the risk.
 */

/** A language, or an authority with wordings of its own. */
export type Wording = 'en' | 'fr' | 'ko' | 'eu-safety-gate' | 'us-cpsc';

interface NoticeFindings {
  findings: Finding[];
  laws: LawCode[];
}

const maxFindings = 8;

/** Removes values, because CPSC's are limits, not measurements: "in excess of 90 ppm". */
const withoutValue = ({ value: _v, unit: _u, bound: _b, limit: _l, ...rest }: Finding): Finding =>
  rest;

/** Of a headline only the reason is read, since the rest names the product. */
const isTitle = /^(?:product (?:safety )?(?:recall|report|alert)\b)/i;
const reason = /\b(?:due to|because)\b.*$/i;
const reasonText = (text: string): string =>
  isTitle.test(text) ? (text.match(reason)?.[0] ?? '') : text;

export function readByRules(text: string, wording: Wording, about: string): Finding[] {
  const reason_ = reasonText(text);
  if (wording === 'ko') return koreanFindings(reason_);
  const sentences = sentencesOf(reason_, wording === 'eu-safety-gate');
  const findings = [
    ...findSubstances(sentences),
    ...findCauses(sentences, {
      ...{ language: wording === 'fr' ? ('fr' as const) : ('en' as const), goods: about },
      onlyFirst: wording !== 'eu-safety-gate',
    }),
  ]
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, maxFindings)
    .map(({ finding }) => finding);
  return wording === 'us-cpsc' ? findings.map(withoutValue) : findings;
}

/** @param about category and name of the product, which tell fireworks, garments and masks apart. */
export function findingsOf(text: string, wording: Wording, about = ''): NoticeFindings {
  const laws = lawsOf(reasonText(text), wording);
  const keys = wordingKeys(text, about);
  const settled = settledFindings(keys);
  if (settled) return { findings: settled, laws };
  const findings = readByRules(text, wording, about);
  if (text.trim() !== '') rememberWording(findings, { ...keys, goods: about, text });
  return { findings, laws };
}

const laws = tableOf<LawCode>('law');
const usLaws = tableOf<LawCode>('us_law');
const codesIn = (table: typeof laws, text: string): LawCode[] => [
  ...new Set(table.flatMap(([code, pattern]) => (pattern.test(text) ? code : []))),
];

function lawsOf(text: string, wording: Wording): LawCode[] {
  if (wording === 'eu-safety-gate') return codesIn(laws, lawsTextOf(text));
  return wording === 'us-cpsc' ? codesIn(usLaws, text) : [];
}
