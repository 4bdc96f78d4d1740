// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Box,
  beside,
  type Size,
  standBeside,
} from '../../entrypoints/warning.content/purchase/beside.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('where the question stands', () => {
  const view = { width: 1280, height: 800 };
  const question = { width: 400, height: 360 };
  const phone = { width: 432, height: 720 };
  const box = (x: number, y: number, width: number, height: number): Box => ({
    ...{ left: x, top: y, right: x + width, bottom: y + height },
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
    ['on a phone', box(16, 340, 400, 48), phone, { left: 16, top: 16, maxHeight: 306 }],
    ['over a phone’s bar', box(120, 660, 224, 48), phone, { left: 16, top: 282, maxHeight: 626 }],
    ['beside one far out', box(-9_000, 500, 260, 44), {}, { left: 16, top: 122, maxHeight: 466 }],
    ['far right', box(430, 378, 2_000, 44), {}, { left: 864, top: 440, maxHeight: 344 }],
  ])('%s, to the pixel', (_, button, size, spot) => {
    expect(beside(button, question, { ...view, ...size })).toEqual(spot);
  });

  describe('as its button moves', () => {
    const at = (top: number, words = 'Buy now') => {
      const button = document.createElement('button');
      button.textContent = words;
      button.getBoundingClientRect = () => new DOMRect(960, top, 260, 44);
      document.body.append(button);
      return button;
    };
    const start = (button: Element) => {
      const ring = document.createElement('div');
      const layer = document.createElement('div');
      const moved = vi.fn();
      const standing = standBeside(button, { layer: ring, observed: (change) => change() });
      standing.moved(moved);
      return { ...standing, ring, layer, moved };
    };
    const frame = document.createElement('iframe');
    beforeEach(() => {
      vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1_280);
      vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
    });

    it('stands beside it, as high as it says', () => {
      const { place, layer, ring, end } = start(at(500));
      place(layer, frame, 360);
      expect([layer.style.left, layer.style.top]).toEqual(['542px', '342px']);
      expect([frame.style.width, frame.style.height]).toEqual(['400px', '360px']);
      expect(ring.style.top).toBe('500px');
      end();
    });

    it('stays where its button stood, until the shop has drawn that anew', () => {
      const { look, place, layer, end } = start(at(500));
      document.body.replaceChildren();
      look();
      place(layer, frame, 360);
      expect([layer.style.left, layer.style.top]).toEqual(['542px', '342px']);
      end();
    });

    it('is as wide as a narrow window leaves room', () => {
      vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(300);
      const { place, layer, end } = start(at(500));
      place(layer, frame, 360);
      expect(frame.style.width).toBe('268px');
      end();
    });

    it('tells when that has moved, and nothing while it stands', () => {
      const button = at(500);
      const { look, moved, ring, end } = start(button);
      look();
      expect(moved).not.toHaveBeenCalled();
      button.getBoundingClientRect = () => new DOMRect(960, 300, 260, 44);
      look();
      expect(moved).toHaveBeenCalledOnce();
      expect(ring.style.top).toBe('300px');
      end();
    });

    it('is looked at again at every frame until it goes', () => {
      const frames: FrameRequestCallback[] = [];
      vi.stubGlobal('requestAnimationFrame', (next: FrameRequestCallback) => frames.push(next));
      vi.stubGlobal('cancelAnimationFrame', (nth: number) => delete frames[nth - 1]);
      const button = at(500);
      const { ring, end } = start(button);
      for (const top of [300, 200]) {
        button.getBoundingClientRect = () => new DOMRect(960, top, 260, 44);
        frames.at(-1)?.(0);
        expect(ring.style.top).toBe(`${top}px`);
      }
      end();
      expect(frames.at(-1)).toBeUndefined();
      vi.unstubAllGlobals();
    });

    it('goes with no other button that says the same', () => {
      at(200);
      const { look, ring, end } = start(at(500));
      look();
      expect(ring.style.top).toBe('500px');
      end();
    });

    it('finds the one that the shop has drawn anew, and shows no ring where there is none', () => {
      const { look, ring, end } = start(at(100));
      document.body.replaceChildren();
      at(200, 'Close');
      look();
      expect(ring.hidden).toBe(true);
      at(300);
      look();
      expect([ring.hidden, ring.style.top]).toEqual([false, '300px']);
      end();
    });
  });
});
