/** Pixels to brightness on a small grid: the first half of a picture's hash. */

/** Four bytes a pixel, as `ImageData` has them. */
export interface Pixels {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

export interface Grey {
  width: number;
  height: number;
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

/** The region without uniform edges; the whole where hardly anything would be left. */
export const contentOf = (grey: Grey): Region => {
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

/** Means over a grid of `side` × `side` cells of a region, with soft cell borders. */
export const meansOf = (grey: Grey, region: Region, side: number): Float32Array => {
  const means = new Float32Array(side * side);
  const across = (region.right - region.left) / side;
  const down = (region.bottom - region.top) / side;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let sum = 0;
      for (let sample = 0; sample < 16; sample++) {
        const x = region.left + (column + ((sample & 3) + 0.5) / 4) * across;
        const y = region.top + (row + ((sample >> 2) + 0.5) / 4) * down;
        sum += grey.at[Math.floor(y) * grey.width + Math.floor(x)] ?? 0;
      }
      means[row * side + column] = sum / 16;
    }
  return means;
};
