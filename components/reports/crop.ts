import type { Crop } from '../../lib/reports/use-picture.ts';

export type Edge = keyof Crop;
export const edges = ['left', 'top', 'right', 'bottom'] as const satisfies readonly Edge[];

export const wholePicture: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

/** The smallest part of a side: less would be a slip of the hand. */
const least = 0.04;

export function withEdge(crop: Crop, edge: Edge, value: number): Crop {
  const limits: Record<Edge, [low: number, high: number]> = {
    left: [0, crop.right - least],
    top: [0, crop.bottom - least],
    right: [crop.left + least, 1],
    bottom: [crop.top + least, 1],
  };
  const [low, high] = limits[edge];
  return { ...crop, [edge]: Math.min(Math.max(value, low), high) };
}
