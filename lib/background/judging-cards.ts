import { withChoices } from '../core/choices.ts';
import type { Hazard } from '../core/hazard.ts';
import { keysOfHazard, keysOfListing } from '../core/keys.ts';
import { type Listing, listingKey } from '../core/listing.ts';
import type { Match } from '../core/verdict.ts';
import type { Found } from '../store/hazards.ts';
import type { Silences } from '../store/silenced.ts';
import type { JudgingParts } from './judging.ts';

/** From the cards of a page to those that a notice names: many listings, few look-ups. */

/** A listing with the match that weighs most; its hazard says all but which products it names. */
export interface Named {
  listing: Listing;
  match: Match;
}

interface Judged {
  /** Danger and caution only, in the order of the listings. */
  named: Named[];
  /** How many could be looked up: fewer without a list, or where it could not be read. */
  looked: number;
}

/** Hazards that a private window silenced, by `site:id`. */
type SilencedIn = (listing: string) => Silences;

type Parts = Pick<JudgingParts, 'hazards' | 'silenced' | 'heal' | 'region' | 'choices' | 'now'>;

/**
 * A look-up reads at most a thousand places: so few listings share one that the keys of one do not
 * push out those of another.
 */
const perLookup = 30;

/** A kind of goods alone is advice, which stands on no card. */
const isWeighty = (key: string): boolean => !key.startsWith('kind:');

/** By weight, not by listing: every id comes before the first brand. */
const inTurn = (lists: readonly string[][]): string[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const ranks = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((keys) => keys[rank] ?? []),
  );
  return [...new Set(ranks.flat())];
};

/** What a marker need not know: a notice may name hundreds of products in many languages. */
const withoutProducts = ({ hazard, ...match }: Match): Match => {
  const { orf: _orf, details: _details, instructions: _instructions, ...told } = hazard;
  return { ...match, hazard: { ...told, products: [] } };
};

export function createCardJudging(parts: Parts) {
  const { hazards, silenced, heal } = parts;

  async function find(keys: readonly string[]): Promise<Found> {
    const found = await hazards.lookup(keys);
    const isWhole = found.list !== undefined && found.damaged === 0;
    return isWhole || !(await heal(found.damaged > 0)) ? found : hazards.lookup(keys);
  }

  async function judgeOne(listing: Listing, found: readonly Hazard[], also: Silences) {
    const [stored, region, choices] = await Promise.all([
      silenced.of(listing.site, listing.id).catch((): Silences => new Map()),
      parts.region(),
      parts.choices(),
    ]);
    const { judge } = await import('../core/judge.ts');
    const verdict = judge(listing, found, {
      silenced: new Map([...stored, ...also]),
      advice: false,
      today: new Date(parts.now()).toISOString().slice(0, 10),
      ...(region !== undefined && { region }),
    });
    return withChoices(verdict, choices).matches[0];
  }

  async function judgeSome(listings: readonly Listing[], silencedIn: SilencedIn): Promise<Judged> {
    const keys = listings.map((listing) => keysOfListing(listing).filter(isWeighty));
    const { hazards: found, list } = await find(inTurn(keys));
    const looked = list ? listings.length : 0;
    if (found.length === 0) return { named: [], looked };
    const hazardsBy = new Map<string, Hazard[]>();
    for (const hazard of found)
      for (const key of keysOfHazard(hazard))
        hazardsBy.set(key, [...(hazardsBy.get(key) ?? []), hazard]);
    const all = listings.map(async (listing, at): Promise<Named[]> => {
      const shared = (keys[at] ?? []).flatMap((key) => hazardsBy.get(key) ?? []);
      if (shared.length === 0) return [];
      const match = await judgeOne(listing, [...new Set(shared)], silencedIn(listingKey(listing)));
      return match ? [{ listing, match: withoutProducts(match) }] : [];
    });
    return { named: (await Promise.all(all)).flat(), looked };
  }

  return {
    /** Never rejects. */
    async judge(listings: readonly Listing[], silencedIn: SilencedIn = () => new Map()) {
      const judged: Judged = { named: [], looked: 0 };
      for (let at = 0; at < listings.length; at += perLookup) {
        const some = listings.slice(at, at + perLookup);
        try {
          const { named, looked } = await judgeSome(some, silencedIn);
          judged.named.push(...named);
          judged.looked += looked;
        } catch (error) {
          console.error('cards could not be judged', error);
        }
      }
      return judged;
    },
  };
}
