import { type NoticePhoto, softened, type Thumbnail } from './photo-code.ts';
import type { Region } from './photo-grid.ts';
import type { View } from './photo-views.ts';

/**
 * How alike a page's picture and a notice's are. The notice's thumbnail is laid over the page's picture
 * at many places, as shops cut pictures and print on them; the best place counts. Compared are the steps
 * of brightness between neighbouring cells, so a lighter or flatter copy is the same picture.
 */

/** Less of the notice's picture than this is no evidence. */
const minShare = 0.42;
/** Cells of the page that a place may stick out by, for rounding. */
const slack = 1;

interface Borders {
  /** Of the thumbnail's cells, in cells of the page. */
  at: Int32Array;
  /** Those of the thumbnail's cells that lie on the page. */
  first: number;
  last: number;
}

const bordersOf = (start: number, end: number, cells: number, size: number): Borders => {
  const at = new Int32Array(cells + 1);
  let first = 0;
  let last = cells;
  for (let border = 0; border <= cells; border++) {
    const place = Math.round((start + ((end - start) * border) / cells) * size);
    if (place < -slack) first = border + 1;
    if (place > size + slack && last === cells) last = Math.max(0, border - 1);
    at[border] = Math.max(0, Math.min(size, place));
  }
  return { at, first, last };
};

/** The page's brightness in each of the thumbnail's cells; `undefined` where one has no room. */
const lightsAt = (
  { width, sums }: View,
  side: number,
  xs: Borders,
  ys: Borders,
): Float32Array | undefined => {
  const lights = new Float32Array(side * side);
  for (let y = ys.first; y < ys.last; y++) {
    const top = ys.at[y] as number;
    const bottom = ys.at[y + 1] as number;
    const upper = top * (width + 1);
    const lower = bottom * (width + 1);
    for (let x = xs.first; x < xs.last; x++) {
      const left = xs.at[x] as number;
      const right = xs.at[x + 1] as number;
      const area = (right - left) * (bottom - top);
      if (area <= 0) return undefined;
      const below = (sums[lower + right] as number) - (sums[lower + left] as number);
      const above = (sums[upper + right] as number) - (sums[upper + left] as number);
      lights[y * side + x] = (below - above) / area;
    }
  }
  return lights;
};

/** −1 to 1: the correlation of the steps, where the notice's content lies at this place of the page. */
const likenessAt = (view: View, { side, across, down }: Thumbnail, place: Region): number => {
  const xs = bordersOf(place.left, place.right, side, view.width);
  const ys = bordersOf(place.top, place.bottom, side, view.height);
  if ((xs.last - xs.first) * (ys.last - ys.first) < minShare * side * side) return -1;
  const lights = lightsAt(view, side, xs, ys);
  if (lights === undefined) return -1;
  let both = 0;
  let page = 0;
  let notice = 0;
  const compare = (at: number, from: number, known: number): void => {
    const step = (lights[at] as number) - (lights[at - from] as number);
    const seen = softened(step);
    both += seen * known;
    page += Math.abs(step);
    notice += known * known;
  };
  for (let y = ys.first; y < ys.last; y++)
    for (let x = xs.first; x < xs.last; x++) {
      const at = y * side + x;
      if (x > xs.first) compare(at, 1, across[at] as number);
      if (y > ys.first) compare(at, side, down[at] as number);
    }
  return page * notice === 0 ? -1 : both / Math.sqrt(page * notice);
};

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

const placesOn = ({ content, isWhole }: View, notice: NoticePhoto): Region[] => {
  if (!isWhole) return [content];
  const { left, top, right, bottom } = notice.content;
  // Its content where the page's picture is its whole picture: a mark may stand in a margin.
  const inWhole = insetBy(
    { left: 0, top: 0, right: 1, bottom: 1 },
    { left, top, right: 1 - right, bottom: 1 - bottom },
  );
  return [content, inWhole].flatMap((place) =>
    cuts.flatMap((cut) => [insetBy(place, cut), outsetBy(place, cut)]),
  );
};

const steps = [0.04, 0.02, 0.01];
const maxRounds = 4;
const edges = ['left', 'top', 'right', 'bottom'] as const;

/** Moves the edges of a place as long as that makes it more alike. */
const refined = (view: View, { fine }: NoticePhoto, start: Region): number => {
  let place = start;
  let best = likenessAt(view, fine, place);
  const improve = (by: number): boolean => {
    const previous = best;
    for (const edge of edges)
      for (const move of [-by, by]) {
        const moved = { ...place, [edge]: place[edge] + move };
        const likeness = likenessAt(view, fine, moved);
        if (likeness > best) [place, best] = [moved, likeness];
      }
    return best > previous;
  };
  for (const step of steps) for (let round = 0; round < maxRounds && improve(step); round++);
  return best;
};

/** Places that are refined, and how alike at least the coarse thumbnail is there. */
const maxRefined = 6;
const worthRefining = 0.45;

/** 0 to 1; `samePhoto` (weights.ts) and more is the same picture; others reach a half. */
export const likeness = (views: readonly View[], notices: readonly NoticePhoto[]): number => {
  const tries = views.flatMap((view) =>
    notices.flatMap((notice) =>
      placesOn(view, notice).map((place) => ({
        ...{ view, notice, place },
        coarse: likenessAt(view, notice.coarse, place),
      })),
    ),
  );
  const best = tries
    .filter(({ coarse }) => coarse >= worthRefining)
    .sort((a, b) => b.coarse - a.coarse)
    .slice(0, maxRefined);
  return Math.max(0, ...best.map(({ view, notice, place }) => refined(view, notice, place)));
};
