import type { Pixels } from '../../../lib/core/match/photo-grid.ts';

/** Brightness at a place; both coordinates go from 0 to 1. */
export type Paint = (x: number, y: number) => number;

export const picture = (width: number, height: number, paint: Paint): Pixels => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light = paint(x / width, y / height);
      data.set([light, light, light, 255], 4 * (y * width + x));
    }
  return { width, height, data };
};

/** Smooth blobs; `seed` makes another picture. */
export const blobs =
  (seed: number): Paint =>
  (x, y) =>
    128 +
    60 * Math.sin(seed + 7 * x + 3 * y * seed) +
    50 * Math.cos(2 * seed + 9 * y - 4 * x) +
    15 * Math.sin(31 * x * y + seed);
