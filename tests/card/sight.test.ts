// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSight, type Sight } from '../../entrypoints/card.content/sight.ts';
import { firstEvents, giveEvents, hearFirst } from '../../entrypoints/in-tab/first-events.ts';

/** Where the browser does not tell what lies over an element, as in Firefox. */

const html = document.createElement('html');
let top: Element[] = [];
let everything: Element[] = [];
let filter = 'none';
let isTransition = false;
let box = new DOMRect(10, 10, 300, 200);
let isDrawn = true;
let zoom = 1;
/** What a press on us would reach: nothing where it is ours, which hangs in no root here. */
let under: Element | undefined;
/** Where that press was. */
let pressed: number[] = [];
let sight: Sight;
const lost = vi.fn();

class Root {
  readonly inside: Element[];
  readonly shown: Element[];
  constructor(inside: Element[], shown: Element[]) {
    this.inside = inside;
    this.shown = shown;
  }
  querySelectorAll(selector: string) {
    return selector === '*' ? this.inside : this.shown;
  }
  querySelector(selector: string) {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}
class Page extends Root {
  get documentElement() {
    return html;
  }
  elementFromPoint(x: number, y: number) {
    pressed = [x, y];
    return under;
  }
  override querySelectorAll(selector: string) {
    return selector === '*' ? everything : top;
  }
}

const ours = document.createElement('div');
const face = Object.assign(document.createElement('div'), {
  checkVisibility: () => isDrawn,
  getBoundingClientRect: () => box,
});
Object.defineProperty(face, 'currentCSSZoom', { get: () => zoom });
const isSeen = () => sight.sees([face]);
const cover = () => document.createElement('dialog');
const withRoot = (element: Element, root: object) =>
  Object.defineProperty(element, 'openOrClosedShadowRoot', { value: root, configurable: true });

beforeEach(() => {
  [top, everything, filter, isTransition] = [[], [], 'none', false];
  [box, isDrawn, zoom, under] = [new DOMRect(10, 10, 300, 200), true, 1, undefined];
  vi.stubGlobal('IntersectionObserver', class {});
  vi.stubGlobal('getComputedStyle', () => ({ filter }));
  Object.assign(html, { matches: () => isTransition });
  Reflect.deleteProperty(globalThis, Symbol.for('cart-canary.handover'));
  giveEvents(hearFirst(window, () => undefined));
  const page = new Page([], []) as unknown as Document;
  sight = createSight(page, () => [ours], lost);
});
afterEach(() => {
  sight.stop();
  vi.unstubAllGlobals();
});

describe('without an observer of what lies over us', () => {
  it('what came into the top layer after us covers us, until we are raised', () => {
    expect(isSeen()).toBe(true);
    const one = cover();
    top = [html, one];
    expect(isSeen()).toBe(false);
    sight.raised();
    expect(isSeen()).toBe(true);
    document.body.append(one);
    one.dispatchEvent(new Event('beforetoggle'));
    one.remove();
    expect(isSeen()).toBe(false);
    sight.raised();
    document.body.append(one);
    one.dispatchEvent(new Event('fullscreenchange'));
    one.remove();
    expect(isSeen()).toBe(false);
    sight.raised();
    top = [one, cover()];
    expect(isSeen()).toBe(false);
    // What has left the top layer, and comes again, is new.
    top = [];
    sight.raised();
    top = [one];
    expect(isSeen()).toBe(false);
  });

  it('what closes is news, but for what lay below us', () => {
    const menu = cover();
    document.body.append(menu);
    const closes = () => {
      lost.mockClear();
      menu.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'closed' }));
      return lost.mock.calls.length === 0;
    };
    expect(closes()).toBe(false);
    top = [html, menu];
    sight.raised();
    expect(closes()).toBe(true);
    // It has left the top layer: from now on it is new.
    expect(isSeen()).toBe(false);
    menu.remove();
  });

  it('a press on what lies below us is no news, but what opens there is', () => {
    const menu = cover();
    document.body.append(menu);
    top = [html, menu];
    sight.raised();
    lost.mockClear();
    for (const type of ['pointerdown', 'click', 'focusin'])
      menu.dispatchEvent(new Event(type, { bubbles: true }));
    expect(lost).not.toHaveBeenCalled();
    expect(isSeen()).toBe(true);
    menu.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    expect(lost.mock.calls).toEqual([[true]]);
    expect(isSeen()).toBe(false);
    // It was over us: before it closed nothing of ours was in sight.
    menu.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'closed' }));
    expect(lost.mock.calls).toEqual([[true], [false]]);
    menu.remove();
  });

  it('whatever stands there, where the page may hear of it before us', () => {
    firstEvents().areFirst = false;
    top = [html, cover()];
    sight.raised();
    expect(isSeen()).toBe(false);
    top = [html];
    expect(isSeen()).toBe(true);
  });

  it('in roots inside of roots as well, but for ours', () => {
    const [outer, inner] = [document.createElement('p'), document.createElement('p')];
    withRoot(inner, new Root([], [cover()]));
    withRoot(outer, new Root([inner], []));
    // Most have none.
    everything = [document.createElement('p')];
    expect(isSeen()).toBe(true);
    everything.push(outer);
    expect(isSeen()).toBe(false);
    sight.raised();
    // No news comes out of them.
    expect(isSeen()).toBe(false);
    withRoot(ours, new Root([], [cover()]));
    everything = [ours];
    expect(isSeen()).toBe(true);
  });

  it.each([
    ['none', true],
    ['', true],
    ['grayscale(1)', true],
    ['sepia(0.4) hue-rotate(20deg) saturate(3)', true],
    ['invert(1)', true],
    ['invert(0.5)', false],
    ['invert(0.1)', true],
    ['brightness(0.6)', true],
    ['brightness(0.58)', false],
    ['brightness(1.6)', true],
    ['brightness(5)', false],
    ['brightness(0.8) brightness(0.8)', true],
    ['brightness(0.8) brightness(0.8) brightness(0.8)', false],
    ['brightness(1.6) brightness(1.6) brightness(1.6) brightness(1.6)', false],
    ['invert(1) hue-rotate(180deg) contrast(0.9) brightness(1.1)', true],
    ['sepia(1) sepia(1) sepia(1) sepia(1) sepia(1) sepia(1)', false],
    ['sepia(0.5) sepia(0.5) sepia(0.5)', true],
    ['contrast(0.6)', true],
    ['contrast(0.5)', false],
    ['opacity(0.6)', true],
    ['opacity(0.5)', false],
    ['blur(0.5px)', true],
    ['blur(1px)', false],
    ['blur(0.5px) blur(0.5px)', false],
    ['grayscale(1) opacity(0.1)', false],
    ['drop-shadow(rgb(0, 0, 0) 9px 9px 9px)', false],
    ['url("#hide")', false],
  ])('a filter of the whole page: %s', (value, expected) => {
    filter = value;
    expect(isSeen()).toBe(expected);
  });

  it('a transition of the page is drawn over us', () => {
    isTransition = true;
    expect(isSeen()).toBe(false);
  });

  it.each([
    ['is not drawn', () => (isDrawn = false)],
    ['is a dot', () => (box = new DOMRect(10, 10, 23, 200))],
    ['is a line', () => (box = new DOMRect(10, 10, 300, 15))],
    ['is left of the window', () => (box = new DOMRect(-301, 10, 300, 200))],
    ['is above the window', () => (box = new DOMRect(10, -201, 300, 200))],
    ['is right of the window', () => (box = new DOMRect(innerWidth, 10, 300, 200))],
    ['is below the window', () => (box = new DOMRect(10, innerHeight, 300, 200))],
    ['is zoomed away', () => (zoom = 0.4)],
    ['is zoomed out of the window', () => (zoom = 4)],
    ['takes no press', () => (under = document.body)],
    ['ends at the left edge', () => (box = new DOMRect(-300, 10, 300, 200))],
    ['ends at the top edge', () => (box = new DOMRect(10, -200, 300, 200))],
  ])('one of two that %s is not seen', (_how, hide) => {
    const other = Object.assign(document.createElement('div'), {
      checkVisibility: () => true,
      getBoundingClientRect: () => new DOMRect(10, 10, 300, 200),
    });
    expect(sight.sees([other, face])).toBe(true);
    hide();
    expect(sight.sees([other, face])).toBe(false);
  });

  it.each([
    ['as small as can be', new DOMRect(10, 10, 24, 16), 1],
    ['zoomed to half', new DOMRect(10, 10, 300, 200), 0.5],
    ['three times as large', new DOMRect(10, 10, 300, 200), 3],
  ])('one that is %s is seen', (_how, at, by) => {
    [box, zoom] = [at, by];
    expect(isSeen()).toBe(true);
  });

  it('asks the browser for all that it does not draw', () => {
    const other = document.createElement('div');
    other.getBoundingClientRect = () => box;
    const hidden = { contentVisibilityAuto: false, visibilityProperty: false };
    Object.assign(other, {
      checkVisibility: (options: typeof hidden) =>
        !Object.entries(hidden).some(
          ([name, isHidden]) => isHidden && options[name as keyof typeof hidden],
        ),
    });
    expect(sight.sees([other])).toBe(true);
    for (const name of Object.keys(hidden) as (keyof typeof hidden)[]) {
      hidden[name] = true;
      expect(sight.sees([other]), name).toBe(false);
      hidden[name] = false;
    }
  });

  it.each([
    ['in the window', new DOMRect(10, 10, 300, 200), [160, 110]],
    ['half above and left of it', new DOMRect(-200, -100, 300, 200), [50, 50]],
    [
      'half below and right of it',
      new DOMRect(innerWidth - 100, innerHeight - 40, 300, 200),
      [innerWidth - 50, innerHeight - 20],
    ],
  ])('%s is pressed in the middle of what can be seen of it', (_where, at, middle) => {
    box = at;
    expect(isSeen()).toBe(true);
    expect(pressed).toEqual(middle);
  });
});

describe('with an observer of what lies over us', () => {
  let tell: (entries: object[]) => void;
  const made = vi.fn();
  const [observe, unobserve, disconnect] = [vi.fn(), vi.fn(), vi.fn()];
  const other = Object.assign(document.createElement('div'), {
    checkVisibility: () => true,
    getBoundingClientRect: () => new DOMRect(10, 10, 300, 200),
  });
  const say = (target: Element, isVisible: boolean) => {
    lost.mockClear();
    tell([{ target, isVisible }]);
    return lost.mock.calls.length;
  };

  beforeEach(() => {
    class Observer {
      observe = observe;
      unobserve = unobserve;
      disconnect = disconnect;
      constructor(told: typeof tell, options: object) {
        tell = told;
        made(options);
      }
    }
    Object.assign(Observer.prototype, { trackVisibility: false });
    vi.stubGlobal('IntersectionObserver', Observer);
    for (const one of [made, observe, unobserve, disconnect]) one.mockClear();
    sight = createSight(new Page([], []) as unknown as Document, () => [ours], lost);
  });

  it('has it tell what lies over us, as soon as browsers do, until it is stopped', () => {
    expect(made).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ trackVisibility: true, delay: 100 }),
    );
    expect(disconnect).not.toHaveBeenCalled();
    sight.stop();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('is seen until the browser has looked; what it finds then is news only where it differs', () => {
    expect(isSeen()).toBe(true);
    expect(say(face, true)).toBe(0);
    expect(say(face, false)).toBe(1);
    expect(isSeen()).toBe(false);
    expect(say(face, false)).toBe(0);
    expect(say(face, true)).toBe(1);
    expect(isSeen()).toBe(true);
    expect(observe).toHaveBeenCalledExactlyOnceWith(face);
  });

  it('all of ours have to be uncovered, and in the window', () => {
    expect(sight.sees([other, face])).toBe(true);
    say(face, false);
    expect(sight.sees([other, face])).toBe(false);
    say(face, true);
    isDrawn = false;
    expect(sight.sees([other, face])).toBe(false);
  });

  it('what is ours no more is not observed, and looked at anew when it is again', () => {
    expect(sight.sees([other, face])).toBe(true);
    say(face, false);
    expect(sight.sees([other])).toBe(true);
    expect(unobserve).toHaveBeenCalledExactlyOnceWith(face);
    expect(sight.sees([other, face])).toBe(true);
    expect(observe.mock.calls).toEqual([[other], [face], [face]]);
  });
});
