/** `source:reference`: the identity of a hazard. */
export const hazardId = (hazard: { source: string; reference: string }): string =>
  `${hazard.source}:${hazard.reference}`;
