import type { ActionType, MeasureType, RemedyType, RiskType } from '../../../lib/core/hazard.ts';
import { phrasesOf } from './tables.ts';
import { unique } from './words.ts';

/**
 * The authority's measure, read from words that Safety Gate's keys and OPSS's values share
 * (`measure.category.recall.of.product.from.consumers`, `recall-of-product-from-end-users`).
 */
const measures = phrasesOf<MeasureType>('measure');

export const measureOfKey = (key: string): MeasureType | undefined => {
  const words = key.replace(/[._-]+/g, ' ').replace(/^measure category /, '');
  if (/^no measures? taken$/i.test(words)) return undefined;
  return measures.find(([, phrase]) => phrase.test(words))?.[0] ?? 'other';
};

/**
 * What owners have to do, by the measure. Measures before the sale ask nothing of them; a recall asks for the
 * return of sold products (Regulation (EU) 2023/988, article 3).
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
const mentionsDestruction = (sentence: string): boolean =>
  /\bdestroy|\bdispos(?!al instructions)|\bcut(?:ting)?\b|\bphoto|\breturn (?:it|them)\b/i.test(
    sentence,
  );

/** Sentences without instructions to owners: contacts, laws, other announcements. */
const sideRemarks =
  /\b(?:For (?:more|additional|further|any) (?:information|questions)|Please note that|Health Canada would like|Regularly check|This recall is (?:also )?posted|Joint recall|Note:)[\s\S]*$/;
const batteryAdvice =
  /(?<=\.)(?![^.]*\b(?:stop|recalled)\b)[^.]*\b(?:[Bb]atter(?:y|ies)\b[^.]*\b(?:recycl|dispos|trash|garbage)|not (?:be )?(?:thr|put|place|dispos|sell|give))[^.]*\.?/g;

/** "Contact their installer to determine if …": the contact is the check, and comes again for the remedy. */
const askedWhether =
  /\b(?:contact|visit|call|go to)\b[^.;]{0,120}?\bto (?:see|determine|confirm|find out) (?:if|whether)\b/i;
const placeOf = (type: ActionType, at: number, sentence: string): number => {
  const asked = type === 'check_if_affected' && at >= 0 ? sentence.search(askedWhether) : -1;
  // Half a letter before the contact itself.
  return asked >= 0 && asked < at ? asked - 0.5 : at;
};

export function readActions(text: string): ActionType[] {
  const orders = text
    .replace(sideRemarks, '')
    // "T.J. Maxx" ends no sentence.
    .replace(/\b(?:[A-Z]\.){2,}(?= [A-Z])/g, (initials) => initials.replaceAll('.', ''))
    .replace(batteryAdvice, ' ')
    .replace(/([a-z)])\.(?=[A-Z])/g, '$1. ');
  const sentences = orders.split(/(?<=\.)\s+/);
  const ordered = sentences.flatMap((sentence) =>
    actionWords
      .map(([type, phrase]) => ({ type, at: placeOf(type, sentence.search(phrase), sentence) }))
      .filter(
        ({ type, at }) =>
          at > -1 && !(isStepOfDestruction.has(type) && mentionsDestruction(sentence)),
      )
      .sort((one, other) => one.at - other.at)
      .map(({ type }) => type),
  );
  // Unplugging replaces the instruction to stop using it.
  const types = ordered.includes('unplug')
    ? unique(ordered.map((type) => (type === 'stop_using' ? 'unplug' : type)))
    : unique(ordered);
  return types.filter(
    (type) => type !== 'get_repair' || !types.some((one) => contactActions.has(one)),
  );
}
/** Steps on the way to destroying the product (cutting a cord off) belong to that instruction. */
const isStepOfDestruction = new Set<ActionType>(['unplug', 'remove_part']);
const contactActions = new Set<ActionType>([
  ...(['contact_firm', 'contact_retailer', 'contact_dealer'] as const),
  ...(['return_to_store', 'return_to_firm'] as const),
]);

const remedyWords = phrasesOf<RemedyType>('remedy');

const partOffered =
  /\breplacements?(?: (?:of|for) (?:the|their|its|your))?(?: (?!(?:and|or|with|for|of|by|to|in|on|from|that)\b)[\w-]+){0,3}? (cap|lid|batter(?=y|ies)|(?<!bed )frame|fork|handle|blade|bolt|screw|hook|base|stand|pedal|axle|hinge|latch|bracket|cord|cable|plug|adapter|charger|harness|strap|buckle|wheel|tire|seat|seatpost|stem|crankarm|burner|ice maker|knob|valve|hose|regulator|pump|motor|switch|cover|guard|tray|bulb|leg|arm|pin|clip|spring|fan|packaging|closure|console|screen)(?:y|ies|e?s)?\b/gi;

/** "Replacement of the ice maker" of a refrigerator: a part, unless the goods are called so. */
export const partsAsOffered = (text: string, goods: string): string =>
  text.replaceAll(partOffered, (whole, part: string) =>
    goods.toLowerCase().includes(part.toLowerCase()) ? whole : 'replacement part',
  );

/** "No corrected or replacement product will be offered." */
const notOffered = /\bNo (?:[\w-]+ ){0,5}(?:will be|is|are) (?:offered|available)\b/g;

export function readRemedies(text: string): RemedyType[] {
  const offered = text.replace(notOffered, ' ');
  return unique(
    remedyWords
      .map(([type, phrase]) => ({ type, at: offered.search(phrase) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at)
      .map(({ type }) => type),
  );
}
