import type { Hazard } from './hazard.ts';
import { judge } from './judge.ts';
import { keysOfListing } from './keys.ts';
import { strengthOf } from './match/rules.ts';
import { hasOnlyTitle, listingOf, type Owned } from './owned.ts';
import type { Match } from './verdict.ts';

/**
 * Which notices name a product that the shopper owns. Only identifiers cause an alert; a name alone is at most
 * a hint.
 */
const identifier = /^(?:gtin|cert|model):/;

export const keysOfOwned = (owned: Owned): string[] => {
  const idPrefix = `${owned.site}:`;
  const keys = keysOfListing(listingOf(owned));
  if (hasOnlyTitle(owned)) return keys.filter((key) => !/^(?:kind|seller):/.test(key));
  return keys.filter((key) => key.startsWith(idPrefix) || identifier.test(key));
};

const isIdentifier = ({ kind }: Match['clues'][number]): boolean => {
  const { alone } = strengthOf[kind];
  return alone === 'danger' || alone === 'caution';
};

export interface OwnedMatchOptions {
  /** `YYYY-MM-DD` */
  today: string;
  /** Hazards that the shopper said are not this thing. */
  silenced?: Pick<ReadonlySet<string>, 'has'>;
  caution?: boolean;
  sourcesOff?: ReadonlySet<string>;
}

/** Only the title is known, which is no proof, so the shopper is asked instead of alerted. */
export const isHint = (owned: Owned): boolean => hasOnlyTitle(owned) && !owned.confirmed;

/** Matches by identifier, strongest first. Names, sellers, pictures and kinds of goods cause no alert. */
export const matchesOfOwned = (
  owned: Owned,
  hazards: Iterable<Hazard>,
  { caution = true, sourcesOff, ...options }: OwnedMatchOptions,
): Match[] =>
  judge(listingOf(owned), hazards, options)
    .matches.filter(({ level }) => level !== 'advice')
    .map((match) => (isHint(owned) ? { ...match, level: 'caution' as const } : match))
    .filter(
      ({ level, clues, hazard }) =>
        (level === 'danger' || caution) &&
        !sourcesOff?.has(hazard.source) &&
        (hasOnlyTitle(owned) || clues.some(isIdentifier)),
    );
