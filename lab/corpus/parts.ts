import type { Hazard } from '../../lib/core/hazard.ts';
import { opssTitles, retypedAlerts } from './bulk.ts';
import { cases } from './cases.ts';
import { cpscIndex, cpscWarnings } from './cpsc.ts';
import { consumer24Listings, recordedFeeds, safetyKorea } from './feeds.ts';
import type { LeaveOut } from './rows.ts';

export interface Part {
  name: string;
  hazards: () => Iterable<Hazard> | AsyncIterable<Hazard>;
}

/** In this order; a hazard that comes twice is kept the first time. */
export const corpusParts = (corpus: URL, leaveOut: LeaveOut = () => undefined): Part[] => [
  { name: 'recorded feeds and findings', hazards: () => recordedFeeds(corpus, leaveOut) },
  { name: 'marketplace cases', hazards: () => cases(corpus) },
  { name: 'Safety Gate, retyped', hazards: () => retypedAlerts(corpus) },
  { name: 'OPSS titles', hazards: () => opssTitles(corpus) },
  { name: 'Consumer24 menu 0401', hazards: () => consumer24Listings(corpus) },
  { name: 'SafetyKorea domestic', hazards: () => safetyKorea(corpus) },
  { name: 'CPSC warnings', hazards: () => cpscWarnings(corpus) },
  { name: 'CPSC index', hazards: () => cpscIndex(corpus, leaveOut) },
];
