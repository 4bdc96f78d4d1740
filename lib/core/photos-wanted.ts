import { type Hazard, hazardId } from './hazard.ts';
import { type JudgeOptions, judge } from './judge.ts';
import type { Listing } from './listing.ts';

/** The hashes that a hazard carries of its pictures. */
export const photoCodesOf = ({ products }: Hazard): string[] =>
  products.flatMap(({ images }) => images.flatMap(({ hash }) => hash ?? []));

/**
 * The hazards whose picture would change what is said of a listing, were it the page's: something
 * else speaks for them already, and nothing against. For all others no picture has to be fetched.
 */
export const photosWanted = (
  listing: Listing,
  hazards: readonly Hazard[],
  options: JudgeOptions,
): Hazard[] =>
  hazards.filter((hazard) => {
    if (photoCodesOf(hazard).length === 0) return false;
    const levelWith = (photos?: ReadonlyMap<string, number>) =>
      judge(listing, hazards, { ...options, ...(photos && { photos }) }).matches.find(
        (match) => match.hazard === hazard,
      )?.level;
    return levelWith(new Map([[hazardId(hazard), 0]])) !== levelWith();
  });
