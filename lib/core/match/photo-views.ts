import { contentOf, type Grey, greyOf, type Pixels, type Region } from './photo-grid.ts';

/** A page's picture as it is compared: as it is, turned a little to both sides, and its halves. */
export interface View {
  width: number;
  height: number;
  /** Sums of brightness above and left of each corner of a cell: a mean over any box is four reads. */
  sums: Float64Array;
  /** Without uniform edges, in shares of the sides. */
  content: Region;
  /** The unchanged picture. Only of this view are parts compared with the notice's picture. */
  isWhole: boolean;
}

const sumsOf = ({ width, height, at }: Grey): Float64Array => {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0, row = 0; x < width; x++) {
      row += at[y * width + x] ?? 0;
      const corner = (y + 1) * (width + 1) + x + 1;
      sums[corner] = (sums[corner - width - 1] ?? 0) + row;
    }
  return sums;
};

const viewOf = (grey: Grey, isWhole: boolean): View => {
  const { width, height } = grey;
  const { left, top, right, bottom } = contentOf(grey);
  return {
    ...{ width, height, sums: sumsOf(grey), isWhole },
    content: {
      ...{ left: left / width, right: right / width },
      ...{ top: top / height, bottom: bottom / height },
    },
  };
};

/** Rotates around the middle; new corners get the brightness of the first cell. */
const rotate = ({ width, height, at }: Grey, degrees: number): Grey => {
  const [sin, cos] = [Math.sin, Math.cos].map((of) => of((degrees * Math.PI) / 180)) as [
    number,
    number,
  ];
  const lights = at.map((_, cell) => {
    const [x, y] = [(cell % width) + 0.5 - width / 2, Math.floor(cell / width) + 0.5 - height / 2];
    const column = Math.floor(cos * x - sin * y + width / 2);
    const row = Math.floor(sin * x + cos * y + height / 2);
    const isInside = column >= 0 && row >= 0 && column < width && row < height;
    return (isInside ? at[row * width + column] : at[0]) ?? 255;
  });
  return { width, height, at: lights };
};

const crop = ({ width, at }: Grey, { left, top, right, bottom }: Region): Grey => {
  const [columns, rows] = [right - left, bottom - top];
  const lights = new Float32Array(columns * rows).map(
    (_, cell) => at[(top + Math.floor(cell / columns)) * width + left + (cell % columns)] ?? 255,
  );
  return { width: columns, height: rows, at: lights };
};

/** In degrees. They match pictures that were turned by three to five. */
const rotations = [-4, 4];

export const viewsOf = (pixels: Pixels): View[] => {
  const grey = greyOf(pixels);
  const whole = { left: 0, top: 0, right: grey.width, bottom: grey.height };
  const [across, down] = [Math.ceil(grey.width / 2), Math.ceil(grey.height / 2)];
  const halves: Region[] = [
    { ...whole, right: across },
    { ...whole, left: grey.width - across },
    { ...whole, bottom: down },
    { ...whole, top: grey.height - down },
  ];
  return [
    viewOf(grey, true),
    ...rotations.map((degrees) => viewOf(rotate(grey, degrees), false)),
    ...halves.map((half) => viewOf(crop(grey, half), false)),
  ];
};
