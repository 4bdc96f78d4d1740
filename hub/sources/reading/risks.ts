import type { RiskType } from '../../../lib/core/hazard.ts';
import { riskTypes } from '../../../lib/core/hazard.ts';

/**
 * The EU's risk types out of each authority's own words. A word that names no type adds none:
 * nothing is concluded from the kind of product. Words of all languages are tried on every text, so
 * none may mean something else in another one, nor be a part of another word.
 *
 * Two choices that are not obvious: carbon monoxide is ASPHYXIATION and a reachable button cell is
 * CHEMICAL (it burns from within), as Safety Gate's own alerts class them.
 */
const words: [RiskType, RegExp][] = [
  [
    'FIRE',
    // "can fire" of a gun is no risk of fire.
    /(?<!\b(?:can|could|may|might|will)(?: \w+ly)? |\b(?:gun|firearm|rifle|weapon|pistol|crossbow) to )\bfires?\b(?! (?:un\w+ly|accidentally|without))|\bflammab|\bignit|\bincendie|\bburns? fast|catch(?:es)? fire|화재|발화|과열/i,
  ],
  ['BURNS', /\bburns?\b|\bscald|\bbr[ûu]lure|화상/i],
  [
    'ELECTRIC_SHOCK',
    /\belectric(?:al)? shocks?\b|\belectrocution|\bshock hazards?\b|\bshock and electrocution|\bshock\b(?! absor)|choc [ée]lectrique|[ée]lectrocution|감전/i,
  ],
  ['CUTS', /\blacerat|\bcuts?\b|\bcutting (?:injur|hazard)|\bcoupure|\bsharp edge|베임|날카로운/i],
  [
    'CHOKING',
    /\bchok(?:e|ing)\b|\bsmall parts?\b|\bsmall ball|[ée]touffement|질식\(목|목 막힘|삼킴|작은 부품/i,
  ],
  ['SUFFOCATION', /\bsuffocat|\baspiration (?:hazard|risk)|\brisk of aspiration|질식/i],
  ['STRANGULATION', /\bstrang(?:le|ul)|[ée]tranglement|목 ?졸림|목 조임/i],
  ['ENTRAPMENT', /\bentrap|\bentangle|\bcoincement|끼임/i],
  ['DROWNING', /\bdrown|\bnoyade|익사/i],
  ['ASPHYXIATION', /\bas?phyxia|\bcarbon monoxide|\bCO poisoning|일산화탄소/i],
  [
    'DAMAGE_TO_SIGHT',
    /\beye injur|\b(?:loss of|damage to|impair\w*) (?:the )?vision\b|\bvision (?:loss|damage|impairment)|\bblind|damage to sight|dommage [àa] la vue|\blaser\b|시력|눈 손상/i,
  ],
  ['DAMAGE_TO_HEARING', /\bhearing\b|\bauditory hazard|dommage auditif|atteinte auditive|청력/i],
  [
    'CHEMICAL',
    /\bchemical|\bpoison|\btoxic|\blead\b(?! to\b| from\b| the\b|[ -]acid)|\bcadmium|\bphthalate|\bbutton (?:cell|batter)|\bcoin batter|\bcoin cell|battery ingestion|\bformaldehyde|\bnickel\b|risque chimique|intoxication|(?<![가-힣])총?납(?![가-힣]*(?:품|득|부|작|기|입))|카드뮴|프탈레이트|폼알데하이드|\b(?-i:C?MIT)\b|벤젠|검출|함량|유해물질/i,
  ],
  [
    'MICROBIOLOGICAL',
    /\bmicrobi|\bbacteri|\bmou?ld\b|\bpseudomonas|\bsalmonella|microbien|미생물|세균/i,
  ],
  ['ENVIRONMENT', /\benvironmental? (?:risk|hazard)|risque environnemental/i],
  ['HEALTH_RISK_OTHER', /\bhealth risk\b|\brisk to health\b/i],
  [
    'INJURIES',
    /\bcrush(?:ing)? hazard|\b(?:head|neck|bodily|impact) injur|\bfalls?\b|\bfalling\b|\bcrash|\bcollision|\btip-?overs?\b|\bimpact\b|\bcollaps|\bexplo(?:de|sion)|\bmagnet ingestion|\bpinch|\bamputat|\bfracture|\bblessure|(?:^|\. |\brisques? de )chutes?\b|부상|상해|낙상|넘어/i,
  ],
];

/** How bad the harm is, not its kind; most of CPSC's headlines begin with such words. */
const severityPhrase =
  /(?:\brisk of )?(?:\bserious )?\binjur(?:y|ies)(?:,? (?:or|and) death)?\b|\bdeath or (?:serious )?injur(?:y|ies)\b/gi;

/** Types named in a text, in the enumeration's order; `INJURIES` where only harm is named, not how. */
export function risksInWords(text: string): RiskType[] {
  const withoutSeverity = text.replace(severityPhrase, ' ');
  const named = new Set(
    words.filter(([, pattern]) => pattern.test(withoutSeverity)).map(([type]) => type),
  );
  if (named.size === 0 && withoutSeverity !== text) return ['INJURIES'];
  return riskTypes.filter((type) => named.has(type));
}

const byKey = new Map<string, RiskType>(
  riskTypes.map((type) => [type.toLowerCase().replaceAll('_', '.'), type]),
);

/** `riskType.electric.shock` → `ELECTRIC_SHOCK`; a key we do not know is `OTHER`, never dropped. */
export const riskOfKey = (key: string): RiskType =>
  byKey.get(key.replace(/^riskType\./, '').toLowerCase()) ?? 'OTHER';
