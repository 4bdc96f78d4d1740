import type { RemedyType } from '../../../lib/core/hazard.ts';
import { readRemedies } from '../reading/measures.ts';
import { unique } from '../reading/words.ts';

const remedies: [RegExp, RemedyType][] = [
  [/refund/i, 'refund'],
  [/replace/i, 'replacement'],
  [/repair/i, 'repair'],
  [/instruction|label/i, 'instructions_or_label'],
  [/inspect/i, 'other'],
  [/no remedy|^dispose$/i, 'none'],
];
/**
 * CPSC's options (`Refund`, `Replace`, `New Instructions` …) in the order of the notice's sentence, with spare parts
 * and store credit, which only the sentence mentions. Its other verbs are ignored ("a repair to replace the clutch").
 */
export function remediesOf(options: readonly string[], sentence: string): RemedyType[] {
  const offered = options.flatMap((option) =>
    remedies.filter(([pattern]) => pattern.test(option)).map(([, type]) => type),
  );
  const inWords = readRemedies(sentence);
  if (offered.length === 0) return inWords;
  // "Repair" may also stand for a label or a manual, and for what owners do themselves.
  const isLabel =
    offered.includes('repair') &&
    inWords.includes('instructions_or_label') &&
    !inWords.includes('repair');
  const isOwnWork =
    inWords.length === 0 &&
    /\bremove the\b/.test(sentence) &&
    !/\b(?:contact|call|register|return|visit|dealer)/i.test(sentence);
  const confirmed = inWords.filter(
    (type) =>
      offered.includes(type) ||
      type === 'replacement_part' ||
      type === 'store_credit' ||
      (isLabel && type === 'instructions_or_label'),
  );
  // For a spare part or a kit the options say "Replace" or "Repair".
  const isPart = inWords.includes('replacement_part');
  const others = offered.filter(
    (type) =>
      !(isPart && type === 'replacement') &&
      !((isPart || isLabel || isOwnWork) && type === 'repair'),
  );
  return unique([...confirmed, ...others]);
}

const vehicle =
  /\b(?:ATVs?|UTVs?|ROVs?|PTVs?|all-terrain vehicles?|utility vehicles?|off-(?:road|highway) (?:utility )?vehicles?|snowmobiles?|golf (?:cars?|carts?)|motorcycles?|dirt bikes?|mopeds?|personal watercraft|personal transportation vehicles?|trail bikes?|side-by-side)\b/i;
const toyOrPart =
  /\b(?:toys?|ride-on|kids?|children|helmets?|jackets?|gloves|boots|covers?|chargers?|batter(?:y|ies)|lifts?|stands?|mounts?|parts?|accessor\w+|tires?|winch\w*|scooters)\b/i;

/** Vehicles for roads and trails are left out; a toy, a helmet or a part for one is not. */
export const isVehicle = (name: string): boolean => vehicle.test(name) && !toyOrPart.test(name);
