import type { Hazard } from '../../lib/core/hazard.ts';
import { opssTitles, retypedAlerts } from './bulk.ts';
import { cpscIndex, cpscWarnings } from './cpsc.ts';
import { consumer24Listings, recordedFeeds, safetyKorea } from './feeds.ts';
import { corpusUrl, type LeaveOut } from './rows.ts';

const nothing = () => undefined;

/** Every real notice of the corpus; of one that comes twice the first is the fullest. */
export async function* corpusHazards(
  leaveOut: LeaveOut = nothing,
  say: (part: string, count: number) => void = nothing,
): AsyncIterable<Hazard> {
  const corpus = new URL('recalls/', corpusUrl);
  const parts = {
    'recorded feeds and findings': recordedFeeds(corpus, leaveOut),
    'Safety Gate, retyped': retypedAlerts(corpus),
    'OPSS titles': opssTitles(corpus),
    'Consumer24 menu 0401': consumer24Listings(corpus),
    'SafetyKorea domestic': safetyKorea(corpus),
    'CPSC warnings': cpscWarnings(corpus),
    'CPSC index': cpscIndex(corpus, leaveOut),
  };
  for (const [part, hazards] of Object.entries(parts)) {
    let count = 0;
    for await (const hazard of hazards) {
      count += 1;
      yield hazard;
    }
    say(part, count);
  }
}
