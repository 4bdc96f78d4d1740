/** Apart from the schema of a report, which the background does not evaluate at every start. */

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
 * `queued`: on the device only; `refused`: by the inbox. From the list: `listed` by shoppers' word,
 * `named` by an authority's, `withdrawn` where that is gone again. `deleting`: to be deleted at the
 * inbox too.
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
