import type { ActionType, MeasureType, RemedyType, RiskType } from '../../../lib/core/hazard.ts';
import { phrasesOf } from './tables.ts';
import { distinct } from './words.ts';

/**
 * What the authority did, out of the words that Safety Gate's keys and OPSS's values share
 * (`measure.category.recall.of.product.from.consumers`, `recall-of-product-from-end-users`).
 */
const measures = phrasesOf<MeasureType>('measure');

export const measureOfKey = (key: string): MeasureType | undefined => {
  const words = key.replace(/[._-]+/g, ' ').replace(/^measure category /, '');
  if (/^no measures? taken$/i.test(words)) return undefined;
  return measures.find(([, phrase]) => phrase.test(words))?.[0] ?? 'other';
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

const actionWords = phrasesOf<ActionType>('action');
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
    // "T.J. Maxx" ends no sentence.
    .replace(/\b(?:[A-Z]\.){2,}(?= [A-Z])/g, (initials) => initials.replaceAll('.', ''))
    .replace(ofBatteries, ' ')
    .replace(/([a-z)])\.(?=[A-Z])/g, '$1. ');
  const sentences = orders.split(/(?<=\.)\s+/);
  const ordered = sentences.flatMap((sentence) =>
    actionWords
      .map(([type, phrase]) => ({ type, at: sentence.search(phrase) }))
      .filter(({ type, at }) => at >= 0 && !(isPart.has(type) && isOfDestruction(sentence)))
      .sort((one, other) => one.at - other.at)
      .map(({ type }) => type),
  );
  // To unplug it is to stop using it.
  const types = ordered.includes('unplug')
    ? distinct(ordered.map((type) => (type === 'stop_using' ? 'unplug' : type)))
    : distinct(ordered);
  return types.filter((type) => type !== 'get_repair' || !types.some((one) => asks.has(one)));
}
/** Steps on the way to destroying the product (cutting a cord off) belong to that instruction. */
const isPart = new Set<ActionType>(['unplug', 'remove_part']);
const asks = new Set<ActionType>([
  ...(['contact_firm', 'contact_retailer', 'contact_dealer'] as const),
  ...(['return_to_store', 'return_to_firm'] as const),
]);

const remedyWords = phrasesOf<RemedyType>('remedy');

const partOffered =
  /\breplacements?(?: (?:of|for) (?:the|their|its|your))?(?: (?!(?:and|or|with|for|of|by|to|in|on|from|that)\b)[\w-]+){0,3}? (cap|lid|batter(?=y|ies)|(?<!bed )frame|fork|handle|blade|bolt|screw|hook|base|stand|pedal|axle|hinge|latch|bracket|cord|cable|plug|adapter|charger|label|decal|harness|strap|buckle|wheel|tire|seat|seatpost|stem|crankarm|burner|ice maker|knob|valve|hose|regulator|pump|motor|switch|cover|guard|tray|bulb|leg|arm|pin|clip|spring|fan|packaging|closure)(?:y|ies|e?s)?\b/gi;

/** "Replacement of the ice maker" of a refrigerator: a part, unless the goods are called so. */
export const partsAsOffered = (text: string, goods: string): string =>
  text.replaceAll(partOffered, (whole, part: string) =>
    goods.toLowerCase().includes(part.toLowerCase()) ? whole : 'replacement part',
  );

/** What is offered, in the order of the words. */
export const remediesInWords = (text: string): RemedyType[] =>
  distinct(
    remedyWords
      .map(([type, phrase]) => ({ type, at: text.search(phrase) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at)
      .map(({ type }) => type),
  );
