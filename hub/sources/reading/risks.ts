import type { RiskType } from '../../../lib/core/hazard.ts';
import { riskTypes } from '../../../lib/core/hazard.ts';
import { phrasesOf } from './tables.ts';

/**
 * The EU's risk types, read from each authority's own words (`phrases.txt`). Nothing is concluded from the
 * kind of product.
 *
 * Two choices that are not obvious: carbon monoxide is ASPHYXIATION and a reachable button cell is
 * CHEMICAL (it burns from within), as Safety Gate's own alerts class them.
 */
const words = phrasesOf<RiskType>('risk');

/** Words for the severity of harm, not its kind, as in most of CPSC's headlines. */
const severityPhrase =
  /(?:\brisk of )?(?:\bserious )?\binjur(?:y|ies)(?:,? (?:or|and) death)?\b|\bdeath or (?:serious )?injur(?:y|ies)\b/gi;

/** Injuries in addition to another risk: "fire and injuries", "burn and injury hazards". */
const alsoInjuries = /\b(?:and|,) injur(?:y|ies)(?: hazards?)?\b(?! or death)|\binjury hazard/i;

/** Risk types in a text, in the enumeration's order; `INJURIES` where the text names only harm without its cause. */
export function readRisks(text: string): RiskType[] {
  const withoutSeverity = text.replace(severityPhrase, ' ');
  const named = new Set(
    words.filter(([, pattern]) => pattern.test(withoutSeverity)).map(([type]) => type),
  );
  if (named.size === 0 ? withoutSeverity !== text : alsoInjuries.test(text)) named.add('INJURIES');
  return riskTypes.filter((type) => named.has(type));
}

const byKey = new Map<string, RiskType>(
  riskTypes.map((type) => [type.toLowerCase().replaceAll('_', '.'), type]),
);

/** `riskType.electric.shock` → `ELECTRIC_SHOCK`; a key we do not know is `OTHER`, never dropped. */
export const riskOfKey = (key: string): RiskType =>
  byKey.get(key.replace(/^riskType\./, '').toLowerCase()) ?? 'OTHER';
