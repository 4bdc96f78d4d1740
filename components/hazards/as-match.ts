import type { Hazard } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';

/**
 * A hazard as if a listing had met it, for the words about a warning: what to do and how grave it
 * is. On its own page there is no listing, hence no clue.
 */
export const asMatch = (hazard: Hazard): Match => {
  const isCommunity = hazard.source.startsWith('community');
  return {
    hazard,
    level: hazard.about === 'kind' ? 'advice' : isCommunity ? 'caution' : 'danger',
    clues: [],
    doubts: isCommunity ? ['community'] : [],
  };
};
