/**
 * Perceptual hashes of product pictures: equal pictures stay near each other when a shop saves them
 * again, resizes them, cuts or adds an edge, prints a mark on them or mirrors them. Pure functions
 * over pixels; fetching and decoding are the caller's.
 *
 * A plain hash loses most of its recall to a crop of five per cent. Two things help: uniform edges are
 * taken off before hashing, and each picture is hashed through several windows, so that one of the
 * other's windows shows what is left of it. A picture supports a warning, it never makes one.
 */

/** Four bytes a pixel, as `ImageData` has them. */
export interface Pixels {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

/** Brightness on a small grid, 0 to 255. */
interface Grey {
  width: number;
  height: number;
  at: Float32Array;
}

interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const gridSide = 96;

/** Box-averaged brightness; transparent pixels count as white, as shops show them. */
const greyOf = ({ width, height, data }: Pixels): Grey => {
  const columns = Math.min(gridSide, width);
  const rows = Math.min(gridSide, height);
  const at = new Float32Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  // Pictures of many megapixels are sampled: four samples a cell are as good as all.
  const step = Math.max(1, Math.floor(Math.min(width / columns, height / rows) / 4));
  for (let y = 0; y < height; y += step) {
    const row = Math.min(rows - 1, Math.floor((y * rows) / height));
    for (let x = 0; x < width; x += step) {
      const pixel = 4 * (y * width + x);
      const cell = row * columns + Math.min(columns - 1, Math.floor((x * columns) / width));
      const opacity = (data[pixel + 3] ?? 255) / 255;
      const light =
        0.299 * (data[pixel] ?? 0) +
        0.587 * (data[pixel + 1] ?? 0) +
        0.114 * (data[pixel + 2] ?? 0);
      at[cell] = (at[cell] ?? 0) + light * opacity + 255 * (1 - opacity);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  for (let cell = 0; cell < at.length; cell++)
    at[cell] = (at[cell] ?? 0) / Math.max(1, counts[cell] ?? 1);
  return { width: columns, height: rows, at };
};

/** How far brightness may wander along an edge that still counts as uniform. */
const uniformRange = 14;

const isUniform = (grey: Grey, cells: Iterable<number>, edge: number): boolean => {
  for (const cell of cells) if (Math.abs((grey.at[cell] ?? 0) - edge) > uniformRange) return false;
  return true;
};

function* rowCells({ width }: Grey, y: number, from: number, to: number): Generator<number> {
  for (let x = from; x < to; x++) yield y * width + x;
}
function* columnCells({ width }: Grey, x: number, from: number, to: number): Generator<number> {
  for (let y = from; y < to; y++) yield y * width + x;
}

/** The window without uniform edges; the whole where hardly anything would be left. */
const contentOf = (grey: Grey): Window => {
  const { width, height } = grey;
  const edge = grey.at[0] ?? 255;
  const other = grey.at[width * height - 1] ?? 255;
  const box = { left: 0, top: 0, right: width, bottom: height };
  const row = (y: number, light: number) =>
    isUniform(grey, rowCells(grey, y, box.left, box.right), light);
  const column = (x: number, light: number) =>
    isUniform(grey, columnCells(grey, x, box.top, box.bottom), light);
  while (box.top < height - 1 && row(box.top, edge)) box.top++;
  while (box.bottom > box.top + 1 && row(box.bottom - 1, other)) box.bottom--;
  while (box.left < width - 1 && column(box.left, edge)) box.left++;
  while (box.right > box.left + 1 && column(box.right - 1, other)) box.right--;
  const share = ((box.right - box.left) * (box.bottom - box.top)) / (width * height);
  return share < 0.08 ? { left: 0, top: 0, right: width, bottom: height } : box;
};

/** Means over a grid of `side` × `side` cells of a window, with soft cell borders. */
const meansOf = (grey: Grey, window: Window, side: number): Float32Array => {
  const means = new Float32Array(side * side);
  const across = (window.right - window.left) / side;
  const down = (window.bottom - window.top) / side;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let sum = 0;
      for (let sample = 0; sample < 16; sample++) {
        const x = window.left + (column + ((sample & 3) + 0.5) / 4) * across;
        const y = window.top + (row + ((sample >> 2) + 0.5) / 4) * down;
        sum += grey.at[Math.floor(y) * grey.width + Math.floor(x)] ?? 0;
      }
      means[row * side + column] = sum / 16;
    }
  return means;
};

const cells = 9;
/** Bits of one window's hash: is a cell lighter than the one to its right, than the one below. */
export const photoHashBits = 2 * (cells - 1) * (cells - 1);

/** Differences this small are noise of compression; they are decided by the cell's place. */
const noise = 1.5;

const bitsOf = (means: Float32Array): Uint32Array => {
  const bits = new Uint32Array(Math.ceil(photoHashBits / 32));
  let bit = 0;
  const add = (difference: number) => {
    if (difference > noise) bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
    bit++;
  };
  for (let row = 0; row < cells - 1; row++)
    for (let column = 0; column < cells - 1; column++) {
      const here = means[row * cells + column] ?? 0;
      add(here - (means[row * cells + column + 1] ?? 0));
      add(here - (means[(row + 1) * cells + column] ?? 0));
    }
  return bits;
};

const mirrored = (means: Float32Array): Float32Array =>
  means.map((_, at) => means[at - (at % cells) + (cells - 1 - (at % cells))] ?? 0);

/** Shares of the four sides (left, top, right, bottom) that are cut off, the whole first. */
const cuts: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 0, 0],
  ...[0.025, 0.05, 0.075, 0.1].map((cut) => [cut, cut, cut, cut] as const),
  ...[0.05, 0.1].flatMap(
    (cut) =>
      [
        [cut, cut, 0, 0],
        [0, cut, cut, 0],
        [cut, 0, 0, cut],
        [0, 0, cut, cut],
      ] as const,
  ),
];

const inset = (
  { left, top, right, bottom }: Window,
  [cutLeft, cutTop, cutRight, cutBottom]: (typeof cuts)[number],
): Window => {
  const across = right - left;
  const down = bottom - top;
  return {
    left: left + across * cutLeft,
    top: top + down * cutTop,
    right: right - across * cutRight,
    bottom: bottom - down * cutBottom,
  };
};

/** What a picture is compared by. */
export interface PhotoHash {
  /** Hashes of the whole and of the content without edges, through each window. */
  windows: Uint32Array[];
  /** The same, mirrored. */
  mirrored: Uint32Array[];
  /** Hardly anything to see: such a picture is like every other of its kind. */
  isPlain: boolean;
}

/** Picture with fewer lively cells than this is plain. */
const leastLively = 14;

export const photoHash = (pixels: Pixels): PhotoHash => {
  const grey = greyOf(pixels);
  const whole = { left: 0, top: 0, right: grey.width, bottom: grey.height };
  const windows = [whole, contentOf(grey)].flatMap((window) =>
    cuts.map((cut) => inset(window, cut)),
  );
  const means = windows.map((window) => meansOf(grey, window, cells));
  const content = means[cuts.length] ?? new Float32Array();
  const middle = content.reduce((sum, one) => sum + one, 0) / Math.max(1, content.length);
  const lively = content.filter((one) => Math.abs(one - middle) > 12).length;
  return {
    windows: means.map(bitsOf),
    mirrored: means.map((one) => bitsOf(mirrored(one))),
    isPlain: lively < leastLively,
  };
};

const differing = (a: Uint32Array, b: Uint32Array): number => {
  let count = 0;
  for (let at = 0; at < a.length; at++) {
    let rest = (a[at] ?? 0) ^ (b[at] ?? 0);
    for (; rest !== 0; rest &= rest - 1) count++;
  }
  return count;
};

const isWhole = (window: number): boolean => window % cuts.length === 0;

const nearest = (a: readonly Uint32Array[], b: readonly Uint32Array[]): number => {
  let least = photoHashBits;
  // One of the two is seen whole: a crop of a crop would be a third picture.
  for (const [one, hash] of a.entries())
    for (const [other, second] of b.entries())
      if (isWhole(one) || isWhole(other)) least = Math.min(least, differing(hash, second));
  return least;
};

/** Bits that differ, of `photoHashBits`; plain pictures are as far as can be. */
export const photoDistanceOf = (a: PhotoHash, b: PhotoHash): number =>
  a.isPlain || b.isPlain
    ? photoHashBits
    : Math.min(nearest(a.windows, b.windows), nearest(a.windows, b.mirrored));
