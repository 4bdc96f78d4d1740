import type { Hazard } from '../core/hazard.ts';
import { listingKey } from '../core/ids.ts';
import { keysOfHazard, keysOfListing } from '../core/keys.ts';
import type { Listing } from '../core/listing.ts';
import type { Match, Verdict } from '../core/verdict.ts';
import type { Silences } from '../store/silenced.ts';
import { type JudgingServices, judgeFor, lookUpComplete } from '../warning/index.ts';

/** Finds which of many listings are named in a notice, with few look-ups. */

export interface Named {
  listing: Listing;
  match: Match;
}

interface Judged {
  named: Named[];
  /** Ids of listings whose warning the shopper's settings hide. */
  hidden: string[];
  checkedCount: number;
}

type SilencedIn = (listing: string) => Silences;

type Services = Pick<
  JudgingServices,
  'hazards' | 'silenced' | 'refill' | 'region' | 'choices' | 'now'
>;

/** A look-up returns a thousand hazards at most: more listings would lose some of theirs. */
const listingsPerLookup = 30;

/** A match by the kind of goods alone is only advice, and tiles show no advice. */
const canMarkTile = (key: string): boolean => !key.startsWith('kind:');

/** Every listing's first key, then every second one: all ids come before the first brand. */
const interleaved = (lists: readonly string[][]): string[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const ranks = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((keys) => keys[rank] ?? []),
  );
  return [...new Set(ranks.flat())];
};

/** Tiles to mark, and those hidden by the settings. `undefined`: no hazard shares a key. */
function split(all: readonly ({ listing: Listing; verdict: Verdict } | undefined)[]) {
  const named: Named[] = [];
  const hidden: string[] = [];
  for (const judged of all) {
    const match = judged?.verdict.matches[0];
    if (judged && match && match.level !== 'advice') named.push({ listing: judged.listing, match });
    else if (judged?.verdict.hidden) hidden.push(judged.listing.id);
  }
  return { named, hidden };
}

export type TileJudging = ReturnType<typeof createTileJudging>;

export function createTileJudging(services: Services) {
  // If the silenced matches cannot be read, a tile is marked rather than missed.
  const withFallback: typeof services.silenced.of = (site, id) =>
    services.silenced.of(site, id).catch((): Silences => new Map());
  const weighingServices = { ...services, silenced: { of: withFallback } };

  async function judgeSome(listings: readonly Listing[], silencedIn: SilencedIn): Promise<Judged> {
    const keys = listings.map((listing) => keysOfListing(listing).filter(canMarkTile));
    const { hazards, list } = await lookUpComplete(services, interleaved(keys));
    const checkedCount = list ? listings.length : 0;
    const hazardsByKey = new Map<string, Hazard[]>();
    for (const hazard of hazards)
      for (const key of keysOfHazard(hazard))
        hazardsByKey.set(key, [...(hazardsByKey.get(key) ?? []), hazard]);
    const all = listings.map(async (listing, at) => {
      const shared = (keys[at] ?? []).flatMap((key) => hazardsByKey.get(key) ?? []);
      if (shared.length === 0) return undefined;
      const { judgeHazards } = await judgeFor(
        weighingServices,
        listing,
        silencedIn(listingKey(listing)),
      );
      return { listing, verdict: judgeHazards([...new Set(shared)]) };
    });
    return { ...split(await Promise.all(all)), checkedCount };
  }

  return {
    async judge(listings: readonly Listing[], silencedIn: SilencedIn = () => new Map()) {
      const judged: Judged = { named: [], hidden: [], checkedCount: 0 };
      for (let at = 0; at < listings.length; at += listingsPerLookup) {
        const batch = listings.slice(at, at + listingsPerLookup);
        try {
          const { named, hidden, checkedCount } = await judgeSome(batch, silencedIn);
          judged.named.push(...named);
          judged.hidden.push(...hidden);
          judged.checkedCount += checkedCount;
        } catch (error) {
          console.error('tiles could not be judged', error);
        }
      }
      return judged;
    },
  };
}
