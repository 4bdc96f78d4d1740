import * as z from 'zod/mini';

/** The closed vocabularies of a hazard. Their words in each language are in `lib/locales`. */

/** The EU's risk types (Safety Gate's enumeration, which UK OPSS shares). */
export const riskTypes = [
  'ASPHYXIATION',
  'BURNS',
  'CHEMICAL',
  'CHOKING',
  'CUTS',
  'DAMAGE_TO_HEARING',
  'DAMAGE_TO_SIGHT',
  'DROWNING',
  'ELECTRIC_SHOCK',
  'ELECTROMAGNETIC_DISTURBANCE',
  'ENERGY_CONSUMPTION',
  'ENTRAPMENT',
  'ENVIRONMENT',
  'FIRE',
  'HEALTH_RISK_OTHER',
  'INJURIES',
  'MEASUREMENT_INCORRECT',
  'MICROBIOLOGICAL',
  'SECURITY',
  'STRANGULATION',
  'SUFFOCATION',
  'OTHER',
] as const;
export const RiskType = z.enum(riskTypes);
export type RiskType = z.infer<typeof RiskType>;

/**
 * What the authority did. A withdrawal empties shops; a recall asks owners to give it back, and
 * `recall_ordered` is one that the authority ordered.
 */
export const measureTypes = [
  'recall',
  'recall_ordered',
  'withdrawal',
  'sales_ban',
  'listing_removed',
  'import_rejected',
  'destruction',
  'corrective_action',
  'warning',
  'other',
] as const;
export const MeasureType = z.enum(measureTypes);
export type MeasureType = z.infer<typeof MeasureType>;

/** What an owner should do, in the authority's order (Open Recall Format's words). */
export const actionTypes = [
  'stop_using',
  'unplug',
  /** A cord, a stand, a battery: the part that the notice names. */
  'remove_part',
  'check_if_affected',
  'do_not_eat',
  'do_not_drive',
  'park_outside',
  'keep_away_from_children',
  'contact_firm',
  'contact_retailer',
  'contact_dealer',
  'return_to_store',
  'return_to_firm',
  /** Cut up, marked or made useless, mostly with a photo of it. */
  'destroy',
  'dispose',
  /** Brought to a collection point for special waste, because it must not go into household waste. */
  'hand_in',
  'get_repair',
  'check_with_doctor',
] as const;
export const ActionType = z.enum(actionTypes);
export type ActionType = z.infer<typeof ActionType>;

export const remedyTypes = [
  'refund',
  'replacement',
  'repair',
  /** Also a kit with which owners repair it themselves. */
  'replacement_part',
  'store_credit',
  'instructions_or_label',
  'other',
  'none',
] as const;
export const RemedyType = z.enum(remedyTypes);
export type RemedyType = z.infer<typeof RemedyType>;

export const severityLevels = ['serious', 'high', 'moderate', 'low'] as const;
