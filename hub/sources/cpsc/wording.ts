import type { RemedyType } from '../../../lib/core/hazard.ts';
import { remediesInWords } from '../reading/measures.ts';
import { distinct } from '../reading/words.ts';

/** What CPSC's own turns of phrase mean. */

const remedies: [RegExp, RemedyType][] = [
  [/refund/i, 'refund'],
  [/replace/i, 'replacement'],
  [/repair/i, 'repair'],
  [/instruction|label/i, 'instructions_or_label'],
  [/inspect/i, 'other'],
  [/no remedy|^dispose$/i, 'none'],
];
/**
 * `Refund`, `Replace`, `New Instructions` …, in the order of the notice's sentence, which also knows parts, kits and
 * store credit. A verb in it ("a repair to replace the clutch") is no remedy of its own.
 */
export function remediesOf(options: readonly string[], sentence: string): RemedyType[] {
  const offered = options.flatMap((option) =>
    remedies.filter(([pattern]) => pattern.test(option)).map(([, type]) => type),
  );
  const inWords = remediesInWords(sentence);
  if (offered.length === 0) return inWords;
  const nearer = inWords.filter(
    (type) => offered.includes(type) || type === 'replacement_part' || type === 'store_credit',
  );
  // Of a part or a kit alone the options say "Replace" or "Repair".
  const isPart = inWords.includes('replacement_part');
  const others = offered.filter((type) => !isPart || !['replacement', 'repair'].includes(type));
  return distinct([...nearer, ...others]);
}

const vehicle =
  /\b(?:ATVs?|UTVs?|ROVs?|PTVs?|all-terrain vehicles?|utility vehicles?|off-(?:road|highway) (?:utility )?vehicles?|snowmobiles?|golf (?:cars?|carts?)|motorcycles?|dirt bikes?|mopeds?|personal watercraft|personal transportation vehicles?|trail bikes?|side-by-side)\b/i;
const forSmallRiders =
  /\b(?:toys?|ride-on|kids?|children|helmets?|jackets?|gloves|boots|covers?|chargers?|batter(?:y|ies)|lifts?|stands?|mounts?|parts?|accessor\w+|tires?|winch\w*|scooters)\b/i;

/** Vehicles for roads and trails are left out; a toy, a helmet or a part for one is not. */
export const isVehicle = (name: string): boolean =>
  vehicle.test(name) && !forSmallRiders.test(name);
