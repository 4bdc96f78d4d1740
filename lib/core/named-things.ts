import type { Hazard } from './hazard.ts';
import { judge } from './judge.ts';
import { keysOfListing } from './keys.ts';
import { powerOf } from './match/rules.ts';
import { listingOf, type Owned } from './owned.ts';
import type { Match } from './verdict.ts';

/** Which notices name a thing that somebody owns. */

/** Numbers that stand for one product. What a thing is called or looks like tells its owner nothing. */
const identifier = /^(?:gtin|cert|model):/;

/** What a thing is looked up by. */
export const keysOfOwned = (owned: Owned): string[] => {
  const ids = `${owned.site}:`;
  return keysOfListing(listingOf(owned)).filter(
    (key) => key.startsWith(ids) || identifier.test(key),
  );
};

const isIdentifier = ({ kind }: Match['clues'][number]): boolean => {
  const { alone } = powerOf[kind];
  return alone === 'danger' || alone === 'caution';
};

export interface NamedOptions {
  /** `YYYY-MM-DD` */
  today: string;
  /** Hazards (`source:reference`) that the shopper said are not this thing. */
  silenced?: Pick<ReadonlySet<string>, 'has'>;
  /** Caution is wanted (default). */
  caution?: boolean;
  /** Sources that the shopper does not want to be warned by. */
  sourcesOff?: ReadonlySet<string>;
}

/**
 * Danger and caution that rest on an identifier; strongest first. Nobody shall be alarmed about what
 * stands in their kitchen by two soft clues, nor by a finding about a kind of goods.
 */
export const namedBy = (
  owned: Owned,
  hazards: Iterable<Hazard>,
  { caution = true, sourcesOff, ...options }: NamedOptions,
): Match[] =>
  judge(listingOf(owned), hazards, { ...options, advice: false }).matches.filter(
    ({ level, clues, hazard }) =>
      (level === 'danger' || (level === 'caution' && caution)) &&
      !sourcesOff?.has(hazard.source) &&
      clues.some(isIdentifier),
  );
