import type { Finding } from '../../../../lib/core/finding.ts';
import codes from '../../../../lib/core/finding-codes.json' with { type: 'json' };
import { type RiskType, riskTypes } from '../../../../lib/core/hazard-terms.ts';
import { causesFound } from './causes-found.ts';
import type { CauseCode, LawCode } from './codes.ts';
import { koreanFindings } from './korean.ts';
import { englishRules, frenchRules } from './rules.ts';
import { lawsTextOf, sentencesOf } from './sentences.ts';
import { type Placed, substancesFound } from './substances-found.ts';

/** Laws by the words of Safety Gate's last sentence, and those that a CPSC hazard names. */
const laws: [LawCode, RegExp][] = [
  ['cosmetics', /\bcosmetic/i],
  ['toys', /\btoy safety|\btoys? directive|\bsafety of toys/i],
  ['reach', /\breach\b|registration, evaluation/i],
  ['low_voltage', /\blow[- ]voltage/i],
  ['product_safety', /\bgeneral product safety|\bGPS[DR]\b/i],
  ['rohs', /\brohs|hazardous substances in electrical/i],
  ['ppe', /\bpersonal protective|\(?\bPPE\b/i],
  ['machinery', /\bmachinery directive|\bmachinery regulation/i],
  ['tobacco', /\btobacco/i],
  ['pop', /persistent organic|\bPOPs?\b/i],
  ['pyrotechnics', /\bpyrotechnics? (?:articles? )?directive|directive on pyrotechnic/i],
  ['clp', /\bCLP\b|classification,? labell?ing/i],
  ['flails', /2012\/32/i],
  ['biocides', /\bbiocid/i],
  ['construction', /\bconstruction product/i],
  ['food_imitation', /87\/357|food[- ]imitat/i],
  ['gas', /appliances burning gaseous|\bGAR\b|gas appliances/i],
  ['watercraft', /recreational craft/i],
  ['radio', /radio equipment/i],
  ['pressure', /pressure equipment|simple pressure/i],
  ['atex', /\batex\b|explosive atmospheres/i],
  ['emc', /electromagnetic compatibility|\bEMC\b/i],
  ['medical', /medical device/i],
  ['detergents', /\bdetergents? regulation/i],
];

const usLaws: [LawCode, RegExp][] = [
  ['us_sturdy', /\bsturdy act/i],
  ['us_reese', /\breese'?s? law/i],
  ['us_poison_prevention', /poison prevention packaging|\bPPPA\b/i],
  ['us_pool_drain', /virginia graeme|\bVGBA?\b/i],
  ['us_gasoline', /gasoline burn prevention|portable fuel container safety/i],
  ['us_safe_sleep', /safe sleep for babies/i],
  ['us_lead', /\bfederal lead|\blead (?:paint |content )?(?:ban|standard|limit|requirement)/i],
  ['us_phthalates', /phthalates? (?:ban|limit|standard)|federal phthalate/i],
  ['us_small_parts', /small[- ](?:parts?|ball) (?:ban|regulation|requirement|standard)/i],
  ['us_flammability', /flammab\w+ (?:standard|requirement|regulation)/i],
];

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

/** Consequences of others, and findings that say little: told after the rest. */
const second = new Set<CauseCode>([
  'live_parts_accessible',
  'protection_inadequate',
  'short_circuit',
  'corrosive_or_irritant',
]);
const last = new Set<CauseCode>(['warnings_or_labels_missing', 'conformity_not_proven']);

const rankOf = ({ finding: { cause, substance, mode, value } }: Placed): number => {
  if (substance !== undefined) return mode === undefined && value === undefined ? 1 : 0;
  if (last.has(cause as CauseCode)) return 3;
  return second.has(cause as CauseCode) ? 2 : 0;
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

/** @param about category and name of the product, which tell fireworks, garments and masks apart. */
export function findingsOf(text: string, wording: Wording, about = ''): Read {
  if (wording === 'ko') return { findings: koreanFindings(text), laws: [] };
  if (isTitle.test(text)) return findingsOf(text.match(reason)?.[0] ?? '', wording, about);
  const rules = wording === 'fr' ? frenchRules : englishRules;
  const sentences = sentencesOf(text, wording === 'eu-safety-gate');
  const placed = [
    ...substancesFound(sentences),
    ...causesFound(sentences, rules, { about, onlyFirst: wording !== 'eu-safety-gate' }),
  ];
  const findings = ordered(placed).slice(0, most);
  const broken = lawsOf(text, wording);
  const isElsewhere =
    onlyInCosmetics.test(text) && !/cosmetic/i.test(about) && !broken.includes('cosmetics');
  const told = isElsewhere ? findings.map(withoutBan) : findings;
  return { findings: wording === 'us-cpsc' ? told.map(withoutValue) : told, laws: broken };
}

function lawsOf(text: string, wording: Wording): LawCode[] {
  if (wording === 'eu-safety-gate') {
    const named = lawsTextOf(text);
    return laws.filter(([, pattern]) => pattern.test(named)).map(([code]) => code);
  }
  return wording === 'us-cpsc'
    ? usLaws.filter(([, pattern]) => pattern.test(text)).map(([code]) => code)
    : [];
}

/** The risks that findings lead to, for a source that names none. */
export function risksOfFindings(findings: readonly Finding[]): RiskType[] {
  const causes: Record<string, readonly string[]> = codes.causes;
  const risks = new Set(
    findings.flatMap(({ cause, substance }) =>
      substance ? ['CHEMICAL'] : (causes[cause ?? ''] ?? []).slice(0, 1),
    ),
  );
  return riskTypes.filter((risk) => risks.has(risk));
}
