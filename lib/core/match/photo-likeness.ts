import type { NoticePhoto } from './photo-code.ts';
import type { Region } from './photo-grid.ts';
import { correlation, type Laid, layAt, partsAlike } from './photo-laid.ts';
import type { View } from './photo-views.ts';
import { sameParts } from './weights.ts';

/**
 * How alike a page's picture and a notice's are. The notice's thumbnail is laid over the page's picture
 * at many places, as shops cut pictures and print on them; the best place counts. Compared are the steps
 * of brightness between neighbouring cells, so a lighter or flatter copy is the same picture.
 */

const insetBy = ({ left, top, right, bottom }: Region, cut: Region): Region => ({
  left: left + (right - left) * cut.left,
  top: top + (bottom - top) * cut.top,
  right: right - (right - left) * cut.right,
  bottom: bottom - (bottom - top) * cut.bottom,
});

/** The place of a picture of which `shown` is what such a cut left. */
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
/** Shares of the four sides that are cut off; refining finds what lies between. */
const cuts: readonly Region[] = pairs.flatMap(([left, right]) =>
  pairs.map(([top, bottom]) => ({ left, top, right, bottom })),
);

interface Place {
  place: Region;
  laid: Laid | undefined;
}

const coarseSide = 7;

/** Places that do not depend on the notice: what the page shows there is read once for all notices. */
const placesOf = new WeakMap<View, Place[]>();
const placesOn = (view: View): Place[] => {
  const read = placesOf.get(view);
  if (read) return read;
  const { content, isWhole } = view;
  const all = isWhole
    ? cuts.flatMap((cut) => [insetBy(content, cut), outsetBy(content, cut)])
    : [content];
  const places = all.map((place) => ({ place, laid: layAt(view, coarseSide, place) }));
  placesOf.set(view, places);
  return places;
};

const steps = [0.04, 0.02, 0.01];
const maxRounds = 4;
const edges = ['left', 'top', 'right', 'bottom'] as const;
/** A place that is less alike than this after its first, wide moves is not the picture's. */
const worthFinishing = 0.5;

/** Moves the edges of a place as long as that makes it more alike; then its parts are looked at. */
const refined = (view: View, { fine }: NoticePhoto, start: Region): number => {
  let place = start;
  const likenessAt = (at: Region) => correlation(layAt(view, fine.side, at), fine);
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
    if (best < worthFinishing) return best;
  }
  const laid = layAt(view, fine.side, place);
  const alike = laid ? partsAlike(laid, fine) : 0;
  return alike < sameParts ? Math.min(best, alike) : best;
};

/** Places that are refined, and how alike at least the coarse thumbnail is there. */
const maxRefined = 6;
const worthRefining = 0.5;

/** 0 to 1; `samePhoto` (weights.ts) and more is the same picture; others reach a half. */
export const likeness = (views: readonly View[], notices: readonly NoticePhoto[]): number => {
  const tries: { view: View; notice: NoticePhoto; place: Region; coarse: number }[] = [];
  for (const notice of notices)
    for (const view of views) {
      const attempt = ({ place, laid }: Place) => {
        const coarse = correlation(laid, notice.coarse);
        if (coarse >= worthRefining) tries.push({ view, notice, place, coarse });
      };
      placesOn(view).forEach(attempt);
      // Its content where the page's picture is its whole picture: a mark may stand in a margin.
      const place = notice.content;
      if (view.isWhole) attempt({ place, laid: layAt(view, coarseSide, place) });
    }
  const best = tries.sort((one, other) => other.coarse - one.coarse).slice(0, maxRefined);
  return Math.max(0, ...best.map(({ view, notice, place }) => refined(view, notice, place)));
};
