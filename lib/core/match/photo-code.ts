import { fromBase64, toBase64Url } from '../encoding.ts';
import { photoCodeForm } from '../hazard.ts';
import { contentOf, greyOf, meansOf, type Pixels, type Region } from './photo-grid.ts';

/**
 * A notice's picture in a hazard: a thumbnail of its content in 14 × 14 cells of eight greys, and how
 * far the content is from the picture's four sides. 78 bytes, as base64url. Written by the hub, read in
 * the background. A thumbnail can be laid over any part of another picture, which a hash cannot.
 */
const side = 14;
const bitsPerCell = 3;
const brightest = 2 ** bitsPerCell - 1;
const sides = ['left', 'top', 'right', 'bottom'] as const;

/** The least difference between the darkest and the brightest cell, of 255; less is noise of the file. */
const minRange = 24;
/**
 * Fewer steps between neighbouring cells than this, of 364, are an edge or two, as other pictures have.
 * Product photos have 158 and more, drawn packshots 147 (`npm run -C lab match:photos`).
 */
const minSteps = 120;

const isPlain = (levels: readonly number[]): boolean => {
  const isStep = (at: number, from: number) => levels[at] !== levels[at - from];
  const across = levels.filter((_, at) => at % side > 0 && isStep(at, 1));
  const down = levels.filter((_, at) => at >= side && isStep(at, side));
  return across.length + down.length < minSteps;
};

/** `undefined` for a plain picture. */
export const photoCodeOf = (pixels: Pixels): string | undefined => {
  const grey = greyOf(pixels);
  const content = contentOf(grey);
  const cells = meansOf(grey, content, side);
  const darkest = Math.min(...cells);
  const range = Math.max(...cells) - darkest;
  const levels = Array.from(cells, (light) => Math.round(((light - darkest) / range) * brightest));
  if (range < minRange || isPlain(levels)) return undefined;
  const { width, height } = grey;
  const shares = [content.left / width, content.top / height];
  shares.push(content.right / width, content.bottom / height);
  const bytes = new Uint8Array(sides.length + Math.ceil((side * side * bitsPerCell) / 8));
  bytes.set(shares.map((share) => Math.round(255 * share)));
  for (const [cell, level] of levels.entries()) {
    const bit = 8 * sides.length + bitsPerCell * cell;
    const word = level << (16 - bitsPerCell - (bit % 8));
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (word >> 8);
    if ((word & 255) !== 0) bytes[(bit >> 3) + 1] = word & 255;
  }
  return toBase64Url(bytes);
};

/** Steps of brightness from each cell to its neighbour, as `softened`. */
export interface Thumbnail {
  side: number;
  across: Float32Array;
  down: Float32Array;
}

export interface NoticePhoto {
  fine: Thumbnail;
  /** A quarter of the cells, for a fast search of the place. */
  coarse: Thumbnail;
  /** Where the content lies in the whole picture, in shares of its sides. */
  content: Region;
}

/** The root of a step keeps its sign. It makes an outline count little more than the print inside it. */
export const signedRoot = (step: number): number =>
  step < 0 ? -Math.sqrt(-step) : Math.sqrt(step);

const thumbnailOf = (cells: Float32Array, size: number): Thumbnail => {
  const steps = (from: number) =>
    cells.map((cell, at) => signedRoot(cell - (cells[at - from] ?? cell)));
  return { side: size, across: steps(1), down: steps(size) };
};

/** Halves the grid by adding up four cells; correlation does not depend on the scale of brightness. */
const halveGrid = (cells: Float32Array): Float32Array => {
  const half = side / 2;
  return new Float32Array(half * half).map((_, at) => {
    const first = 2 * side * Math.floor(at / half) + 2 * (at % half);
    const four = [first, first + 1, first + side, first + side + 1];
    return four.reduce((sum, cell) => sum + (cells[cell] ?? 0), 0);
  });
};

const photoOf = (cells: Float32Array, content: Region): NoticePhoto => ({
  fine: thumbnailOf(cells, side),
  coarse: thumbnailOf(halveGrid(cells), side / 2),
  content,
});

/** The picture and its mirror image; empty for a code that the hub did not write. */
export const noticePhotosOf = (code: string): NoticePhoto[] => {
  if (!photoCodeForm.test(code)) return [];
  const bytes = fromBase64(code.replaceAll('-', '+').replaceAll('_', '/'));
  const [left = 0, top = 0, right = 0, bottom = 0] = [...bytes.subarray(0, 4)].map((b) => b / 255);
  if (left >= right || top >= bottom) return [];
  const cells = new Float32Array(side * side).map((_, cell) => {
    const bit = 8 * sides.length + bitsPerCell * cell;
    const word = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return (word >> (16 - bitsPerCell - (bit % 8))) & brightest;
  });
  const mirrored = cells.map((_, at) => cells[at - 2 * (at % side) + side - 1] ?? 0);
  return [
    photoOf(cells, { left, top, right, bottom }),
    photoOf(mirrored, { left: 1 - right, top, right: 1 - left, bottom }),
  ];
};
