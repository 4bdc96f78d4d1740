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
/** From the list: `listed` by shoppers, `named` by an authority, `withdrawn`: gone again. */
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
