import type { ActionType, RemedyType } from '../../../lib/core/hazard.ts';
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
/** `Refund`, `Replace`, `New Instructions` … */
export const remediesOf = (options: string[]): RemedyType[] =>
  distinct(
    options.flatMap((option) =>
      remedies.filter(([pattern]) => pattern.test(option)).map(([, type]) => type),
    ),
  );

const actions: [ActionType, RegExp][] = [
  [
    'stop_using',
    /\bstop (?:using|driving|riding|wearing)|\bshould not use|\bdo not use\b|\bunplug\b/i,
  ],
  [
    'keep_away_from_children',
    /\baway from (?:young )?children|\bout of (?:the )?reach of|children cannot access/i,
  ],
  [
    'return_to_store',
    /\breturn (?:it|them|the [^.]{0,60}?) to (?:the |any |a |their )?(?:store|place|retailer|\w+ store)/i,
  ],
  ['contact_dealer', /\bcontact (?:an?|their|your|any) (?:local |authorized |[A-Z]\w+ )*dealer/i],
  [
    'contact_firm',
    /\b[Cc]ontact (?!(?:an?|their|your|any) (?:local |authorized )*dealer)(?:the |an? )?[A-Z\w]/,
  ],
  [
    'get_repair',
    /\bfree (?:in-home )?(?:repair|inspection)|\bto (?:arrange|schedule)[^.]{0,40}repair/i,
  ],
  ['dispose', /\bdispos(?:e|al|ing) of|\bdiscard|\bthrow (?:it|them)? ?away|\bdestroy\b/i],
];
/** What people are told to do. */
export const actionsOf = (text: string): ActionType[] =>
  actions.filter(([, pattern]) => pattern.test(text)).map(([type]) => type);

const vehicle =
  /\b(?:ATVs?|UTVs?|ROVs?|PTVs?|all-terrain vehicles?|utility vehicles?|off-(?:road|highway) (?:utility )?vehicles?|snowmobiles?|golf (?:cars?|carts?)|motorcycles?|dirt bikes?|mopeds?|personal watercraft|personal transportation vehicles?|trail bikes?|side-by-side)\b/i;
const forSmallRiders =
  /\b(?:toys?|ride-on|kids?|children|helmets?|jackets?|gloves|boots|covers?|chargers?|batter(?:y|ies)|lifts?|stands?|mounts?|parts?|accessor\w+|tires?|winch\w*|scooters)\b/i;

/** Vehicles for roads and trails are left out; a toy, a helmet or a part for one is not. */
export const isVehicle = (name: string): boolean =>
  vehicle.test(name) && !forSmallRiders.test(name);
