import { decode, encode } from 'jpeg-js';
import type { Pixels } from '../../../lib/core/match/photo-grid.ts';
import { createRandom } from '../../random.ts';

/** What shops do to pictures, and drawn packshots of one brand, for `match:photos`. */

/** Colours of a place in pixels, white outside unless said otherwise. */
type From = (x: number, y: number) => readonly [x: number, y: number];

const warped = (picture: Pixels, width: number, height: number, from: From, fill = 255): Pixels => {
  const size = { width: Math.round(width), height: Math.round(height) };
  const data = new Uint8ClampedArray(4 * size.width * size.height).fill(255);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const [u, v] = from(x + 0.5, y + 0.5).map(Math.floor) as [number, number];
      const isInside = u >= 0 && v >= 0 && u < picture.width && v < picture.height;
      for (let colour = 0; colour < 3; colour++)
        data[4 * (y * size.width + x) + colour] = isInside
          ? (picture.data[4 * (v * picture.width + u) + colour] ?? 255)
          : fill;
    }
  return { ...size, data };
};

const saved = ({ width, height, data }: Pixels, quality: number): Pixels =>
  decode(encode({ width, height, data: Buffer.from(Array.from(data)) }, quality).data, {
    useTArray: true,
  });
/** `left` and so on are shares of the sides that go. */
export const cut = (
  one: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Pixels =>
  warped(one, one.width * (1 - left - right), one.height * (1 - top - bottom), (x, y) => [
    x + left * one.width,
    y + top * one.height,
  ]);
const onAll = (one: Pixels, share: number): Pixels => cut(one, share, share, share, share);
const resized = (one: Pixels, width: number, height: number): Pixels =>
  warped(one, width, height, (x, y) => [(x * one.width) / width, (y * one.height) / height]);
const mirrored = (one: Pixels): Pixels =>
  warped(one, one.width, one.height, (x, y) => [one.width - x, y]);
const bordered = (one: Pixels, share: number, fill: number): Pixels => {
  const [width, height] = [one.width * (1 + 2 * share), one.height * (1 + 2 * share)];
  return warped(
    one,
    width,
    height,
    (x, y) => [x - share * one.width, y - share * one.height],
    fill,
  );
};
const turned = (one: Pixels, degrees: number): Pixels => {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [width, height] = [
    one.width * cos + one.height * Math.abs(sin),
    one.height * cos + one.width * Math.abs(sin),
  ];
  return warped(one, width, height, (x, y) => {
    const [u, v] = [x - width / 2, y - height / 2];
    return [cos * u + sin * v + one.width / 2, cos * v - sin * u + one.height / 2];
  });
};
/** Brightness of each sample by its place in the picture, both from 0 to 1. */
const painted = (
  one: Pixels,
  light: (old: number, x: number, y: number, colour: number) => number,
): Pixels => {
  const data = Uint8ClampedArray.from(one.data, (old, at) => {
    const pixel = at >> 2;
    const [x, y] = [pixel % one.width, Math.floor(pixel / one.width)];
    return at % 4 === 3 ? old : light(old, x / one.width, y / one.height, at % 4);
  });
  return { ...one, data };
};
const beside = (left: Pixels, right: Pixels): Pixels => {
  const other = resized(right, left.width, left.height);
  const { width } = left;
  return painted(resized(left, 2 * width, left.height), (_old, x, y, colour) => {
    const source = x < 0.5 ? left : other;
    const column = Math.min(width - 1, Math.floor((x % 0.5) * 2 * width));
    return source.data[4 * (Math.round(y * left.height) * width + column) + colour] ?? 255;
  });
};

export const changes: Record<string, (one: Pixels, other: Pixels) => Pixels> = {
  'saved again, quality 50': (one) => saved(one, 50),
  'saved again, quality 20': (one) => saved(one, 20),
  'resized to 220 px': (one) => saved(resized(one, 220, (220 * one.height) / one.width), 70),
  'cut by 5 % a side': (one) => onAll(one, 0.05),
  'cut by 7.5 % a side': (one) => onAll(one, 0.075),
  'cut by 10 % a side': (one) => onAll(one, 0.1),
  'cut by 12.5 % a side': (one) => onAll(one, 0.125),
  'cut by 15 % a side': (one) => onAll(one, 0.15),
  'cut by 10 % at a corner': (one) => cut(one, 0.1, 0.1, 0, 0),
  'cut by 20 % at the left': (one) => cut(one, 0.2, 0, 0, 0),
  'cut by 20 % at the top': (one) => cut(one, 0, 0.2, 0, 0),
  'white border of 15 %': (one) => bordered(one, 0.15, 255),
  'black border of 5 %': (one) => bordered(one, 0.05, 0),
  'mark across the middle': (one) =>
    painted(one, (old, x, y) =>
      Math.abs(y - 0.5) < 0.07 && Math.floor(x * 25) % 2 === 0 ? 0.45 * old + 140 : old,
    ),
  'logo in a corner': (one) =>
    painted(one, (old, x, y) => (x > 0.03 && x < 0.25 && y > 0.03 && y < 0.13 ? 60 : old)),
  mirrored,
  'turned by 3 degrees': (one) => turned(one, 3),
  'turned by 5 degrees': (one) => turned(one, 5),
  'lighter, more contrast': (one) => painted(one, (old) => 140 + 1.2 * (old - 128)),
  'left half of a collage': beside,
  'right half of a squeezed collage': (one, other) =>
    resized(beside(other, one), one.width, one.height),
  'cut by 10 %, mirrored, saved': (one) => saved(mirrored(onAll(one, 0.1)), 50),
};

/** One brand's bottles: outline, cap and logo are the brand's, colour and print the goods'. */
export const packshot = (brand: number, item: number): Pixels => {
  const [of, own] = [createRandom(7919 * brand + 1), createRandom(31 * (97 * brand + item) + 5)];
  const [half, top, cap] = [
    0.2 + 0.12 * of.next(),
    0.08 + 0.06 * of.next(),
    0.1 + 0.08 * of.next(),
  ];
  const capHalf = half * (0.4 + 0.5 * of.next());
  const [body, capLight] = [60 + 150 * of.next(), 20 + 180 * of.next()];
  const logo = Array.from({ length: 6 }, () => of.is(0.5));
  const tint = body + 60 * (own.next() - 0.5);
  const stains = Array.from({ length: 4 }, () => ({
    x: 0.5 + half * 1.4 * (own.next() - 0.5),
    y: 0.55 + 0.25 * own.next(),
    size: 0.02 + 0.05 * own.next(),
    light: 255 * own.next(),
  }));
  const label = (x: number, y: number): number => {
    const letter = Math.floor(((x - 0.5 + half * 0.6) / (half * 1.2)) * 6);
    if (y > 0.48 && y < 0.53 && logo[letter]) return 30;
    return stains.find((one) => Math.hypot(x - one.x, y - one.y) < one.size)?.light ?? 235;
  };
  const blank = { width: 320, height: 320, data: new Uint8ClampedArray(4 * 320 * 320).fill(255) };
  return painted(blank, (_white, x, y) => {
    const far = Math.abs(x - 0.5);
    if (y > top && y < top + cap) return far < capHalf ? capLight * (1 - far / capHalf / 2) : 255;
    if (y < top + cap || y > 0.94 || far >= half) return 255;
    if (y > 0.45 && y < 0.8 && far < half * 0.92) return label(x, y);
    return tint * (1.1 - 0.4 * (far / half) ** 2);
  });
};
