import { contentOf, greyOf, meansOf, type Pixels, type Region } from './photo-grid.ts';

export type { Pixels } from './photo-grid.ts';

/**
 * Perceptual hashes of product pictures: equal pictures stay near each other when a shop saves them
 * again, resizes them, cuts or adds an edge, prints a mark on them or mirrors them. Pure functions
 * over pixels; fetching and decoding are the caller's.
 *
 * A plain hash loses most of its recall to a crop of five per cent. Two things help: uniform edges are
 * taken off before hashing, and each picture is hashed through several windows, so that one of the
 * other's windows shows what is left of it. A picture supports a warning, it never makes one.
 */

const cells = 9;
/** Bits of one window's hash: is a cell lighter than the one to its right, than the one below. */
export const photoHashBits = 2 * (cells - 1) * (cells - 1);

/** Differences this small are noise of compression and set no bit. */
const noise = 1.5;

const bitsOf = (means: Float32Array): Uint32Array => {
  const isLighter = (bit: number): boolean => {
    const place = bit >> 1;
    const cell = place + Math.floor(place / (cells - 1));
    const other = cell + (bit % 2 === 0 ? 1 : cells);
    return (means[cell] ?? 0) - (means[other] ?? 0) > noise;
  };
  return new Uint32Array(photoHashBits / 32).map((_, word) => {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) if (isLighter(32 * word + bit)) bits |= 1 << bit;
    return bits;
  });
};

const mirrored = (means: Float32Array): Float32Array =>
  Float32Array.from(
    Array.from({ length: cells }, (_, row) => [
      ...means.slice(row * cells, (row + 1) * cells).reverse(),
    ]).flat(),
  );

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
  { left, top, right, bottom }: Region,
  [cutLeft, cutTop, cutRight, cutBottom]: (typeof cuts)[number],
): Region => {
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
  const box = contentOf(grey);
  const windows = [whole, box].flatMap((window) => cuts.map((cut) => inset(window, cut)));
  const means = windows.map((window) => meansOf(grey, window, cells));
  const content = meansOf(grey, box, cells);
  const middle = content.reduce((sum, one) => sum + one, 0) / content.length;
  const lively = content.filter((one) => Math.abs(one - middle) > 12).length;
  return {
    windows: means.map(bitsOf),
    mirrored: means.map((one) => bitsOf(mirrored(one))),
    isPlain: lively < leastLively,
  };
};

export const differing = (a: Uint32Array, b: Uint32Array): number => {
  let count = 0;
  for (const [at, word] of a.entries())
    for (let rest = word ^ (b[at] ?? 0); rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** Places of the windows that show the whole: of the picture, and of its content without edges. */
export const wholes = [0, cuts.length] as const;
