// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { barUnder, buyButtonUnder } from '../../entrypoints/card.content/place.ts';
import { roomAt } from '../../entrypoints/marks.content/place.ts';

const area = { left: 600, top: 200, right: 976, bottom: 760, width: 376, height: 560 } as DOMRect;
const host = document.createElement('div');

/** A control at a place; the card's host lies over everything. */
const put = (
  tag: string,
  words: string,
  box: { top: number; height: number; left: number; width: number },
) => {
  const control = document.createElement(tag);
  control.textContent = words;
  document.body.append(control);
  const { left, top, width, height } = box;
  control.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  document.elementsFromPoint = (x, y) => [
    host,
    ...(x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height
      ? [control]
      : []),
    document.body,
  ];
  return control;
};

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the buy button', () => {
  const box = { left: 650, top: 410, width: 300, height: 44 };

  it.each([
    ['button', 'Buy now'],
    ['button', '바로구매'],
    ['a', '장바구니 담기'],
    ['button', 'In den Warenkorb'],
    ['button', 'カートに入れる'],
  ])('<%s> “%s” is found under the card', (tag, words) => {
    const control = put(tag, words, box);
    expect(buyButtonUnder(area, document)).toBe(control);
  });

  it.each([
    ['button', 'Follow'],
    ['div', 'Buy now'],
    ['a', 'Buyer protection: how orders are refunded when they do not arrive in time'],
  ])('<%s> “%s” is not one', (tag, words) => {
    put(tag, words, box);
    expect(buyButtonUnder(area, document)).toBeUndefined();
  });

  it('is found wherever it lies, however low', () => {
    for (let top = 190; top < 740; top += 7) {
      const control = put('button', 'Buy now', { ...box, top, height: 20 });
      expect(buyButtonUnder(area, document), `at ${top}`).toBe(control);
      control.remove();
    }
  });

  it('is found by what lies on it, as its words do', () => {
    const control = put('button', 'Buy now', box);
    const inner = document.createElement('span');
    control.append(inner);
    document.elementsFromPoint = () => [host, inner, document.body];
    expect(buyButtonUnder(area, document)).toBe(control);
  });

  it('that is drawn nowhere is none: clipped, invisible, in a closed menu', () => {
    put('button', 'Buy now', box);
    document.elementsFromPoint = () => [host, document.body];
    expect(buyButtonUnder(area, document)).toBeUndefined();
  });

  it('is looked for at the part of it that lies under the card', () => {
    const control = put('button', 'Buy now', { ...box, left: 300, width: 320 });
    expect(buyButtonUnder(area, document)).toBe(control);
  });

  it('the next one counts where the first is elsewhere', () => {
    put('button', 'Buy now', { ...box, left: 0, width: 300 });
    const second = put('button', 'Add to cart', box);
    expect(buyButtonUnder(area, document)).toBe(second);
  });

  it('elsewhere does not matter', () => {
    put('button', 'Buy now', { ...box, left: 0, width: 300 });
    expect(buyButtonUnder(area, document)).toBeUndefined();
  });
});

describe('a phone’s bar', () => {
  it('lifts the sheet by its height, within reason', () => {
    const bar = document.createElement('div');
    const control = document.createElement('button');
    bar.append(control);
    document.body.append(bar);
    expect(barUnder(control)).toBe(0);
    bar.style.position = 'fixed';
    bar.getBoundingClientRect = () => ({ top: innerHeight - 64 }) as DOMRect;
    expect(barUnder(control)).toBe(64);
    bar.getBoundingClientRect = () => ({ top: 0 }) as DOMRect;
    expect(barUnder(control)).toBe(160);
  });
});

describe('the bubble of a marker', () => {
  it.each([
    ['in the middle', 1280, 400, 300, { aside: 0, isAbove: false }],
    ['at the left edge', 1280, 3, 300, { aside: 5, isAbove: false }],
    ['at the right edge', 1280, 1200, 300, { aside: 1280 - 320 - 8 - 1200, isAbove: false }],
    ['in a narrow window', 300, 100, 300, { aside: -92, isAbove: false }],
    ['low in the window', 1280, 400, 441, { aside: 0, isAbove: true }],
    ['not so low', 1280, 400, 439, { aside: 0, isAbove: false }],
  ])('%s has its room inside the window', (_where, width, x, y, room) => {
    vi.stubGlobal('innerWidth', width);
    vi.stubGlobal('innerHeight', 800);
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(width);
    expect(roomAt(x, y)).toEqual(room);
  });
});
