// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beside, placeOn } from '../../entrypoints/markers.content/place.ts';
import { barUnder, buyButtonUnder } from '../../entrypoints/warning.content/place.ts';

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
    ['a', 'Buy now'.padEnd(59, '!')],
  ])('<%s> “%s” is found under the card', (tag, words) => {
    const control = put(tag, words, box);
    expect(buyButtonUnder(area, document)).toBe(control);
  });

  it.each([
    ['button', 'Follow'],
    ['button', ''],
    ['div', 'Buy now'],
    ['a', 'Buy now'.padEnd(60, '!')],
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

  it.each([
    ['left of', { left: 300, top: 410 }],
    ['right of', { left: 976, top: 410 }],
    ['above', { left: 650, top: 156 }],
    ['below', { left: 650, top: 760 }],
  ])('%s the card costs no look at what lies under a point', (_where, place) => {
    put('button', 'Buy now', { ...box, ...place });
    const asked = vi.spyOn(document, 'elementsFromPoint');
    expect(buyButtonUnder(area, document)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
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
    ['in the middle', 1280, 400, 300, ['400px', '334px']],
    ['at the left edge', 1280, 3, 300, ['8px', '334px']],
    ['at the right edge', 1280, 1200, 300, ['952px', '334px']],
    ['in a narrow window', 300, 100, 300, ['8px', '334px']],
    ['low in the window', 1280, 400, 441, ['400px', '233px']],
    ['not so low', 1280, 400, 439, ['400px', '473px']],
  ])('%s has its room inside the window', (_where, width, x, y, place) => {
    vi.stubGlobal('innerWidth', width);
    vi.stubGlobal('innerHeight', 800);
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(width);
    const { left, top } = beside(x, y, 200);
    expect([left, top]).toEqual(place);
  });
});

describe('a marker', () => {
  const layer = new DOMRect(0, 0, 0, 0);
  let box: HTMLElement;
  let element: HTMLElement;
  const at = (one: Element, left: number, top: number, width = 200, height = 200) => {
    one.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  };
  /** An element of its own at that place, in `into`. */
  const add = (into: Element, tag: string, css: string, ...where: Parameters<typeof at>[1][]) => {
    const one = document.createElement(tag);
    one.style.cssText = css;
    at(one, ...(where as [number, number, number, number]));
    into.append(one);
    return one;
  };
  const place = (origin = layer) => placeOn({ element, box }, host, origin);
  const corner = () => {
    const { x, y } = place() ?? {};
    return [x, y];
  };

  beforeEach(() => {
    box = add(document.body, 'div', '', 100, 50, 200, 200);
    element = add(box, 'a', '', 100, 50, 200, 200);
    document.elementsFromPoint = () => [];
    vi.stubGlobal('innerWidth', 1_024);
  });

  it('stands in the corner of its card, as seen from its layer, in whole pixels', () => {
    expect(place()).toEqual({ x: 108, y: 58, isCovered: false });
    expect(place(new DOMRect(10, 20))).toMatchObject({ x: 98, y: 38 });
    at(element, 100.4, 50.6);
    expect(place()).toMatchObject({ x: 108, y: 59 });
  });

  it.each([
    [1, 1, [102, 52]],
    [0.9, 200, [undefined, undefined]],
    [200, 0.9, [undefined, undefined]],
    [119, 200, [102, 52]],
    [120, 200, [108, 58]],
  ])('stands in the corner of a card of %s × %s pixels', (width, height, expected) => {
    at(element, 100, 50, width, height);
    expect(corner()).toEqual(expected);
  });

  it('stands on what is in a card without a box of its own', () => {
    const inner = add(element, 'span', '', 400, 300, 200, 200);
    expect(corner()).toEqual([108, 58]);
    at(element, 0, 0, 0, 0);
    expect(corner()).toEqual([408, 308]);
    at(inner, 0, 0, 0, 0);
    expect(place()).toBeUndefined();
  });

  it('stands on the picture of the card, in its link or beside it', () => {
    add(box, 'img', '', 500, 50, 200, 200);
    expect(corner()).toEqual([508, 58]);
    add(element, 'img', '', 700, 50, 40, 40);
    expect(corner()).toEqual([702, 52]);
  });

  it('stands on the picture with the largest area, and on no line', () => {
    add(element, 'img', '', 300, 50, 300, 50);
    add(element, 'img', '', 600, 50, 120, 200);
    add(element, 'img', '', 800, 50, 900, 39);
    add(element, 'img', '', 900, 50, 39, 900);
    expect(corner()).toEqual([608, 58]);
  });

  it('looks at the first eight pictures of a card alone', () => {
    for (let left = 300; left < 308; left += 1) add(element, 'img', '', left, 50, 120, 120);
    add(element, 'img', '', 600, 50, 200, 200);
    expect(corner()).toEqual([308, 58]);
  });

  it.each([
    ['in the window', 200, [112, 288]],
    ['half out of it', 2_000, [112, 1_020]],
  ])('is looked for in both upper corners of a picture %s', (_where, width, expected) => {
    at(element, 100, 50, width);
    const asked = vi.fn((): Element[] => []);
    document.elementsFromPoint = asked;
    const bar = add(document.body, 'nav', 'position: fixed; background-color: white', 0, 0, 1, 1);
    asked.mockReturnValue([bar]);
    place();
    expect(asked.mock.calls).toEqual(expected.map((x) => [x, 62]));
  });

  it('is covered by a bar over both of its corners, not by what lies over one', () => {
    const bar = add(document.body, 'nav', 'position: sticky; background-color: white', 0, 0, 9, 9);
    bar.textContent = 'The shop';
    document.elementsFromPoint = (x) => (x < 200 ? [bar] : []);
    expect(place()?.isCovered).toBe(false);
    document.elementsFromPoint = () => [bar];
    expect(place()?.isCovered).toBe(true);
    // Ours lies above.
    host.style.position = 'fixed';
    document.elementsFromPoint = () => [host, bar];
    expect(place()?.isCovered).toBe(true);
    document.elementsFromPoint = () => [host];
    expect(place()?.isCovered).toBe(false);
    host.style.position = '';
  });

  const fixed = 'position: fixed; background-image: none;';
  const white = 'background-image: none; background-color: white';
  it.each<[string, () => Element, boolean]>([
    ['what is in a bar', () => add(add(document.body, 'nav', fixed), 'p', ''), true],
    ['what scrolls with the tiles', () => add(document.body, 'p', white), false],
    ['what sticks in the card', () => add(box, 'p', 'position: sticky'), false],
    [
      'a window of the shop’s around it',
      () => {
        const dialog = add(document.body, 'div', fixed);
        dialog.append(box);
        return dialog;
      },
      false,
    ],
    ['a clear bar', () => add(document.body, 'p', `${fixed} background-color: transparent`), false],
    ['a white bar', () => add(document.body, 'p', `${fixed} background-color: white`), true],
    ['a sheer bar', () => add(document.body, 'p', `${fixed} opacity: 0.09`), false],
    ['a pale bar', () => add(document.body, 'p', `${fixed} opacity: 0.1`), true],
    [
      'a sheer colour',
      () => add(document.body, 'p', `${fixed} background-color: rgba(0, 0, 0, 0.09)`),
      false,
    ],
    [
      'a pale colour',
      () => add(document.body, 'p', `${fixed} background-color: rgba(0, 0, 0, 0.1)`),
      true,
    ],
    [
      'words on nothing',
      () => {
        const bar = add(document.body, 'p', `${fixed} background-color: transparent`);
        bar.textContent = 'The shop';
        return bar;
      },
      true,
    ],
  ])('is covered, or not, under %s', (_what, cover, isCovered) => {
    const top = cover();
    if (top.localName === 'p' && top.parentElement !== document.body) top.textContent = 'Words';
    document.elementsFromPoint = () => [top];
    expect(place()?.isCovered).toBe(isCovered);
  });

  it.each([
    ['right of', [0, 50, 100, 200], false],
    ['left of', [300, 50, 100, 200], false],
    ['above', [100, 250, 200, 100], false],
    ['below', [100, 0, 200, 50], false],
    ['a pixel from the right of', [0, 50, 101, 200], true],
    ['a pixel from the left of', [299, 50, 100, 200], true],
    ['a pixel from above', [100, 249, 200, 100], true],
    ['a pixel from below', [100, 0, 200, 51], true],
  ])('%s the row that cuts its card off', (_where, [left = 0, ...rest], isShown) => {
    const row = add(document.body, 'div', 'overflow-x: auto; overflow-y: auto', left, ...rest);
    row.append(box);
    expect(place() !== undefined).toBe(isShown);
  });

  it.each([
    ['overflow-x: hidden; overflow-y: visible', true, false],
    ['overflow-x: visible; overflow-y: hidden', false, true],
    ['overflow-x: clip; overflow-y: scroll', true, true],
    ['overflow-x: hidden; overflow-y: hidden; display: contents', false, false],
    ['overflow-x: hidden; overflow-y: hidden; display: inline', false, false],
    ['overflow-x: hidden; overflow-y: hidden; display: inline-block', true, true],
  ])('is cut off, or not, in a row with %s', (css, cutsBeside, cutsBelow) => {
    const row = add(document.body, 'div', css, 500, 50, 100, 200);
    row.append(box);
    expect(place() === undefined).toBe(cutsBeside);
    at(row, 100, 500, 200, 100);
    expect(place() === undefined).toBe(cutsBelow);
  });

  it('is cut off by the row of what its card is placed by, and not past what the window places', () => {
    const row = add(document.body, 'div', 'overflow-x: hidden', 500, 50, 100, 200);
    const inner = add(row, 'div', 'position: relative', 100, 50, 200, 200);
    inner.append(box);
    box.style.position = 'absolute';
    expect(place()).toBeUndefined();
    inner.style.position = 'static';
    expect(place()).toBeDefined();
    inner.style.position = 'fixed';
    expect(place()).toBeDefined();
  });

  it('is not cut off by the page itself', () => {
    document.body.style.overflowX = 'hidden';
    at(document.body, 500, 50);
    expect(place()).toBeDefined();
    document.body.style.overflowX = '';
  });
});
