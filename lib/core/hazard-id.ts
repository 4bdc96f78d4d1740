import type { Hazard } from './hazard.ts';

/** `source:reference`: the identity of a hazard. */
export const hazardId = (hazard: Pick<Hazard, 'source' | 'reference'>): string =>
  `${hazard.source}:${hazard.reference}`;
