import { describe, expect, it } from 'vitest';
import { noticePhotosOf, photoCodeOf } from '../../../lib/core/match/photo-code.ts';
import type { Pixels } from '../../../lib/core/match/photo-grid.ts';
import { likeness } from '../../../lib/core/match/photo-likeness.ts';
import { overlayAt } from '../../../lib/core/match/photo-overlay.ts';
import { viewsOf } from '../../../lib/core/match/photo-views.ts';
import { samePhoto } from '../../../lib/core/match/weights.ts';
import { blobs, type Paint, picture } from './pictures.ts';

const original = noticePhotosOf(photoCodeOf(picture(400, 400, blobs(1))) ?? '');
const alike = (page: Pixels) => likeness(viewsOf(page), original);

/** What is left of the picture after cuts of the four sides. */
const cut = (left: number, top: number, right: number, bottom: number) =>
  picture(400 * (1 - left - right), 400 * (1 - top - bottom), (x, y) =>
    blobs(1)(left + x * (1 - left - right), top + y * (1 - top - bottom)),
  );
const inside = (x: number, y: number, paint: Paint) =>
  x < 0 || y < 0 || x > 1 || y > 1 ? 255 : paint(x, y);
const turned = (degrees: number, paint = blobs(1)) => {
  const [sin, cos] = [Math.sin, Math.cos].map((of) => of((degrees * Math.PI) / 180)) as [
    number,
    number,
  ];
  return picture(400, 400, (x, y) => {
    const [u, v] = [x - 0.5, y - 0.5];
    return inside(cos * u - sin * v + 0.5, sin * u + cos * v + 0.5, paint);
  });
};

describe('a page’s picture is the notice’s', () => {
  it.each<[string, Pixels]>([
    ['resized', picture(210, 210, blobs(1))],
    ['in another shape', picture(400, 300, blobs(1))],
    ['without 10 % of each side', cut(0.1, 0.1, 0.1, 0.1)],
    ['without 15 % of each side', cut(0.15, 0.15, 0.15, 0.15)],
    ['without 20 % at the left', cut(0.2, 0, 0, 0)],
    ['without 20 % at the bottom', cut(0, 0, 0, 0.2)],
    ['without a corner', cut(0, 0.13, 0.07, 0)],
    ['mirrored', picture(400, 400, (x, y) => blobs(1)(1 - x, y))],
    ['with noise', picture(400, 400, (x, y) => blobs(1)(x, y) + 3 * Math.sin(997 * x * y))],
    ['lighter and flatter', picture(400, 400, (x, y) => 60 + 0.7 * blobs(1)(x, y))],
    [
      'in a white border',
      picture(480, 480, (x, y) => inside((x - 0.1) / 0.8, (y - 0.1) / 0.8, blobs(1))),
    ],
    ['turned by five degrees', turned(5)],
    ['turned by three degrees to the other side', turned(-3)],
    [
      'as the left half of a collage',
      picture(800, 400, (x, y) => (x < 0.5 ? blobs(1)(2 * x, y) : blobs(2)(2 * x - 1, y))),
    ],
    [
      'as the lower half of a collage, mirrored',
      picture(400, 400, (x, y) => (y < 0.5 ? blobs(3)(x, 2 * y) : blobs(1)(1 - x, 2 * y - 1))),
    ],
    [
      'with a mark in its white margin',
      picture(400, 400, (x, y) =>
        x < 0.05 && y < 0.1 ? 60 : inside((x - 0.1) / 0.8, (y - 0.1) / 0.8, blobs(1)),
      ),
    ],
  ])('%s', (_, page) => {
    expect(alike(page)).toBeGreaterThanOrEqual(samePhoto);
  });

  it('it is the notice’s where that is a part of it', () => {
    const part = noticePhotosOf(photoCodeOf(cut(0.1, 0.05, 0.05, 0.1)) ?? '');
    const whole = viewsOf(picture(400, 400, blobs(1)));
    expect(likeness(whole, part)).toBeGreaterThanOrEqual(samePhoto);
  });
});

it.each([
  ['below', { right: 1, bottom: 7 / 6 }],
  ['at the right', { right: 7 / 6, bottom: 1 }],
])(
  'a notice’s thumbnail that sticks out %s by one row of its cells is laid over the rest',
  (_, ends) => {
    const [view] = viewsOf(picture(96, 96, blobs(1)));
    const laid = view && overlayAt(view, 7, { left: 0, top: 0, ...ends });
    expect([laid?.xs.last, laid?.ys.last].sort()).toEqual([6, 7]);
  },
);

it('a page’s picture is compared without its white edges, however large it is', () => {
  const framed: Paint = (x, y) => (x >= 0.25 && x < 0.875 && y >= 0.125 && y < 0.5 ? 100 : 255);
  for (const side of [48, 400]) {
    const [view] = viewsOf(picture(side, side, framed));
    expect(view?.content).toEqual({ left: 0.25, right: 0.875, top: 0.125, bottom: 0.5 });
  }
});

it.each([5, -4])('a picture of small details turned by %i degrees is the notice’s', (degrees) => {
  const paint: Paint = (x, y) =>
    64 + 0.5 * blobs(1)(x, y) + 60 * Math.sin(25 * x + 1) * Math.cos(25 * y);
  const notice = noticePhotosOf(photoCodeOf(picture(400, 400, paint)) ?? '');
  expect(likeness(viewsOf(turned(degrees, paint)), notice)).toBeGreaterThanOrEqual(samePhoto);
});

it.each([2, 3, 4, 5, 6])('another picture (%i) is not the notice’s', (seed) => {
  expect(alike(picture(400, 400, blobs(seed)))).toBeLessThan(samePhoto);
});

it('a plain page and a page of another size are no notice’s', () => {
  expect(alike(picture(100, 100, () => 250))).toBe(0);
  expect(alike({ width: 50, height: 50, data: [] })).toBe(0);
});

it('a small part of the notice’s picture is no evidence', () => {
  expect(alike(cut(0.3, 0.3, 0.3, 0.3))).toBeLessThan(samePhoto);
});

it.each([
  [1, 1],
  [1, 500],
  [3, 2],
  [12, 12],
  [4000, 1],
])('%i × %i pixels are no exception', (width, height) => {
  expect(alike(picture(width, height, blobs(1)))).toBeLessThan(samePhoto);
});
