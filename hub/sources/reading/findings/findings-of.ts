import type { Finding } from '../../../../lib/core/finding.ts';
import { causesFound } from './causes.ts';
import { koreanFindings } from './korean.ts';
import type { LawCode } from './rule-files.ts';
import { tableOf } from './rule-files.ts';
import { lawsTextOf, sentencesOf } from './sentences.ts';
import { settledFindings, wordingKeys } from './settled.ts';
import { substancesFound } from './substances.ts';
import { remember } from './unsettled.ts';

/**
 * What a notice finds, as facts: what was settled of its wording, else what the rules of `rules/` read.
 * What neither understands is left out, never guessed: the card then tells the risk alone.
 */

/** A language, or an authority whose sentences have a form of their own. */
export type Wording = 'en' | 'fr' | 'ko' | 'eu-safety-gate' | 'us-cpsc';

interface Read {
  findings: Finding[];
  laws: LawCode[];
}

const most = 8;

/** CPSC gives limits only: "in excess of 90 ppm". */
const withoutValue = ({ value: _v, unit: _u, bound: _b, limit: _l, ...rest }: Finding): Finding =>
  rest;

/** A headline names the product, which is no finding; only the reason it gives is read. */
const isTitle = /^(?:product (?:safety )?(?:recall|report|alert)\b)/i;
const reason = /\b(?:due to|because)\b.*$/i;
const saidIn = (text: string): string =>
  isTitle.test(text) ? (text.match(reason)?.[0] ?? '') : text;

/** By the rules alone, as a notice is read that nobody has settled. */
export function readByRules(text: string, wording: Wording, about: string): Finding[] {
  const read = saidIn(text);
  if (wording === 'ko') return koreanFindings(read);
  const sentences = sentencesOf(read, wording === 'eu-safety-gate');
  const findings = [
    ...substancesFound(sentences),
    ...causesFound(sentences, {
      ...{ language: wording === 'fr' ? ('fr' as const) : ('en' as const), goods: about },
      onlyFirst: wording !== 'eu-safety-gate',
    }),
  ]
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .map(({ finding }) => finding);
  return wording === 'us-cpsc' ? findings.map(withoutValue) : findings;
}

/** @param about category and name of the product, which tell fireworks, garments and masks apart. */
export function findingsOf(text: string, wording: Wording, about = ''): Read {
  const laws = lawsOf(saidIn(text), wording);
  const keys = wordingKeys(text, about);
  const settled = settledFindings(keys);
  if (settled) return { findings: settled, laws };
  const findings = readByRules(text, wording, about);
  if (text.trim() !== '') remember(findings, { ...keys, goods: about, text });
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
