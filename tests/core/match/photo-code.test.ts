import { describe, expect, it } from 'vitest';
import { Image } from '../../../lib/core/hazard.ts';
import { photoCodesOf } from '../../../lib/core/judge.ts';
import { noticePhotosOf, photoCodeOf } from '../../../lib/core/match/photo-code.ts';
import { hazard } from '../fixtures.ts';
import { blobs, type Paint, picture } from './pictures.ts';

const codeOf = (paint: Paint) => photoCodeOf(picture(400, 400, paint)) ?? '';

describe('a picture’s code', () => {
  it('has 78 bytes', () => {
    expect(codeOf(blobs(1))).toHaveLength(104);
  });

  it('is what published lists have of this picture', () => {
    expect(codeOf(blobs(1))).toBe(
      'AAD__7bZJJbtpJG25btpGkSnLv7GiAXL_9GQAXLbdWiSm5JNYkk25I9Y25JLGrG5JbrGo05LvtY0inLv9o0Sk7tvZCAU7btZESU5LZIw',
    );
  });

  it('is what the schema takes, and nothing else is', () => {
    const url = 'https://example.com/1.jpg';
    expect(Image.safeParse({ url, hash: codeOf(blobs(1)) }).success).toBe(true);
    for (const hash of ['', 'A'.repeat(103), 'A'.repeat(105), '+'.repeat(104)])
      expect(Image.safeParse({ url, hash }).success).toBe(false);
  });

  it('does not exist for a plain picture', () => {
    expect(photoCodeOf(picture(300, 300, () => 250))).toBeUndefined();
  });

  it('that cannot be read gives no photos', () => {
    for (const code of ['', 'a b'.repeat(30), 'A'.repeat(104)])
      expect(noticePhotosOf(code)).toEqual([]);
  });

  it('is read back: the content’s place, and its mirror image', () => {
    const framed: Paint = (x, y) => (x < 0.25 || y < 0.5 ? 255 : blobs(1)(x, y));
    const [photo, mirrored] = noticePhotosOf(codeOf(framed));
    expect(photo?.content).toEqual({ left: 64 / 255, top: 128 / 255, right: 1, bottom: 1 });
    expect(mirrored?.content).toMatchObject({ left: 0, right: 1 - 64 / 255, bottom: 1 });
    expect([...(mirrored?.fine.down ?? [])].slice(14, 28)).toEqual(
      [...(photo?.fine.down ?? [])].slice(14, 28).reverse(),
    );
  });
});

/** Cells are dark or light; 14 × 14 of them, four pixels wide and high each. */
const ofCells = (isDark: (cell: number) => boolean, by: number) =>
  photoCodeOf(
    picture(56, 56, (x, y) =>
      isDark(14 * Math.floor(14 * y + 0.01) + Math.floor(14 * x + 0.01)) ? 255 - by : 255,
    ),
  );

it.each([
  [30, 60, false],
  [31, 60, true],
  [31, 23, false],
  [31, 24, true],
])('%i dots that are darker by %i are a picture: %s', (count, by, isPicture) => {
  // Two in the corners, so that nothing is cut off as an edge, have two steps, all others four.
  const inner = Array.from(
    { length: 36 },
    (_, at) => 28 * Math.ceil((at + 1) / 6) + 2 * (at % 6) + 2,
  );
  const dark = new Set([0, 195, ...inner.slice(0, count - 2)]);
  expect(ofCells((cell) => dark.has(cell), by) !== undefined).toBe(isPicture);
});

it.each([
  ['half dark, half light', (x: number) => (x < 0.5 ? 40 : 220)],
  [
    'a window',
    (x: number, y: number) => (Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) < 0.2 ? 40 : 220),
  ],
  ['light from the left', (x: number) => 40 + 180 * x],
])('a picture with %s shows too little to be known by', (_name, paint: Paint) => {
  expect(photoCodeOf(picture(400, 400, paint))).toBeUndefined();
});

it('a picture of a notice without a hash has no code', () => {
  const url = 'https://authority.example/1.jpg';
  const hash = 'A'.repeat(104);
  expect(photoCodesOf(hazard({ images: [{ url }, { url, hash }] }))).toEqual([hash]);
  expect(photoCodesOf(hazard({ images: [{ url }] }))).toEqual([]);
});
