import type { NoticePhoto } from './photo-code.ts';
import type { Region } from './photo-grid.ts';
import { correlation, leastAlikePart, type Overlay, overlayAt } from './photo-overlay.ts';
import type { View } from './photo-views.ts';
import { sameParts } from './weights.ts';

/**
 * How alike a page's picture and a notice's are. The notice's thumbnail is laid over the page's picture
 * at many places, because shops crop pictures and print on them; the best place counts. It compares steps
 * of brightness between neighbouring cells, so a lighter or flatter copy is the same picture.
 */

const insetBy = ({ left, top, right, bottom }: Region, cut: Region): Region => ({
  left: left + (right - left) * cut.left,
  top: top + (bottom - top) * cut.top,
  right: right - (right - left) * cut.right,
  bottom: bottom - (bottom - top) * cut.bottom,
});

/** Where the whole picture would lie if `shown` is what this cut left of it. */
const outsetBy = (shown: Region, cut: Region): Region => {
  const width = (shown.right - shown.left) / (1 - cut.left - cut.right);
  const height = (shown.bottom - shown.top) / (1 - cut.top - cut.bottom);
  const left = shown.left - cut.left * width;
  const top = shown.top - cut.top * height;
  return { left, top, right: left + width, bottom: top + height };
};

const tenths = [0, 0.1, 0.2];
const pairs = tenths.flatMap((one) =>
  tenths.flatMap((other) => (one + other > 0.31 ? [] : [[one, other] as const])),
);
/** Cuts to try, in shares of the four sides; `refine` finds those in between. */
const cuts: readonly Region[] = pairs.flatMap(([left, right]) =>
  pairs.map(([top, bottom]) => ({ left, top, right, bottom })),
);

interface Place {
  place: Region;
  overlay: Overlay | undefined;
}

const coarseSide = 7;

/** Places that do not depend on the notice, so they are computed once for all notices. */
const placesByView = new WeakMap<View, Place[]>();
const placesOn = (view: View): Place[] => {
  const cached = placesByView.get(view);
  if (cached) return cached;
  const { content, isWhole } = view;
  const all = isWhole
    ? cuts.flatMap((cut) => [insetBy(content, cut), outsetBy(content, cut)])
    : [content];
  const places = all.map((place) => ({ place, overlay: overlayAt(view, coarseSide, place) }));
  placesByView.set(view, places);
  return places;
};

const steps = [0.04, 0.02, 0.01];
const maxRounds = 4;
const edges = ['left', 'top', 'right', 'bottom'] as const;
/** Refinement stops at a place that is less alike than this after its first, wide moves. */
const minFinalLikeness = 0.5;

/** Moves the edges of a place as long as that makes it more alike, then checks its parts. */
const refine = (view: View, { fine }: NoticePhoto, start: Region): number => {
  let place = start;
  const likenessAt = (at: Region) => correlation(overlayAt(view, fine.side, at), fine);
  let best = likenessAt(place);
  const improve = (by: number): boolean => {
    const previous = best;
    for (const edge of edges)
      for (const move of [-by, by]) {
        const moved = { ...place, [edge]: place[edge] + move };
        const likeness = likenessAt(moved);
        if (likeness > best) [place, best] = [moved, likeness];
      }
    return best > previous;
  };
  for (const step of steps) {
    for (let round = 0; round < maxRounds && improve(step); round++);
    if (best < minFinalLikeness) return best;
  }
  const overlay = overlayAt(view, fine.side, place);
  const alike = overlay ? leastAlikePart(overlay, fine) : 0;
  return alike < sameParts ? Math.min(best, alike) : best;
};

/** How many places are refined, and how alike the coarse thumbnail must be there. */
const maxRefined = 6;
const minCoarseLikeness = 0.5;

/** 0 to 1; `samePhoto` (weights.ts) and more is the same picture; others reach a half. */
export const likeness = (views: readonly View[], notices: readonly NoticePhoto[]): number => {
  const candidates: { view: View; notice: NoticePhoto; place: Region; coarse: number }[] = [];
  for (const notice of notices)
    for (const view of views) {
      const addCandidate = ({ place, overlay }: Place) => {
        const coarse = correlation(overlay, notice.coarse);
        if (coarse >= minCoarseLikeness) candidates.push({ view, notice, place, coarse });
      };
      placesOn(view).forEach(addCandidate);
      // The page's picture may be the notice's whole picture, with a mark of the shop in its margin.
      const place = notice.content;
      if (view.isWhole) addCandidate({ place, overlay: overlayAt(view, coarseSide, place) });
    }
  const best = candidates.sort((one, other) => other.coarse - one.coarse).slice(0, maxRefined);
  return Math.max(0, ...best.map(({ view, notice, place }) => refine(view, notice, place)));
};
