import { type Hazard, hazardId } from './hazard.ts';
import { type JudgeOptions, judge } from './judge.ts';
import type { Listing } from './listing.ts';

export const photoCodesOf = ({ products }: Hazard): string[] =>
  products.flatMap(({ images }) => images.flatMap(({ hash }) => hash ?? []));

/** The hazards whose picture would change the verdict, were it the page's; no other is fetched. */
export const photosWanted = (
  listing: Listing,
  hazards: readonly Hazard[],
  options: JudgeOptions,
): Hazard[] => {
  const pictured = hazards.filter((hazard) => photoCodesOf(hazard).length > 0);
  if (pictured.length === 0) return [];
  const levelsWith = (photos = options.photos) => {
    const { matches } = judge(listing, hazards, { ...options, ...(photos && { photos }) });
    return new Map(matches.map(({ hazard, level }) => [hazard, level]));
  };
  // A picture speaks for its own notice only, so all are tried at once.
  const equal = levelsWith(new Map(pictured.map((hazard) => [hazardId(hazard), 0])));
  const now = levelsWith();
  return pictured.filter((hazard) => equal.get(hazard) !== now.get(hazard));
};
