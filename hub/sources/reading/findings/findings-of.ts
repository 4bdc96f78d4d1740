import type { Finding } from '../../../../lib/core/finding.ts';
import { causesFound } from './causes-found.ts';
import type { CauseCode, LawCode } from './codes.ts';
import { koreanFindings } from './korean.ts';
import { englishRules, frenchRules, tableOf } from './rules.ts';
import { lawsTextOf, sentencesOf } from './sentences.ts';
import { settledFindings, wordingKeys } from './settled.ts';
import { type Placed, substancesFound } from './substances-found.ts';
import { remember } from './unsettled.ts';

/** Laws by the words of Safety Gate's last sentence, and those that a CPSC hazard names. */
const laws = tableOf<LawCode>('law');
const usLaws = tableOf<LawCode>('us_law');
const codesIn = (table: typeof laws, text: string): LawCode[] =>
  table.flatMap(([code, pattern]) => (code && pattern.test(text) ? code : []));

/**
 * What a notice finds, as facts, read by the rules of this folder. What no rule understands is left
 * out, never guessed: the card then tells the risk alone.
 */

/** A language, or an authority whose sentences have a form of their own. */
export type Wording = 'en' | 'fr' | 'ko' | 'eu-safety-gate' | 'us-cpsc';

export interface Read {
  findings: Finding[];
  laws: LawCode[];
}

/** Told after the rest. */
const second = new Set(tableOf<CauseCode>('second').map(([code]) => code));
const last = new Set<CauseCode>(['warnings_or_labels_missing', 'conformity_not_proven']);

const rankOf = ({ finding: { cause, substance, mode, value } }: Placed): number => {
  if (substance !== undefined) return mode === undefined && value === undefined ? 1 : 0;
  if (last.has(cause as CauseCode)) return 3;
  return second.has(cause as CauseCode | undefined) ? 2 : 0;
};

const ordered = (placed: readonly Placed[]): Finding[] =>
  placed.toSorted((a, b) => rankOf(a) - rankOf(b) || a.at - b.at).map(({ finding }) => finding);

const most = 8;

/** CPSC gives limits only: "in excess of 90 ppm". */
const withoutValue = ({ value: _v, unit: _u, bound: _b, limit: _l, ...rest }: Finding): Finding =>
  rest;

/** "Forbidden in cosmetic products" bans nothing in a diffuser. */
const onlyInCosmetics = /\b(?:forbidden|prohibited|allowed)\b[^.]*\bin (?:[\w-]+ )?cosmetic/i;
const withoutBan = (finding: Finding): Finding => {
  const { mode, ...rest } = finding;
  return mode === 'prohibited' ? rest : finding;
};

/** A headline names the product, which is no finding; only the reason it gives is read. */
const isTitle = /^(?:product (?:safety )?(?:recall|report|alert)\b)/i;
const reason = /\b(?:due to|because)\b.*$/i;

/**
 * What was settled of this wording, else what the rules read.
 * @param about category and name of the product, which tell fireworks, garments and masks apart.
 */
export function findingsOf(text: string, wording: Wording, about = ''): Read {
  const said = isTitle.test(text) ? (text.match(reason)?.[0] ?? '') : text;
  const broken = lawsOf(said, wording);
  const keys = wordingKeys(text, about);
  const settled = settledFindings(keys);
  if (settled) return { findings: settled, laws: broken };
  const findings = readByRules(said, wording, about, broken);
  if (text.trim() !== '') remember(findings, { ...keys, goods: about, text });
  return { findings, laws: broken };
}

function readByRules(
  text: string,
  wording: Wording,
  about: string,
  broken: readonly LawCode[],
): Finding[] {
  if (wording === 'ko') return koreanFindings(text);
  const rules = wording === 'fr' ? frenchRules : englishRules;
  const sentences = sentencesOf(text, wording === 'eu-safety-gate');
  const placed = [
    ...substancesFound(sentences),
    ...causesFound(sentences, rules, { about, onlyFirst: wording !== 'eu-safety-gate' }),
  ];
  const findings = ordered(placed).slice(0, most);
  const isElsewhere =
    onlyInCosmetics.test(text) && !/cosmetic/i.test(about) && !broken.includes('cosmetics');
  const told = isElsewhere ? findings.map(withoutBan) : findings;
  return wording === 'us-cpsc' ? told.map(withoutValue) : told;
}

function lawsOf(text: string, wording: Wording): LawCode[] {
  if (wording === 'eu-safety-gate') return codesIn(laws, lawsTextOf(text));
  return wording === 'us-cpsc' ? codesIn(usLaws, text) : [];
}
