import { isInSingleMarket } from './eu-members.ts';
import { type Hazard, hazardId } from './hazard.ts';
import { idOnly } from './ids.ts';
import { lazy } from './lazy.ts';
import type { Listing } from './listing.ts';
import { listingFacts } from './match/facts.ts';
import { type MakerRange, makerRange } from './match/maker-range.ts';
import { matchHazard } from './match/match-hazard.ts';
import type { MatchContext } from './match/rules.ts';
import { byLevel, type Match, type Verdict } from './verdict.ts';

export interface JudgeOptions {
  /** Hazards (`source:reference`) that the shopper said are not this listing. */
  silenced?: Pick<ReadonlySet<string>, 'has'>;
  /** ISO 3166-1 alpha-2: the shopper's own authorities come first. */
  region?: string;
  /** `YYYY-MM-DD`: without it no notice is old. */
  today?: string;
  /** Notices whose picture is the page's: `source:reference` → which of the page's pictures, from 1. */
  photos?: ReadonlyMap<string, number>;
}

const maxAdvice = 3;

/** A notice of the EU counts as local in every member state. */
const isOwnRegion = ({ hazard }: Match, region: string): boolean => {
  const where = [hazard.authority.country, ...hazard.countries];
  return where.includes(region) || (where.includes('EU') && isInSingleMarket(region));
};

const inOrder = (matches: readonly Match[], region: string): Match[] => {
  const published = ({ hazard }: Match) => hazard.published ?? '';
  return matches.toSorted(
    (a, b) =>
      byLevel(a, b) ||
      Number(isOwnRegion(b, region)) - Number(isOwnRegion(a, region)) ||
      published(b).localeCompare(published(a)),
  );
};

/** The listing without the fields that only published rules found. */
const withoutRules = (listing: Listing, byRule: readonly string[]): Listing => ({
  ...idOnly(listing.site, listing.id),
  ...Object.fromEntries(Object.entries(listing).filter(([name]) => !byRule.includes(name))),
  byRule: [],
});

/** Wrong or stolen rules must cause no danger: what needs fields found by rules is only caution. */
const lowerUnproven = (
  matches: Match[],
  listing: Listing,
  all: Hazard[],
  options: JudgeOptions,
) => {
  const { byRule = [] } = listing;
  if (byRule.length === 0 || !matches.some(({ level }) => level === 'danger')) return matches;
  const withoutRuleFields = judge(withoutRules(listing, byRule), all, options).matches;
  const dangers = new Set(
    withoutRuleFields.flatMap((one) => (one.level === 'danger' ? one.hazard : [])),
  );
  return matches.map((match): Match => {
    const isLowered = match.level === 'danger' && !dangers.has(match.hazard);
    return isLowered ? { ...match, level: 'caution' } : match;
  });
};

/** Pure. The hazards share a key with the listing; `match/rules.ts` says what each clue proves. */
export const judge = (
  listing: Listing,
  hazards: Iterable<Hazard>,
  options: JudgeOptions = {},
): Verdict => {
  const { silenced, region = '', today, photos } = options;
  const page = listingFacts(listing);
  const all = [...hazards];
  const ranges = lazy(() => makerRange(all));
  const lateRange: MakerRange = (brand) => ranges()(brand);
  const unsorted: Match[] = [];
  for (const hazard of all) {
    if (hazard.status !== 'active' || silenced?.has(hazardId(hazard))) continue;
    const context: MatchContext = { today, photo: photos?.get(hazardId(hazard)), range: lateRange };
    const match = matchHazard(page, hazard, context);
    if (match) unsorted.push(match);
  }
  const sorted = inOrder(lowerUnproven(unsorted, listing, all, options), region);
  const warnings = sorted.filter(({ level }) => level !== 'advice');
  const advised = sorted.filter(({ level }) => level === 'advice').slice(0, maxAdvice);
  const matches = [...warnings, ...advised];
  return { level: matches[0]?.level ?? 'none', matches };
};

export const photoCodesOf = ({ products }: Hazard): string[] =>
  products.flatMap(({ images }) => images.flatMap(({ hash }) => hash ?? []));

/**
 * The hazards for which an equal picture would change the verdict; only their pictures are
 * compared.
 */
export const photosWanted = (
  listing: Listing,
  hazards: readonly Hazard[],
  options: JudgeOptions,
): Hazard[] => {
  const withPhotos = hazards.filter((hazard) => photoCodesOf(hazard).length > 0);
  if (withPhotos.length === 0) return [];
  const levelsWith = (photos = options.photos) => {
    const { matches } = judge(listing, hazards, { ...options, ...(photos && { photos }) });
    return new Map(matches.map(({ hazard, level }) => [hazard, level]));
  };
  // A picture is evidence for its own notice only, so all can be tried at once.
  const ifEqual = levelsWith(new Map(withPhotos.map((hazard) => [hazardId(hazard), 1])));
  const now = levelsWith();
  return withPhotos.filter((hazard) => ifEqual.get(hazard) !== now.get(hazard));
};
