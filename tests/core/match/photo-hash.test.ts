import { describe, expect, it } from 'vitest';
import { noticeDistance, noticePhotoOf, photoCodeOf } from '../../../lib/core/match/photo-code.ts';
import { contentOf } from '../../../lib/core/match/photo-grid.ts';
import {
  differing,
  type PhotoHash,
  type Pixels,
  photoHash,
} from '../../../lib/core/match/photo-hash.ts';
import { photoDistance } from '../../../lib/core/match/weights.ts';
import { blobs, picture } from './pictures.ts';

/** As a page's picture is compared with a notice's. */
const same = (page: PhotoHash, notice: PhotoHash) => {
  const kept = noticePhotoOf(photoCodeOf(notice) ?? '');
  return kept !== undefined && noticeDistance(page, kept) <= photoDistance;
};
const original = photoHash(picture(400, 400, blobs(1)));

describe('one picture', () => {
  it.each<[string, Pixels]>([
    ['resized', picture(210, 210, blobs(1))],
    ['another shape of file', picture(400, 300, blobs(1))],
    ['crop of 5 % a side', picture(360, 360, (x, y) => blobs(1)(0.05 + 0.9 * x, 0.05 + 0.9 * y))],
    ['crop of 10 % a side', picture(320, 320, (x, y) => blobs(1)(0.1 + 0.8 * x, 0.1 + 0.8 * y))],
    ['crop at one corner', picture(360, 360, (x, y) => blobs(1)(0.1 + 0.9 * x, 0.1 + 0.9 * y))],
    ['mirrored', picture(400, 400, (x, y) => blobs(1)(1 - x, y))],
    ['noise', picture(400, 400, (x, y) => blobs(1)(x, y) + 3 * Math.sin(997 * x * y))],
    [
      'white border',
      picture(480, 480, (x, y) => {
        const [u, v] = [(x - 0.1) / 0.8, (y - 0.1) / 0.8];
        return u < 0 || v < 0 || u > 1 || v > 1 ? 255 : blobs(1)(u, v);
      }),
    ],
  ])('%s', (_, changed) => {
    expect(same(original, photoHash(changed))).toBe(true);
  });
});

it('has the code that published lists have of it', () => {
  expect(photoCodeOf(original)).toBe(
    '_iq9qhWgFYAPwKtQq96h-r8qvaoVoBUAD0ArUKtcqvq_Kr2iFaAFAAdAC1CqVKr-',
  );
});

it('other pictures are other pictures', () => {
  const hashes = [2, 3, 4, 5, 6].map((seed) => photoHash(picture(400, 400, blobs(seed))));
  for (const hash of hashes) expect(same(original, hash)).toBe(false);
});

it('plain pictures are never the same as anything', () => {
  const plain = photoHash(picture(100, 100, () => 250));
  expect(plain.isPlain).toBe(true);
  expect(same(plain, plain)).toBe(false);
});

it.each([
  [1, 1],
  [1, 500],
  [3, 2],
  [4000, 1],
])('%i × %i pixels are no exception', (width, height) => {
  expect(() => photoHash(picture(width, height, blobs(1)))).not.toThrow();
});

/** A picture of 9 × 9 cells, two pixels wide and high each. */
const ofCells = (light: (cell: number, isLeft: boolean) => number) =>
  photoHash(
    picture(18, 18, (x, y) => {
      const [column, row] = [Math.round(18 * x), Math.round(18 * y)];
      return light(9 * (row >> 1) + (column >> 1), column % 2 === 0);
    }),
  );

it.each([
  [103, 0],
  [104, 4 * 8],
])('a cell of 100 and %i beside one of 100 sets no bit or one a row: %i', (half, bits) => {
  const [seen = new Uint32Array()] = ofCells((cell, isLeft) =>
    (cell % 9) % 2 === 1 && isLeft ? half : 100,
  ).windows;
  expect(differing(seen, new Uint32Array(4))).toBe(bits);
});

it.each([
  // The ground is as far from the mean as noise is, then farther.
  [9, 108, true],
  [9, 109, false],
  [13, 60, true],
  [14, 60, false],
])('%i cells that are darker by %i leave a picture plain: %s', (count, by, isPlain) => {
  const dark = [...Array.from({ length: 9 }, (_, at) => 10 * at), 1, 3, 5, 7, 21].slice(0, count);
  expect(ofCells((cell) => (dark.includes(cell) ? 255 - by : 255)).isPlain).toBe(isPlain);
});

it('the content inside an edge is seen as it is without one', () => {
  const inner = photoHash(picture(27, 27, blobs(1)));
  const framed = picture(43, 41, (x, y) => {
    const [column, row] = [Math.round(43 * x) - 9, Math.round(41 * y) - 6];
    const isInside = column >= 0 && row >= 0 && column < 27 && row < 27;
    return isInside ? blobs(1)(column / 27, row / 27) : 255;
  });
  expect(photoHash(framed).windows.slice(13)).toEqual(inner.windows.slice(0, 13));
});

it('a picture without data is a plain one', () => {
  expect(photoHash({ width: 50, height: 50, data: [] }).isPlain).toBe(true);
});

it.each([
  [8, 4, true],
  [7, 4, false],
])('%i × %i cells on a plain ground of 400 are a content: %s', (width, height, isContent) => {
  const side = 20;
  const at = new Float32Array(side * side).fill(250);
  for (let y = 5; y < 5 + height; y++)
    for (let x = 5; x < 5 + width; x++) at[y * side + x] = (x * 37 + y * 91) % 200;
  const box = { left: 5, top: 5, right: 5 + width, bottom: 5 + height };
  const whole = { left: 0, top: 0, right: side, bottom: side };
  expect(contentOf({ width: side, height: side, at })).toEqual(isContent ? box : whole);
});

it.each([
  [1, 2, 3, 4],
  [0, 2, 0, 0],
  [0, 0, 0, 3],
])('margins of %i, %i, %i and %i cells are no content', (top, right, bottom, left) => {
  const side = 20;
  const at = Float32Array.from({ length: side * side }, (_, cell) => {
    const [x, y] = [cell % side, Math.floor(cell / side)];
    const isMargin = y < top || x >= side - right || y >= side - bottom || x < left;
    return isMargin ? 250 : (x * 37 + y * 91) % 200;
  });
  // The corners say what an edge looks like.
  at[0] = 250;
  at[side * side - 1] = 250;
  const box = { left, top, right: side - right, bottom: side - bottom };
  expect(contentOf({ width: side, height: side, at })).toEqual(box);
});
