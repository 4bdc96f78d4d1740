// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Box,
  beside,
  type Size,
  standBeside,
} from '../../entrypoints/card.content/purchase/beside.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('where the question stands', () => {
  const view = { width: 1280, height: 800 };
  const question = { width: 400, height: 360 };
  const box = (x: number, y: number, width: number, height: number): Box => ({
    ...{ left: x, top: y, right: x + width, bottom: y + height },
  });
  const covers = (button: Box, size = view) => {
    const { left, top, maxHeight } = beside(button, question, size);
    const height = Math.min(question.height, maxHeight);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + question.width).toBeLessThanOrEqual(size.width);
    expect(top + height).toBeLessThanOrEqual(size.height);
    const { right, bottom } = button;
    const isBeside = left + question.width <= button.left || left >= right;
    return !isBeside && top < bottom && top + height > button.top;
  };

  it.each([
    ['at the right of a wide page', box(960, 500, 260, 44), view],
    ['moved out of the window', box(-9_000, 500, 260, 44), view],
    ['at the left', box(40, 300, 200, 44), view],
    ['as wide as the page', box(20, 380, 1240, 44), view],
    ['in a corner', box(1150, 760, 120, 36), view],
    ['in a bar at the bottom of a phone', box(120, 660, 224, 48), { width: 432, height: 720 }],
    ['in the middle of a phone', box(16, 340, 400, 48), { width: 432, height: 720 }],
  ])('never over a button %s', (_, button, size) => {
    expect(covers(button, size)).toBe(false);
  });

  it('in the window though its button has been scrolled away', () => {
    expect(covers(box(960, 2_000, 260, 44))).toBe(false);
    expect(covers(box(16, -900, 400, 48), { width: 432, height: 720 })).toBe(false);
  });

  it.each<[string, Box, Partial<Size>, { left: number; top: number; maxHeight: number }]>([
    ['at its left', box(960, 500, 260, 44), {}, { left: 542, top: 342, maxHeight: 768 }],
    ['at the left edge', box(434, 300, 200, 44), {}, { left: 16, top: 142, maxHeight: 768 }],
    ['at its right', box(433, 300, 200, 44), {}, { left: 651, top: 142, maxHeight: 768 }],
    ['at the right edge', box(100, 300, 746, 44), {}, { left: 864, top: 142, maxHeight: 768 }],
    ['below it', box(100, 300, 747, 44), {}, { left: 273.5, top: 362, maxHeight: 422 }],
    ['beside one that is out', box(-262, 500, 260, 44), {}, { left: 16, top: 342, maxHeight: 768 }],
    ['above one', box(-263, 500, 260, 44), {}, { left: 16, top: 122, maxHeight: 466 }],
    ['at the top', box(960, 0, 260, 44), {}, { left: 542, top: 16, maxHeight: 768 }],
    ['at the bottom', box(960, 780, 260, 44), {}, { left: 542, top: 424, maxHeight: 768 }],
    ['low', box(960, 100, 260, 44), { height: 300 }, { left: 542, top: 16, maxHeight: 268 }],
    ['as much below', box(20, 378, 1_240, 44), {}, { left: 440, top: 440, maxHeight: 344 }],
    ['more above', box(20, 400, 1_240, 44), {}, { left: 440, top: 22, maxHeight: 366 }],
    ['far below', box(20, 2_000, 1_240, 44), {}, { left: 440, top: 422, maxHeight: 766 }],
    ['far above', box(20, -900, 1_240, 44), {}, { left: 440, top: 18, maxHeight: 766 }],
    ['far right', box(430, 378, 2_000, 44), {}, { left: 864, top: 440, maxHeight: 344 }],
  ])('%s, to the pixel', (_, button, size, spot) => {
    expect(beside(button, question, { ...view, ...size })).toEqual(spot);
  });

  describe('frame by frame', () => {
    let frames: (() => void)[];
    let now: number;
    let at: DOMRect;
    let size = { offsetWidth: 400, scrollHeight: 340, offsetHeight: 362, clientHeight: 360 };
    const shown = document.createElement('div');
    const ring = document.createElement('div');
    for (const name of Object.keys(size) as (keyof typeof size)[])
      Object.defineProperty(shown, name, { get: () => size[name] });
    const frame = () => {
      const [next, ...others] = frames;
      expect(others).toEqual([]);
      frames = [];
      next?.();
    };
    const buttonOf = (tag: string, words: string, where: () => DOMRect) => {
      const button = document.createElement(tag);
      button.textContent = words;
      button.getBoundingClientRect = where;
      document.body.append(button);
      return button;
    };
    const far = () => new DOMRect(5, 5, 5, 5);
    const placeOf = ({ style: { left, top, width, height } }: HTMLElement) =>
      [left, top, width, height].join(' ').trim();

    beforeEach(() => {
      [frames, now, at] = [[], 5_000, new DOMRect(960, 500, 260, 44)];
      size = { offsetWidth: 400, scrollHeight: 340, offsetHeight: 362, clientHeight: 360 };
      vi.spyOn(performance, 'now').mockImplementation(() => now);
      vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1_280);
      vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
      vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
      vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1));
      document.body.replaceChildren();
    });
    afterEach(() => void vi.unstubAllGlobals());
    const start = () => {
      // As shops repeat their buttons, and their words on what is none.
      buttonOf('button', 'Buy now', far);
      return standBeside(
        buttonOf('button', 'Buy now', () => at),
        shown,
        ring,
      );
    };

    it('stands beside the button that was pressed, as high as it is with its border', () => {
      start();
      expect(placeOf(ring)).toBe('960px 500px 260px 44px');
      expect(ring.hidden).toBe(false);
      expect(placeOf(shown)).toBe('542px 351px');
      expect(shown.style.maxHeight).toBe('768px');
      frame();
      expect(placeOf(ring)).toBe('960px 500px 260px 44px');
    });

    it('goes with the button, and with its own size', () => {
      start();
      at = new DOMRect(960, 300, 260, 44);
      frame();
      expect(placeOf(shown)).toBe('542px 151px');
      size.scrollHeight = 540;
      frame();
      expect(placeOf(shown)).toBe('542px 51px');
    });

    it('writes nothing while nothing moves', () => {
      start();
      ring.style.top = '1px';
      frame();
      frame();
      expect(ring.style.top).toBe('1px');
    });

    it('tells since when it stands there: a pulse of 16 pixels is no move', () => {
      const standing = start();
      expect(standing.placedAt()).toBe(5_000);
      const move = (box: DOMRect) => {
        [now, at] = [now + 100, box];
        frame();
        return standing.placedAt();
      };
      expect(move(new DOMRect(960, 516, 260, 44))).toBe(5_000);
      expect(move(new DOMRect(960, 484, 260, 44))).toBe(5_000);
      // One edge is enough, and slowly is a move as well.
      expect(move(new DOMRect(960, 500, 277, 44))).toBe(5_300);
      expect(move(new DOMRect(960, 490, 277, 44))).toBe(5_300);
      expect(move(new DOMRect(960, 483, 277, 44))).toBe(5_500);
    });

    it('finds the button that the shop has drawn anew among others, and none where there is none', () => {
      const { end } = start();
      document.body.replaceChildren();
      buttonOf('a', 'Buy now', far);
      buttonOf('button', 'Close', far);
      frame();
      expect(ring.hidden).toBe(true);
      at = new DOMRect(960, 200, 260, 44);
      buttonOf('button', 'Buy now', () => at);
      frame();
      expect(ring.hidden).toBe(false);
      expect(placeOf(ring)).toBe('960px 200px 260px 44px');
      end();
      expect(frames).toEqual([]);
    });
  });

  it('beside the button that the shop has drawn anew, and without a ring where there is none', async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const at = (top: number) => {
      const button = document.createElement('button');
      button.textContent = 'Buy now';
      button.getBoundingClientRect = () => new DOMRect(900, top, 200, 40);
      document.body.replaceChildren(button);
      return button;
    };
    const [shown, ring] = [document.createElement('div'), document.createElement('div')];
    const { end } = standBeside(at(100), shown, ring);
    expect(ring.style.top).toBe('100px');
    at(300);
    await frame();
    await frame();
    expect(ring.style.top).toBe('300px');
    document.body.replaceChildren();
    await frame();
    await frame();
    expect(ring.hidden).toBe(true);
    end();
    at(500);
    await frame();
    await frame();
    expect(ring.style.top).toBe('300px');
  });
});
