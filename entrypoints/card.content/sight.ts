import { all, first, htmlOf } from '../../lib/sites/own-members.ts';
import { onFirst } from '../in-tab/first-events.ts';

/** Can the shopper see it? The top layer leaves a page few ways to hide what stands there. */

export interface Sight {
  /** All of these can be seen, as far as the browser tells. */
  sees(faces: readonly Element[]): boolean;
  /** What is above us now is below us from here on. */
  raised(): void;
  stop(): void;
}

/** What makes up a shop's own zoom and more; past it nobody can read. */
const zooms = { smallest: 0.5, largest: 3 };
const smallest = { width: 24, height: 16 };

/** It has a box of some size in the window: what its elements above do to it shows in that. */
const isRendered = (face: Element): boolean => {
  if (!face.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    return false;
  const { currentCSSZoom: zoom = 1 } = face as { currentCSSZoom?: number };
  if (zoom < zooms.smallest || zoom > zooms.largest) return false;
  const { width, height, left, right, top, bottom } = face.getBoundingClientRect();
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return width >= smallest.width && height >= smallest.height && isInWindow;
};

/** Intersection Observer v2, of which the types know nothing. */
type Visible = IntersectionObserverEntry & { isVisible: boolean };

/** Chromium tells what lies over an element, whatever root it hangs in and whether it takes clicks. */
const observedSight = (lost: () => void): Sight => {
  const states = new Map<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isVisible } of entries as Visible[]) {
        if (states.get(target) !== isVisible) lost();
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
      return faces.every((face) => isRendered(face) && states.get(face) !== false);
    },
    raised: () => undefined,
    stop: () => observer.disconnect(),
  };
};

/** How far a filter of the page's may go: a page in mourning is grey, and a dark scheme inverts. */
const harmless: Record<string, (amount: number) => boolean> = {
  grayscale: () => true,
  sepia: () => true,
  'hue-rotate': () => true,
  saturate: () => true,
  invert: (amount) => amount === 0 || amount === 1,
  brightness: (amount) => amount >= 0.6 && amount <= 1.6,
  contrast: (amount) => amount >= 0.6,
  opacity: (amount) => amount >= 0.6,
  blur: (pixels) => pixels <= 0.5,
};

/** In Firefox a filter of `<html>` works on the top layer, too. */
const isFiltered = (page: Document): boolean => {
  const { filter } = getComputedStyle(htmlOf(page));
  if (!filter || filter === 'none') return false;
  return filter.split(/(?<=\)) /).some((one) => {
    const [, name = '', amount = ''] = /^([a-z-]+)\(([\d.e-]+)/.exec(one) ?? [];
    return !harmless[name]?.(Number(amount));
  });
};

const inTopLayer = ':modal, :popover-open, :fullscreen';

/** Firefox gives extensions every root. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Firefox does not tell what lies over an element. But in the top layer the newest is above, so that
 * what was shown since we were may cover us. In a root of its own a page can keep from us that it shows
 * something again: what stands there in the top layer is never known to be below us.
 */
const reckonedSight = (page: Document, ours: () => readonly Element[], lost: () => void): Sight => {
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
    // A press on us closes the shop's menu, which lay below.
    if (!wasBelow || (event as ToggleEvent).newState !== 'closed') lost();
  }, ended.signal);
  return {
    sees: (faces) =>
      faces.every(isRendered) &&
      !isFiltered(page) &&
      // Within `:is` it is no error in a browser that does not know it.
      !htmlOf(page).matches(':is(:active-view-transition)') &&
      ![...all(page, inTopLayer)].some(isNewer) &&
      !isInRoots(page),
    raised() {
      below = new WeakSet(all(page, inTopLayer));
    },
    stop: () => ended.abort(),
  };
};

/** `lost`: something changed, so that what the shopper sees is new. */
export const createSight = (
  page: Document,
  ours: () => readonly Element[],
  lost: () => void,
): Sight =>
  'trackVisibility' in IntersectionObserver.prototype
    ? observedSight(lost)
    : reckonedSight(page, ours, lost);
