import { signedRoot, type Thumbnail } from './photo-code.ts';
import type { Region } from './photo-grid.ts';
import type { View } from './photo-views.ts';

/** A notice's thumbnail laid over one place of a page's picture: how alike the two are there, and in parts. */

/** A place that shows a smaller share of the notice's picture than this is no evidence. */
const minVisibleShare = 0.42;
/** How many cells a place may reach beyond the page's picture, because of rounding. */
const slack = 1;

interface Borders {
  /** Borders of the thumbnail's cells, in cells of the page's picture. */
  at: Int32Array;
  /** The range of the thumbnail's cells that lie on the page's picture. */
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

/** The page's brightness in each of the thumbnail's cells; `undefined` where a cell has no area. */
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

/** A part of the page's picture on the grid of a thumbnail laid over it: steps of brightness between cells. */
export interface Overlay {
  across: Float32Array;
  down: Float32Array;
  xs: Borders;
  ys: Borders;
}

export const overlayAt = (view: View, side: number, place: Region): Overlay | undefined => {
  const xs = bordersOf(place.left, place.right, side, view.width);
  const ys = bordersOf(place.top, place.bottom, side, view.height);
  if ((xs.last - xs.first) * (ys.last - ys.first) < minVisibleShare * side * side) return undefined;
  const lights = lightsAt(view, side, xs, ys);
  if (lights === undefined) return undefined;
  const across = new Float32Array(side * side);
  const down = new Float32Array(side * side);
  for (let y = ys.first; y < ys.last; y++)
    for (let x = xs.first; x < xs.last; x++) {
      const at = y * side + x;
      const light = lights[at] as number;
      const stepAcross = x > xs.first ? light - (lights[at - 1] as number) : 0;
      const stepDown = y > ys.first ? light - (lights[at - side] as number) : 0;
      across[at] = signedRoot(stepAcross);
      down[at] = signedRoot(stepDown);
    }
  return { across, down, xs, ys };
};

/** Sums over a part of the thumbnail, from which its correlation is computed. */
const sumsIn = (
  { across, down, xs, ys }: Overlay,
  notice: Thumbnail,
  [left, top, right, bottom]: readonly [number, number, number, number],
) => {
  const { side } = notice;
  let [product, pageSum, noticeSum] = [0, 0, 0];
  for (let y = Math.max(ys.first, top); y < Math.min(ys.last, bottom); y++)
    for (let x = Math.max(xs.first, left); x < Math.min(xs.last, right); x++) {
      const at = y * side + x;
      const [stepAcross, stepDown] = [across[at] as number, down[at] as number];
      const noticeAcross = x > xs.first ? (notice.across[at] as number) : 0;
      const noticeDown = y > ys.first ? (notice.down[at] as number) : 0;
      product += stepAcross * noticeAcross + stepDown * noticeDown;
      pageSum += stepAcross * stepAcross + stepDown * stepDown;
      noticeSum += noticeAcross * noticeAcross + noticeDown * noticeDown;
    }
  return { product, pageSum, noticeSum };
};
type Sums = ReturnType<typeof sumsIn>;

/** −1 to 1 */
const correlationOf = ({ product, pageSum, noticeSum }: Sums): number =>
  pageSum * noticeSum === 0 ? -1 : product / Math.sqrt(pageSum * noticeSum);

export const correlation = (laid: Overlay | undefined, notice: Thumbnail): number =>
  laid === undefined ? -1 : correlationOf(sumsIn(laid, notice, [0, 0, notice.side, notice.side]));

/** Parts with less detail than this share of the mean show nothing to compare. */
const minDetailShare = 0.25;

/** The correlation in each of `count` × `count` parts that has enough detail, the least alike first. */
const partsOf = (laid: Overlay, notice: Thumbnail, count: number): number[] => {
  const border = (at: number) => (at * notice.side) / count;
  const parts = Array.from({ length: count * count }, (_, at) => {
    const [column, row] = [at % count, Math.floor(at / count)];
    const [left, top] = [Math.floor(border(column)), Math.floor(border(row))];
    const [right, bottom] = [Math.ceil(border(column + 1)), Math.ceil(border(row + 1))];
    return sumsIn(laid, notice, [left, top, right, bottom]);
  });
  const mean =
    parts.reduce((sum, { pageSum, noticeSum }) => sum + pageSum + noticeSum, 0) / parts.length;
  return parts
    .filter(({ pageSum, noticeSum }) => pageSum + noticeSum > minDetailShare * mean)
    .map((part) => (part.pageSum * part.noticeSum === 0 ? 0 : correlationOf(part)))
    .sort((one, other) => one - other);
};

/**
 * How alike the least alike part is. Packshots of one brand share outline and logo and differ in a part of
 * the label. One part of nine and two of sixteen are ignored, because a shop's own logo may cover them.
 */
export const leastAlikePart = (laid: Overlay, notice: Thumbnail): number =>
  Math.min(partsOf(laid, notice, 3)[1] ?? 0, partsOf(laid, notice, 4)[2] ?? 0);
