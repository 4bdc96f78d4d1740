import { all, at, first, htmlOf } from '../../lib/sites/own-members.ts';
import { firstEvents, onFirst } from '../in-tab/first-events.ts';

/** Can the shopper see it? The top layer leaves a page few ways to hide what stands there. */

export interface Sight {
  /** All of these can be seen, as far as the browser tells. */
  sees(faces: readonly Element[]): boolean;
  /** What is above us now is below us from here on. */
  raised(): void;
  stop(): void;
}

/** Something changed, so that what the shopper sees is new. `isGone`: until now it was in sight. */
type Lost = (isGone: boolean) => void;

/** What makes up a shop's own zoom and more; past it nobody can read. */
const zooms = { smallest: 0.5, largest: 3 };
const smallest = { width: 24, height: 16 };

/** It has a box of some size in the window: what its elements above do to it shows in that. */
const isRendered = (page: Document, face: Element): boolean => {
  if (!face.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    return false;
  const { currentCSSZoom: zoom = 1 } = face as { currentCSSZoom?: number };
  if (zoom < zooms.smallest || zoom > zooms.largest) return false;
  const { width, height, left, right, top, bottom } = face.getBoundingClientRect();
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (width < smallest.width || height < smallest.height || !isInWindow) return false;
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  // What is inert is seen and dead.
  return at(page, x, y) === (face.getRootNode() as ShadowRoot).host;
};

/** Intersection Observer v2, of which the types know nothing. */
type Visible = IntersectionObserverEntry & { isVisible: boolean };

/** Chromium tells what lies over an element, whatever root it hangs in and whether it takes clicks. */
const observedSight = (page: Document, lost: Lost): Sight => {
  const states = new Map<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isVisible } of entries as Visible[]) {
        if (states.get(target) !== isVisible) lost(!isVisible);
        states.set(target, isVisible);
      }
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const follow = (faces: readonly Element[]) => {
    for (const one of states.keys())
      if (!faces.includes(one)) {
        observer.unobserve(one);
        states.delete(one);
      }
    for (const one of faces)
      if (!states.has(one)) {
        // Until the browser has looked.
        states.set(one, true);
        observer.observe(one);
      }
  };
  return {
    sees(faces) {
      follow(faces);
      return faces.every((face) => isRendered(page, face) && states.get(face) !== false);
    },
    raised: () => undefined,
    stop: () => observer.disconnect(),
  };
};

/** What a filter makes of a grey between 0 and 1: grey and inverted pages are fine, others hide. */
const filters: Record<string, (grey: number, amount: number) => number> = {
  grayscale: (grey) => grey,
  'hue-rotate': (grey) => grey,
  saturate: (grey) => grey,
  // Of its strongest channel.
  sepia: (grey, amount) => grey * (1 + 0.35 * amount),
  invert: (grey, amount) => amount + grey * (1 - 2 * amount),
  brightness: (grey, amount) => grey * amount,
  contrast: (grey, amount) => 0.5 + (grey - 0.5) * amount,
  // Over whatever lies below.
  opacity: (grey, amount) => grey * amount,
  blur: (grey, pixels) => 0.5 + (grey - 0.5) * Math.max(0, 1 - pixels / 2),
};
/** Our darkest and our brightest, and how far apart they have to stay. */
const shades = [0.15, 1];
const leastContrast = 0.5;

/** In Firefox a filter of `<html>` works on the top layer, too. */
const isFiltered = (page: Document): boolean => {
  const { filter } = getComputedStyle(htmlOf(page));
  if (!filter || filter === 'none') return false;
  const [dark = 0, bright = 0] = filter.split(/(?<=\)) /).reduce((greys, one) => {
    const [, name = '', amount = ''] = /^([a-z-]+)\(([\d.e-]+)/.exec(one) ?? [];
    const change = filters[name] ?? (() => 0);
    return greys.map((grey) => Math.min(1, Math.max(0, change(grey, Number(amount)))));
  }, shades);
  return Math.abs(bright - dark) < leastContrast;
};

const inTopLayer = ':modal, :popover-open, :fullscreen';

/** Firefox gives extensions every root. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Firefox does not tell what lies over an element. But in the top layer the newest is above, so that
 * what was shown since we were may cover us. In a root of its own a page can keep from us that it shows
 * something again: what stands there in the top layer is never known to be below us.
 */
const reckonedSight = (page: Document, ours: () => readonly Element[], lost: Lost): Sight => {
  let below = new WeakSet<EventTarget>();
  const ended = new AbortController();
  const isNewer = (element: Element) => element !== htmlOf(page) && !below.has(element);
  const coversFrom = (element: Rooted): boolean => {
    const root = element.openOrClosedShadowRoot;
    return !!root && !ours().includes(element) && (!!first(root, inTopLayer) || isInRoots(root));
  };
  const isInRoots = (root: ParentNode): boolean => [...all(root, '*')].some(coversFrom);
  onFirst((event) => {
    const { type, target } = event;
    if (!target || !/toggle|screen/.test(type)) return;
    const wasBelow = below.delete(target);
    const { newState } = event as ToggleEvent;
    // A press on us closes the shop's menu, which lay below.
    if (!wasBelow || newState !== 'closed') lost(newState === 'open');
  }, ended.signal);
  return {
    sees: (faces) =>
      faces.every((face) => isRendered(page, face)) &&
      !isFiltered(page) &&
      // Within `:is` it is no error in a browser that does not know it.
      !htmlOf(page).matches(':is(:active-view-transition)') &&
      ![...all(page, inTopLayer)].some(isNewer) &&
      !isInRoots(page),
    raised() {
      // Where the page hears of it first, it can keep from us that it shows something again.
      below = new WeakSet(firstEvents().areFirst ? all(page, inTopLayer) : []);
    },
    stop: () => ended.abort(),
  };
};

export const createSight = (page: Document, ours: () => readonly Element[], lost: Lost): Sight =>
  'trackVisibility' in IntersectionObserver.prototype
    ? observedSight(page, lost)
    : reckonedSight(page, ours, lost);
