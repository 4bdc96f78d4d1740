import type { Hazard } from '../core/hazard.ts';
import { listingKey } from '../core/ids.ts';
import { keysOfHazard, keysOfListing } from '../core/keys.ts';
import type { Listing } from '../core/listing.ts';
import type { Match, Verdict } from '../core/verdict.ts';
import type { Silences } from '../store/silenced.ts';
import { type JudgingServices, judgeFor, lookUpComplete } from '../warning/index.ts';

/** Finds, with few look-ups, which of many listings a notice names. */

export interface Named {
  listing: Listing;
  match: Match;
}

interface Judged {
  named: Named[];
  /** Ids of those that a notice names which the shopper's settings leave out. */
  hidden: string[];
  looked: number;
}

type SilencedIn = (listing: string) => Silences;

type Services = Pick<
  JudgingServices,
  'hazards' | 'silenced' | 'refill' | 'region' | 'choices' | 'now'
>;

/** A look-up reads a thousand places at most: more listings would push each other's keys out. */
const perLookup = 30;

/** A kind of goods alone is advice, which stands on no tile. */
const isWeighty = (key: string): boolean => !key.startsWith('kind:');

/** Interleaved by weight: the ids of all listings come before the first brand. */
const inTurn = (lists: readonly string[][]): string[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const ranks = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((keys) => keys[rank] ?? []),
  );
  return [...new Set(ranks.flat())];
};

/** A notice may name hundreds of products. */
const withoutProducts = ({ hazard, ...match }: Match): Match => {
  const { details: _details, ...published } = hazard;
  return { ...match, hazard: { ...published, products: [] } };
};

/** Those that are marked, and those that the settings leave out. `undefined`: nothing meets it. */
function sorted(all: readonly ({ listing: Listing; verdict: Verdict } | undefined)[]) {
  const named: Named[] = [];
  const hidden: string[] = [];
  for (const judged of all) {
    const match = judged?.verdict.matches[0];
    if (judged && match && match.level !== 'advice')
      named.push({ listing: judged.listing, match: withoutProducts(match) });
    else if (judged?.verdict.hidden) hidden.push(judged.listing.id);
  }
  return { named, hidden };
}

export type TileJudging = ReturnType<typeof createTileJudging>;

export function createTileJudging(services: Services) {
  // If the silenced matches cannot be read, a tile is marked rather than missed.
  const of: typeof services.silenced.of = (site, id) =>
    services.silenced.of(site, id).catch((): Silences => new Map());
  const weighing = { ...services, silenced: { of } };

  async function judgeSome(listings: readonly Listing[], silencedIn: SilencedIn): Promise<Judged> {
    const keys = listings.map((listing) => keysOfListing(listing).filter(isWeighty));
    const { hazards, list } = await lookUpComplete(services, inTurn(keys));
    const looked = list ? listings.length : 0;
    const hazardsBy = new Map<string, Hazard[]>();
    for (const hazard of hazards)
      for (const key of keysOfHazard(hazard))
        hazardsBy.set(key, [...(hazardsBy.get(key) ?? []), hazard]);
    const all = listings.map(async (listing, at) => {
      const shared = (keys[at] ?? []).flatMap((key) => hazardsBy.get(key) ?? []);
      if (shared.length === 0) return undefined;
      const { weigh } = await judgeFor(weighing, listing, silencedIn(listingKey(listing)));
      return { listing, verdict: weigh([...new Set(shared)]) };
    });
    return { ...sorted(await Promise.all(all)), looked };
  }

  return {
    async judge(listings: readonly Listing[], silencedIn: SilencedIn = () => new Map()) {
      const judged: Judged = { named: [], hidden: [], looked: 0 };
      for (let at = 0; at < listings.length; at += perLookup) {
        const some = listings.slice(at, at + perLookup);
        try {
          const { named, hidden, looked } = await judgeSome(some, silencedIn);
          judged.named.push(...named);
          judged.hidden.push(...hidden);
          judged.looked += looked;
        } catch (error) {
          console.error('tiles could not be judged', error);
        }
      }
      return judged;
    },
  };
}
