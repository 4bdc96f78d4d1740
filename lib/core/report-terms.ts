/**
 * The closed vocabularies of a report, apart from its schema, which the background evaluates with the
 * first report and not at every start.
 */

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
 * Where a report is on its way. `queued`: on the device only, as far as anybody knows; `refused`: the
 * inbox would not take it. What the list tells afterwards: `listed` by shoppers' word, `named` by an
 * authority's, `withdrawn` where either was there and is gone. `deleting`: the shopper wants it gone
 * from the inbox too.
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

/** Time in which a report may be taken back before anything is sent, in milliseconds. */
export const undoWindow = 15_000;
