import type { RiskType } from '../../../lib/core/hazard.ts';
import { riskTypes } from '../../../lib/core/hazard.ts';
import { phrasesOf } from './tables.ts';

/**
 * The EU's risk types out of each authority's own words (`phrases.txt`). A word that names no type adds
 * none: nothing is concluded from the kind of product.
 *
 * Two choices that are not obvious: carbon monoxide is ASPHYXIATION and a reachable button cell is
 * CHEMICAL (it burns from within), as Safety Gate's own alerts class them.
 */
const words = phrasesOf<RiskType>('risk');

/** How bad the harm is, not its kind; most of CPSC's headlines begin with such words. */
const severityPhrase =
  /(?:\brisk of )?(?:\bserious )?\binjur(?:y|ies)(?:,? (?:or|and) death)?\b|\bdeath or (?:serious )?injur(?:y|ies)\b/gi;

/** "Fire and injuries", "burn and injury hazards": harm of another kind beside one that is named. */
const alsoInjuries = /\b(?:and|,) injur(?:y|ies)(?: hazards?)?\b(?! or death)|\binjury hazard/i;

/** Types named in a text, in the enumeration's order; `INJURIES` where only harm is named, not how. */
export function risksInWords(text: string): RiskType[] {
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
