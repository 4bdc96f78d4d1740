import { describe, expect, it } from 'vitest';
import { Image } from '../../../lib/core/hazard.ts';
import { photoCodesOf } from '../../../lib/core/judge.ts';
import { noticeDistance, noticePhotoOf, photoCodeOf } from '../../../lib/core/match/photo-code.ts';
import { photoHash, photoHashBits } from '../../../lib/core/match/photo-hash.ts';
import { photoDistance } from '../../../lib/core/match/weights.ts';
import { hazard } from '../fixtures.ts';
import { blobs, type Paint, picture } from './pictures.ts';

const codeOf = (paint: Paint) => photoCodeOf(photoHash(picture(400, 400, paint))) ?? '';
const bordered =
  (paint: Paint, edge: number): Paint =>
  (x, y) => {
    const [u, v] = [(x - edge) / (1 - 2 * edge), (y - edge) / (1 - 2 * edge)];
    return u < 0 || v < 0 || u > 1 || v > 1 ? 255 : paint(u, v);
  };
const distance = (page: Paint, code: string) => {
  const notice = noticePhotoOf(code);
  return notice ? noticeDistance(photoHash(picture(300, 300, page)), notice) : Number.NaN;
};

describe('a picture’s code', () => {
  it('is 48 bytes, and 64 where the picture has an edge', () => {
    expect(codeOf(blobs(1))).toHaveLength(64);
    expect(codeOf(bordered(blobs(1), 0.1))).toHaveLength(86);
  });

  it('is what the schema takes, and nothing else is', () => {
    const url = 'https://example.com/1.jpg';
    for (const hash of [codeOf(blobs(1)), codeOf(bordered(blobs(1), 0.1))])
      expect(Image.safeParse({ url, hash }).success).toBe(true);
    for (const hash of [
      '',
      'A'.repeat(63),
      'A'.repeat(65),
      '+'.repeat(64),
      'A'.repeat(86).slice(1),
    ])
      expect(Image.safeParse({ url, hash }).success).toBe(false);
  });

  it('of a plain picture is none', () => {
    expect(photoCodeOf(photoHash(picture(300, 300, () => 250)))).toBeUndefined();
  });

  it('is read back bit by bit', () => {
    const hash = photoHash(picture(400, 400, blobs(3)));
    const read = noticePhotoOf(photoCodeOf(hash) ?? '');
    expect(read?.whole[0]).toEqual(hash.windows[13]);
    expect(read?.cut).toEqual([hash.windows[15], hash.windows[17]]);
  });

  it('that nobody wrote is nothing', () => {
    expect(noticePhotoOf('')).toBeUndefined();
    expect(noticePhotoOf('a b'.repeat(30))).toBeUndefined();
  });
});

describe('the page’s picture is the notice’s', () => {
  const code = codeOf(blobs(1));
  it.each<[string, Paint]>([
    ['the same', blobs(1)],
    ['mirrored', (x, y) => blobs(1)(1 - x, y)],
    ['with a border', bordered(blobs(1), 0.08)],
    ['cut by 5 % a side', (x, y) => blobs(1)(0.05 + 0.9 * x, 0.05 + 0.9 * y)],
    ['cut by 10 % a side', (x, y) => blobs(1)(0.1 + 0.8 * x, 0.1 + 0.8 * y)],
  ])('%s', (_, page) => {
    expect(distance(page, code)).toBeLessThanOrEqual(photoDistance);
  });

  it('or another, which it never is by chance', () => {
    for (const seed of [2, 3, 4, 5])
      expect(distance(blobs(seed), code)).toBeGreaterThan(photoDistance);
  });

  it('and a plain one is nobody’s', () => {
    expect(distance(() => 250, code)).toBe(photoHashBits);
  });
});

it('a picture of a notice without a hash has no code', () => {
  const url = 'https://authority.example/1.jpg';
  const hash = 'A'.repeat(64);
  expect(photoCodesOf(hazard({ images: [{ url }, { url, hash }] }))).toEqual([hash]);
  expect(photoCodesOf(hazard({ images: [{ url }] }))).toEqual([]);
});

describe('how far a page’s picture is', () => {
  const filled = (bits: number) => new Uint32Array(4).fill(bits);
  const [dark, light, half] = [filled(0), filled(0xffffffff), filled(0x55555555)];
  const at = (place: number, seen: Uint32Array) =>
    Array.from({ length: 26 }, (_, window) => (window === place ? seen : light));
  const none = at(-1, dark);
  it.each([
    [0, 0],
    [13, 0],
    [1, 64],
  ])(
    'its whole or its content is compared with what is cut of the notice’s: window %i: %i bits',
    (place, bits) => {
      const notice = { whole: [half], cut: [dark, dark] };
      for (const [windows, mirrored] of [
        [at(place, dark), none],
        [none, at(place, dark)],
      ] as const)
        expect(
          noticeDistance(
            { windows: [...windows], mirrored: [...mirrored], isPlain: false },
            notice,
          ),
        ).toBe(bits);
    },
  );
  it('a code without an edge has one whole picture, one with an edge two', () => {
    expect(noticePhotoOf(codeOf(blobs(1)))?.whole).toHaveLength(1);
    expect(noticePhotoOf(codeOf(bordered(blobs(1), 0.1)))?.whole).toHaveLength(2);
  });
});
