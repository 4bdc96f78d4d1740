import { describe, expect, it } from 'vitest';
import { contentOf, greyOf, meansOf } from '../../../lib/core/match/photo-grid.ts';
import { type Paint, picture } from './pictures.ts';

const greyOfPaint = (width: number, height: number, paint: Paint) =>
  greyOf(picture(width, height, paint));
const values = (at: Float32Array) => [...new Set(at)].map(Math.round);

describe('the brightness of a picture', () => {
  it.each([
    [960, 96],
    [96, 960],
    [10, 10],
    [97, 97],
    [1000, 700],
  ])('%i × %i white pixels are white in every cell', (width, height) => {
    const { at, ...size } = greyOfPaint(width, height, () => 255);
    expect(size).toEqual({ width: Math.min(96, width), height: Math.min(96, height) });
    expect(values(at)).toEqual([255]);
  });

  it('a pixel counts in its own row only', () => {
    const { at, width } = greyOfPaint(20, 10, (x) => (x === 0 ? 0 : 255));
    for (let y = 0; y < 10; y++)
      expect([...at.slice(y * width, (y + 1) * width)]).toEqual([0, ...Array(19).fill(255)]);
  });

  it('is, in each cell, the mean of four samples', () => {
    const { at } = greyOfPaint(192, 192, (x) => (Math.round(x * 192) % 2 === 0 ? 200 : 100));
    expect(values(at)).toEqual([150]);
  });

  it('is of three colours, and where it is transparent white', () => {
    const light = (...data: number[]) => values(greyOf({ width: 1, height: 1, data }).at)[0];
    expect(light(255, 0, 0, 255)).toBe(76);
    expect(light(0, 255, 0, 255)).toBe(150);
    expect(light(0, 0, 255, 255)).toBe(29);
    expect(light(0, 0, 0, 0)).toBe(255);
    expect(light(100, 100, 100, 51)).toBe(224);
    expect(light()).toBe(0);
  });
});

describe('the content of a picture', () => {
  const whole = (side: number) => ({ left: 0, top: 0, right: side, bottom: side });
  it('may be all of it', () => {
    expect(contentOf(greyOfPaint(20, 20, (x, y) => (x * 740 + y * 1820) % 200))).toEqual(whole(20));
    expect(contentOf(greyOfPaint(20, 20, () => 250))).toEqual(whole(20));
  });
  it.each([
    [14, 5],
    [15, 0],
  ])('an edge may wander by %i: content from %i', (wander, left) => {
    const grey = greyOfPaint(20, 20, (x, y) => {
      const [column, row] = [Math.round(x * 20), Math.round(y * 20)];
      if (column >= 5) return (column * 37 + row * 91) % 200;
      return row % 2 === 0 ? 200 : 200 - wander;
    });
    grey.at[399] = 90;
    expect(contentOf(grey)).toEqual({ ...whole(20), left });
  });
});

describe('means of a region', () => {
  const grey = greyOfPaint(8, 8, (x, y) => 8 * (8 * x) + 10 * (8 * y));
  it('are of each cell, row by row', () => {
    const means = meansOf(grey, { left: 0, top: 0, right: 8, bottom: 8 }, 2);
    expect([...means].map(Math.round)).toEqual([27, 59, 67, 99]);
  });
  it('begin where the region begins', () => {
    const means = meansOf(grey, { left: 4, top: 2, right: 8, bottom: 6 }, 2);
    expect([...means].map(Math.round)).toEqual([61, 77, 81, 97]);
  });
});

it('the edge at the end may be of another brightness than the one at the start', () => {
  const side = 20;
  const at = Float32Array.from({ length: side * side }, (_, cell) => {
    const [x, y] = [cell % side, Math.floor(cell / side)];
    if (y < 2) return 250;
    return x >= 17 || y >= 19 ? 20 : 60 + ((x * 37 + y * 91) % 150);
  });
  const box = { left: 0, top: 2, right: 17, bottom: 19 };
  expect(contentOf({ width: side, height: side, at })).toEqual(box);
});
