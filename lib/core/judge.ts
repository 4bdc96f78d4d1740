import { type Hazard, hazardId } from './hazard.ts';
import type { Listing } from './listing.ts';
import {
  aliasId,
  brandMet,
  brandModel,
  certificate,
  gtin,
  imageKey,
  listingId,
  type Signal,
  sellerProduct,
} from './match/evidence.ts';
import { type ListingFacts, listingFacts, type ProductFacts, productFacts } from './match/facts.ts';
import type { Clue, Doubt, Match, MatchKind, Verdict } from './verdict.ts';

/** What one kind of clue may do alone. Two different `soft` ones together give caution. */
type Power = 'danger' | 'danger-unless-contradicted' | 'caution' | 'soft' | 'advice';

/** The table of docs/matching.md: the only place where a kind of clue gets its weight. */
export const powerOf: Record<MatchKind, Power> = {
  'listing-id': 'danger',
  gtin: 'danger-unless-contradicted',
  'brand-model': 'danger-unless-contradicted',
  certificate: 'danger-unless-contradicted',
  'alias-id': 'caution',
  'seller-product': 'soft',
  'image-key': 'soft',
  brand: 'soft',
  model: 'soft',
  name: 'soft',
  photo: 'soft',
  kind: 'advice',
};

export interface JudgeOptions {
  /** Hazards (`source:reference`) the shopper said are not this listing. */
  silenced?: ReadonlySet<string>;
  /** Findings about a kind of goods are told too (default). */
  advice?: boolean;
  /** ISO 3166-1 alpha-2 of the shopper: their own authorities' notices come first. */
  region?: string;
  /** `YYYY-MM-DD`, to tell that a notice is old. */
  today?: string;
}

const signals: readonly Signal[] = [
  listingId,
  gtin,
  brandModel,
  certificate,
  aliasId,
  sellerProduct,
  imageKey,
];

/** Reviewed reports of shoppers: never more than caution, whatever meets. */
export const isCommunity = ({ source }: Pick<Hazard, 'source'>): boolean =>
  source === 'community' || source.startsWith('community-');

const contradictions = (page: ListingFacts, notice: ProductFacts): Doubt[] => {
  const isOtherBrand =
    page.brand !== undefined && notice.brands.length > 0 && brandMet(page, notice) === undefined;
  return isOtherBrand ? ['other-brand'] : [];
};

type MatchLevel = Match['level'];

const levelOf = (clues: readonly Clue[], isContradicted: boolean): MatchLevel | undefined => {
  const powers = new Set(clues.map(({ kind }) => powerOf[kind]));
  if (powers.has('danger')) return 'danger';
  if (powers.has('danger-unless-contradicted')) return isContradicted ? 'caution' : 'danger';
  if (powers.has('caution')) return 'caution';
  const soft = clues.filter(({ kind }) => powerOf[kind] === 'soft').length;
  if (soft >= 2 && !isContradicted) return 'caution';
  return powers.has('advice') ? 'advice' : undefined;
};

const matchProduct = (page: ListingFacts, notice: ProductFacts): Match | undefined => {
  const { hazard } = notice;
  const clues = signals.flatMap((signal) => signal(page, notice) ?? []);
  if (clues.length === 0) return undefined;
  const doubts = contradictions(page, notice);
  const level = levelOf(clues, doubts.length > 0);
  if (level === undefined) return undefined;
  if (!isCommunity(hazard)) return { hazard, level, clues, doubts };
  return {
    hazard,
    level: level === 'danger' ? 'caution' : level,
    clues,
    doubts: [...doubts, 'community'],
  };
};

const order: readonly MatchLevel[] = ['danger', 'caution', 'advice'];
const rank = (match: Match) => order.indexOf(match.level);

/** The strongest match among a notice's products. */
const matchHazard = (page: ListingFacts, hazard: Hazard): Match | undefined =>
  hazard.products
    .slice(0, 200)
    .flatMap((product) => matchProduct(page, productFacts(hazard, product)) ?? [])
    .sort((a, b) => rank(a) - rank(b))[0];

const isOwnRegion = ({ hazard }: Match, region: string | undefined): boolean =>
  region !== undefined &&
  (hazard.countries.includes(region) || hazard.authority.country === region);

/**
 * Judges one listing against the hazards that share a key with it. Pure: the same listing and list
 * give the same verdict. Whether there is a current list is for the caller to know (`unknown`).
 */
export const judge = (
  listing: Listing,
  hazards: Iterable<Hazard>,
  options: JudgeOptions = {},
): Verdict => {
  const { silenced, advice = true, region } = options;
  const page = listingFacts(listing);
  const matches: Match[] = [];
  for (const hazard of hazards) {
    if (hazard.status !== 'active' || silenced?.has(hazardId(hazard))) continue;
    const match = matchHazard(page, hazard);
    if (match && (advice || match.level !== 'advice')) matches.push(match);
  }
  const published = ({ hazard }: Match) => hazard.published ?? '';
  matches.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(isOwnRegion(b, region)) - Number(isOwnRegion(a, region)) ||
      published(b).localeCompare(published(a)),
  );
  return { level: matches[0]?.level ?? 'none', matches };
};
