/** Reduces pixels to brightness on a small grid and finds the part of it that has content. */

/** Four bytes a pixel, as `ImageData` has them. */
export interface Pixels {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

export interface Grey {
  width: number;
  height: number;
  /** Brightness from 0 to 255, row by row. */
  at: Float32Array;
}

export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const gridSide = 96;

/** Box-averaged brightness; transparent pixels count as white, as shops show them. */
export const greyOf = ({ width, height, data }: Pixels): Grey => {
  const columns = Math.min(gridSide, width);
  const rows = Math.min(gridSide, height);
  const at = new Float32Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  // Pictures of many megapixels are sampled: four samples a cell are as good as all.
  const step = Math.max(1, Math.floor(Math.min(width / columns, height / rows) / 4));
  for (let y = 0; y < height; y += step) {
    const row = Math.floor((y * rows) / height);
    for (let x = 0; x < width; x += step) {
      const pixel = 4 * (y * width + x);
      const cell = row * columns + Math.floor((x * columns) / width);
      const opacity = (data[pixel + 3] ?? 255) / 255;
      const light =
        0.299 * (data[pixel] ?? 0) +
        0.587 * (data[pixel + 1] ?? 0) +
        0.114 * (data[pixel + 2] ?? 0);
      at[cell] = (at[cell] ?? 0) + light * opacity + 255 * (1 - opacity);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const means = at.map((sum, cell) => sum / (counts[cell] ?? 1));
  return { width: columns, height: rows, at: means };
};

/** How far brightness may wander along an edge that still counts as uniform. */
const uniformRange = 14;

/** The range of lines between two uniform edges; its end is exclusive. */
const between = (
  lines: number,
  isEdge: (at: number) => boolean,
  isOtherEdge: (at: number) => boolean,
) => {
  const all = Array.from({ length: lines }, (_, at) => at);
  const first = all.findIndex((at) => !isEdge(at));
  return [Math.max(0, first), all.findLastIndex((at) => !isOtherEdge(at)) + 1] as const;
};

/** The region without uniform edges, or the whole picture where hardly anything would be left. */
export const contentOf = ({ width, height, at }: Grey): Region => {
  const isUniform = (from: number, step: number, count: number, edge: number): boolean => {
    for (let cell = 0; cell < count; cell++)
      if (Math.abs((at[from + cell * step] ?? edge) - edge) > uniformRange) return false;
    return true;
  };
  const edge = at[0] ?? 255;
  const other = at.at(-1) ?? 255;
  const row = (light: number) => (y: number) => isUniform(y * width, 1, width, light);
  const [top, bottom] = between(height, row(edge), row(other));
  const column = (light: number) => (x: number) =>
    isUniform(top * width + x, width, bottom - top, light);
  const [left, right] = between(width, column(edge), column(other));
  const share = ((right - left) * (bottom - top)) / (width * height);
  return share < 0.08
    ? { left: 0, top: 0, right: width, bottom: height }
    : { left, top, right, bottom };
};

/** Means over a grid of `side` × `side` cells of a region, with soft cell borders. */
export const meansOf = (grey: Grey, region: Region, side: number): Float32Array => {
  const across = (region.right - region.left) / side;
  const down = (region.bottom - region.top) / side;
  return new Float32Array(side * side).map((_, cell) => {
    let sum = 0;
    for (let sample = 0; sample < 16; sample++) {
      const x = region.left + ((cell % side) + ((sample & 3) + 0.5) / 4) * across;
      const y = region.top + (Math.floor(cell / side) + ((sample >> 2) + 0.5) / 4) * down;
      sum += grey.at[Math.floor(y) * grey.width + Math.floor(x)] ?? 0;
    }
    return sum / 16;
  });
};
