/** The part of a picture that is sent, in fractions of its width and height. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Edge = keyof Crop;
export const edges = ['left', 'top', 'right', 'bottom'] as const satisfies readonly Edge[];

export const wholePicture: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

/** Less than that is a slip of the hand. */
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

/** Whole pixels of a picture of that size, and how large they are drawn, at most `most` a side. */
export function pixelsOf(crop: Crop, width: number, height: number, most: number) {
  const x = Math.round(crop.left * width);
  const y = Math.round(crop.top * height);
  const from = {
    x,
    y,
    width: Math.max(1, Math.round(crop.right * width) - x),
    height: Math.max(1, Math.round(crop.bottom * height) - y),
  };
  const scale = Math.min(1, most / Math.max(from.width, from.height));
  const to = {
    width: Math.max(1, Math.round(from.width * scale)),
    height: Math.max(1, Math.round(from.height * scale)),
  };
  return { from, to };
}
