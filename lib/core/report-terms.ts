/** The vocabularies of a report. Kept apart from its schema, which most starts do not need. */

export const reportKinds = [
  'suspect',
  'still-for-sale',
  'not-this-product',
  'page-unreadable',
] as const;
export const reportReasons = [
  'unsafe',
  'recalled',
  'injury-or-damage',
  'no-safety-marks',
  'same-as-warned',
  'other',
] as const;
/**
 * Known from the list: `listed` because of shoppers' reports, `named` by an authority, `withdrawn`
 * again.
 */
export const reportStates = [
  'queued',
  'sending',
  'sent',
  'refused',
  'listed',
  'named',
  'withdrawn',
  'deleting',
] as const;

/** Milliseconds in which a report may be undone before it is sent. */
export const undoWindow = 15_000;
