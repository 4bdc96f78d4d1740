import type { ActionType, MeasureType, RemedyType } from '../../../lib/core/hazard.ts';
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

export const measureOfKey = (key: string): MeasureType => {
  const words = key
    .toLowerCase()
    .replace(/[._-]+/g, ' ')
    .replace(/^measure category /, '');
  return (
    measures.find(([pattern]) =>
      new RegExp(pattern.source.replaceAll('.', ' ').replaceAll(' *', '.*'), 'i').test(words),
    )?.[1] ?? 'other'
  );
};

/** What owners of a recalled product do first; a product that never reached them asks for nothing. */
export const actionsAfter = (types: readonly MeasureType[]): ActionType[] =>
  types.some((type) => type === 'recall' || type === 'warning') ? ['stop_using'] : [];

const actionWords: [ActionType, RegExp][] = [
  [
    'stop_using',
    /\b(?:immediately )?stop(?:ping)? (?:using|use)|\bcease use|\bdo not use\b|ne plus utiliser|사용(?:을)? ?중(?:지|단)/i,
  ],
  [
    'keep_away_from_children',
    /(?:out of (?:the )?reach|away from) (?:of )?(?:babies|children|small children)|hors de (?:la )?port[ée]e des enfants/i,
  ],
  [
    'return_to_store',
    /\breturn (?:it|them|the [^.]{0,60}?|your [^.]{0,40}?) to (?:the |any |a |your )?(?:place|store|shop|retailer|nearest)|rapporter le produit/i,
  ],
  [
    'contact_retailer',
    /contacter le point de vente|\bcontact (?:the )?(?:retailer|seller|store|place of purchase)/i,
  ],
  [
    'contact_firm',
    /\bcontact (?!the retailer|the seller|the store|your municipality|details)(?:the )?[A-Z\w]|contacter le service consommateur/,
  ],
  ['dispose', /\bdispos(?:e|al) of|\bdiscard|d[ée]truire le produit|\bthrow (?:it|them) away/i],
  [
    'check_with_doctor',
    /\bhealth ?care (?:provider|professional)|\bdoctor\b|consulter un m[ée]decin/i,
  ],
];
export const actionsInWords = (text: string): ActionType[] =>
  actionWords.filter(([, pattern]) => pattern.test(text)).map(([type]) => type);

const remedyWords: [RemedyType, RegExp][] = [
  ['refund', /\brefund|remboursement|환불|환급/i],
  [
    'replacement',
    /\breplac(?:e|ement)|[ée]change|remplacement|교환|제품 교체|교체해|교체 (?:받|가능)/i,
  ],
  ['repair', /\brepair|r[ée]paration|수리|무상 ?점검/i],
  ['instructions_or_label', /\bnew instructions|\bwarning label/i],
];
export const remediesInWords = (text: string): RemedyType[] =>
  distinct(remedyWords.filter(([, pattern]) => pattern.test(text)).map(([type]) => type));
