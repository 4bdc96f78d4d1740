import type { ActionType, MeasureType, RemedyType, RiskType } from '../../../lib/core/hazard.ts';
import { distinct } from './words.ts';

/**
 * What the authority did, out of the words that Safety Gate's keys and OPSS's values share
 * (`measure.category.recall.of.product.from.consumers`, `recall-of-product-from-end-users`).
 */
const measures: [RegExp, MeasureType][] = [
  [/recall/, 'recall'],
  [/removal.*(?:listing|online.marketplace)/, 'listing_removed'],
  [/withdrawal/, 'withdrawal'],
  [/import.rejected|rejected.at.border/, 'import_rejected'],
  [/destruction/, 'destruction'],
  [/\bban\b|temporary.ban|stop.of.sales|prohibition/, 'sales_ban'],
  [
    /modification|corrective|subject.to.prior.conditions|marking|bring.*conformity/,
    'corrective_action',
  ],
  [/warning/, 'warning'],
];

export const measureOfKey = (key: string): MeasureType | undefined => {
  const words = key
    .toLowerCase()
    .replace(/[._-]+/g, ' ')
    .replace(/^measure category /, '');
  if (/^no measures? taken$/.test(words)) return undefined;
  return (
    measures.find(([pattern]) =>
      new RegExp(pattern.source.replaceAll('.', ' ').replaceAll(' *', '.*'), 'i').test(words),
    )?.[1] ?? 'other'
  );
};

/**
 * What owners of a recalled product do first; one that never reached them asks for nothing. A recall is the
 * return of what was sold (Regulation (EU) 2023/988, article 3).
 */
export const actionsAfter = (
  types: readonly MeasureType[],
  risks: readonly RiskType[],
): ActionType[] => {
  const isHarmless = risks.length > 0 && risks.every((risk) => risk === 'ENVIRONMENT');
  const stop: ActionType[] = isHarmless ? [] : ['stop_using'];
  if (types.includes('recall')) return [...stop, 'return_to_store'];
  return types.includes('warning') ? stop : [];
};

const firm = String.raw`(?:(?:the |an? |their |your |any )?(?:local |nearest |authorized |participating |independent |specialty |or |and |[A-Z][\w&'’.-]*,? )*)`;
const back = String.raw`(?<!\bnot )\b[Rr]eturn(?:ed|ing)?(?: (?:it|them|the|their|your|these|any|all|recalled|affected)\b[^.;]{0,70}?)? to`;
const shop = String.raw`(?:[Ss]tores?|[Ss]hops?|place|retailers?|seller|outlets?|locations?|point of (?:purchase|sale)|where)\b`;

const actionWords: [ActionType, RegExp][] = [
  [
    'stop_using',
    /\b(?:stop|cease|discontinue)(?:ping)? (?:using|use|wearing|riding|driving|playing|operating)|\b(?:do|should) not (?:use|wear|ride|operate)\b|\bstop and do not use|\bimmediately (?:turn|switch|shut) off (?:the|their) (?!water|gas|power|supply|breaker)|ne plus utiliser|사용(?:을)? ?중(?:지|단)/i,
  ],
  ['unplug', /\b(?:un-?plug|disconnect (?:the|it|them)\b)|콘센트에서|전원을? 분리/i],
  [
    'remove_part',
    /\b(?:remove|detach|cut off|take off|unhook) (?:and \w+ )?(?:the|any|all|their|its)\b(?![^.]{0,40}\bfrom (?:use|service|sale|children|the reach))/i,
  ],
  [
    'check_if_affected',
    /\b(?:check|inspect|examine|look at|verify)\b[^.]{0,80}\b(?:number|code|date|label|lot|batch|affected|missing|serial|damage)|\bto (?:see|determine|find out) (?:if|whether)\b/i,
  ],
  [
    'keep_away_from_children',
    /(?:out of (?:the )?(?:sight and )?reach(?: and (?:out of )?sight)?|(?:up and )?away from) (?:of )?(?:babies|(?:the |a |young |small )*child(?:ren)?|infants|pets)|\bchildren cannot access|hors de (?:la )?port[ée]e des enfants/i,
  ],
  [
    'return_to_store',
    new RegExp(
      String.raw`${back} [^.;]{0,60}?${shop}|\b(?:[Tt]ake|[Bb]ring) (?:it|them|the (?:(?!away)[^.;,]){0,60}?) (?:back )?to [^.;]{0,40}?${shop}|\b[Rr]eturn(?: (?:it|them|the [^.;]{0,40}?))? for an?\b|rapporter le produit`,
    ),
  ],
  [
    'return_to_firm',
    new RegExp(
      `${back} (?![^.;]{0,60}?${shop})(?:(?:an? |any )?[A-Z]|the (?:firm|company|manufacturer|importer|distributor|supplier))`,
    ),
  ],
  [
    'contact_retailer',
    /contacter le point de vente|\b[Cc]ontact (?:the |their |your )?(?:retailer|seller|store|place of purchase)/,
  ],
  [
    'contact_dealer',
    new RegExp(
      String.raw`\b(?:contact|visit|call|take (?:it|them|the [^.;]{0,60}?) to|bring (?:it|them|the [^.;]{0,60}?) to|inspected by|return[^.;]{0,60}? to) ${firm}dealers?\b|\bor (?:an? |their )?${firm}dealers?\b`,
    ),
  ],
  [
    'contact_firm',
    new RegExp(
      String.raw`\b(?:[Cc]ontact|[Cc]all) (?!${firm}dealers?\b|the retailer|the seller|the store|your municipality|details|information|with\b)(?:the )?[A-Z\w]|\breach out to|\b(?:go to|visit|register (?:for the recall )?(?:at|on|online)) (?:the |www|http|[\w.-]+\.(?:com|ca|org))|contacter le service consommateur`,
    ),
  ],
  [
    'get_repair',
    /\bfree (?:in-home )?(?:repair|inspection|installation)|\buntil (?:it|they)[^.]{0,20} (?:repaired|inspected)/i,
  ],
  [
    'destroy',
    /\bdestroy|\bcut(?:ting)? (?:up|the |it |them |off the (?:power )?cord)|\bin half\b|\bdisable\b|\bphotos? of [^.]*\bcut\b|\b(?:write|mark)\b[^.]{0,40}\brecalled\b/i,
  ],
  [
    'dispose',
    /\bdispos(?:e|al|ing|ed) of|\b(?:safely|properly) dispose|\bdispose\.|\bfor disposal|\bbefore disposal|\bdiscard|d[ée]truire le produit|\bthrow (?:it |them |the [^.]{0,40} )?(?:away|out)|\bin the (?:trash|garbage)\b/i,
  ],
  [
    'check_with_doctor',
    /\bhealth ?care (?:provider|professional)|\bdoctor\b|\bseek medical\b|consulter un m[ée]decin/i,
  ],
];
const isOfDestruction = (sentence: string): boolean =>
  /\bdestroy|\bdispos|\bcut(?:ting)?\b|\bphoto|\breturn (?:it|them)\b/i.test(sentence);

/** Sentences that tell owners to do nothing: whom else to ask, which law applies, how batteries are disposed of. */
const aside =
  /\b(?:For (?:more|additional|further|any) (?:information|questions)|Please note that|Health Canada would like|Regularly check|This recall is (?:also )?posted|Joint recall|Note:)[\s\S]*$/;
const ofBatteries =
  /(?<=\.)(?![^.]*\b(?:stop|recalled)\b)[^.]*\b(?:[Bb]atter(?:y|ies)\b[^.]*\b(?:recycl|dispos|trash|garbage)|not (?:be )?(?:thr|put|place|dispos|sell|give))[^.]*\.?/g;

/** What people are told to do, in the order in which they are told. */
export function actionsInWords(text: string): ActionType[] {
  const orders = text
    .replace(aside, '')
    .replace(ofBatteries, ' ')
    .replace(/([a-z)])\.(?=[A-Z])/g, '$1. ');
  const sentences = orders.split(/(?<=\.)\s+/);
  const ordered = sentences.flatMap((sentence) =>
    actionWords
      .map(([type, pattern]) => ({ type, at: sentence.search(pattern) }))
      .filter(({ type, at }) => at >= 0 && !(isPart.has(type) && isOfDestruction(sentence)))
      .sort((one, other) => one.at - other.at)
      .map(({ type }) => type),
  );
  const types = distinct(ordered);
  return types.filter((type) => type !== 'get_repair' || !types.some((one) => asks.has(one)));
}
/** Steps on the way to destroying the product (cutting a cord off) belong to that instruction. */
const isPart = new Set<ActionType>(['unplug', 'remove_part']);
const asks = new Set<ActionType>([
  ...(['contact_firm', 'contact_retailer', 'contact_dealer'] as const),
  ...(['return_to_store', 'return_to_firm'] as const),
]);

const remedyWords: [RemedyType, RegExp][] = [
  ['refund', /\brefund|\breimburs|\bmoney back|remboursement|환불|환급/i],
  [
    'replacement',
    /\breplacement\b(?! (?:part|kit|component|piece|hardware))|\b(?:free|for an?) exchange|\bwill (?:be replaced|replace)\b|remplacement|[ée]change\b|교환|제품 교체|교체해|교체 (?:받|가능)/i,
  ],
  ['repair', /\brepair(?! kit)|\bfree in-home\b|r[ée]paration|수리|무상 ?점검/i],
  ['replacement_part', /\b(?:replacement|repair) (?:parts?|kits?|components?|pieces?|hardware)\b/i],
  ['store_credit', /\bstore credits?\b|\bgift cards?\b|\bcredit (?:toward|for)/i],
  [
    'instructions_or_label',
    /\b(?:new|revised|updated) (?:\w+ )?(?:instructions|manual|labels?)|\bwarning label/i,
  ],
];
/** What is offered, in the order of the words. */
export const remediesInWords = (text: string): RemedyType[] =>
  remedyWords
    .map(([type, pattern]) => ({ type, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ type }) => type);
