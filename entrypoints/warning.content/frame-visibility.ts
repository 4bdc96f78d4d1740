import { all, at, first, fits, htmlOf, rootOf, shadowRootOf } from '../../lib/sites/own-members.ts';
import { firstEvents, onFirst } from '../tab-scripts/first-events.ts';
import { hostsOfOurs } from './root.ts';

/**
 * Checks whether the shopper can see our frame. In the top layer a page has few ways to hide it. In
 * Chromium the frame itself learns what covers it; in Firefox we have to check.
 */

const smallest = { width: 24, height: 16 };

/** The shadow roots of the page, also those within others. */
function* shadowRoots(place: ParentNode): Generator<ShadowRoot> {
  for (const element of all(place, '*')) {
    const root = shadowRootOf(element);
    if (!root || hostsOfOurs().includes(element)) continue;
    yield root;
    yield* shadowRoots(root);
  }
}

/**
 * In full screen, and beside a modal dialog in a shadow root, where our frame does not move to, a click
 * cannot reach the frame, but the card is still visible above.
 */
const takesClicks = (page: Document): boolean =>
  !!first(page, ':fullscreen:not(:root)') ||
  [...shadowRoots(page)].some((root) => first(root, 'dialog:modal'));

/** True if it has a box in the window that a click would reach (an inert element gets none). */
const isRendered = (page: Document, face: Element): boolean => {
  if (!face.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    return false;
  const { width, height, left, right, top, bottom } = face.getBoundingClientRect();
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (width < smallest.width || height < smallest.height || !isInWindow) return false;
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  return at(page, x, y) === (face.getRootNode() as ShadowRoot).host || takesClicks(page);
};

/**
 * How CSS filters change a grey between 0 and 1: grey or inverted pages are fine, others may hide
 * the card.
 */
const filters: Record<string, (grey: number, amount: number) => number> = {
  grayscale: (grey) => grey,
  'hue-rotate': (grey) => grey,
  saturate: (grey) => grey,
  // The factor of its strongest channel.
  sepia: (grey, amount) => grey * (1 + 0.35 * amount),
  invert: (grey, amount) => amount + grey * (1 - 2 * amount),
  brightness: (grey, amount) => grey * amount,
  contrast: (grey, amount) => 0.5 + (grey - 0.5) * amount,
  // Computed as over a black background, the worst case.
  opacity: (grey, amount) => grey * amount,
  blur: (grey, pixels) => 0.5 + (grey - 0.5) * Math.max(0, 1 - pixels / 2),
};
/** Greys of our darkest and brightest colours, and the least contrast between them. */
const shades = [0.15, 1];
const minContrast = 0.5;

/** In Firefox a filter on `<html>` also affects the top layer. */
const isFiltered = (page: Document): boolean => {
  const { filter } = getComputedStyle(htmlOf(page));
  if (!filter || filter === 'none') return false;
  const [dark = 0, bright = 0] = filter.split(/(?<=\)) /).reduce((greys, one) => {
    const [, name = '', amount = ''] = /^([a-z-]+)\(([\d.e-]+)/.exec(one) ?? [];
    const change = filters[name] ?? (() => 0);
    return greys.map((grey) => Math.min(1, Math.max(0, change(grey, Number(amount)))));
  }, shades);
  return Math.abs(bright - dark) < minContrast;
};

const inTopLayer = ':modal, :popover-open, :fullscreen';
const isOnTop = (node: Node): boolean =>
  node instanceof Element && (fits(node, inTopLayer) || !!first(node, inTopLayer));

const added = { childList: true, subtree: true };

export interface FrameVisibility {
  sees(frame: Element): boolean;
  /** Called after raising: everything in the top layer is now below us. */
  onRaised(): void;
}

/** `onTopLayerChange`: something entered the top layer, so that the shopper sees something new. */
export const createFrameVisibility = (
  page: Document,
  onTopLayerChange: () => void,
  signal: AbortSignal,
): FrameVisibility => {
  if ('trackVisibility' in IntersectionObserver.prototype)
    return { sees: (frame) => isRendered(page, frame), onRaised: () => undefined };
  /** The newest element of the top layer is on top: older ones, each with its root, are below us. */
  let below = new WeakMap<EventTarget, Node>();
  // In a shadow root one can come to the top unheard, and be moved back here as it is (`moveBefore`).
  const observer = new MutationObserver((changes) => {
    const isOpenedAgain = changes.some(({ type }) => type === 'attributes');
    if (!isOpenedAgain && !changes.some(({ addedNodes }) => [...addedNodes].some(isOnTop))) return;
    below = new WeakMap();
    onTopLayerChange();
  });
  observer.observe(page, added);
  signal.addEventListener('abort', () => observer.disconnect());
  const isNewer = (element: Element) =>
    element !== htmlOf(page) && below.get(element) !== rootOf(element);
  const coversFrom = (place: ParentNode): boolean => [...all(place, inTopLayer)].some(isNewer);
  /**
   * Inside a shadow root a page can hide from us that it shows an element again, except a modal
   * dialog: it cannot do so without its attribute `open`.
   */
  const addDialogsBelow = (root: ShadowRoot) => {
    const dialogs = [...all(root, 'dialog:modal')];
    for (const dialog of dialogs) below.set(dialog, root);
    if (dialogs.length > 0) observer.observe(root, { ...added, attributeFilter: ['open'] });
  };
  onFirst(({ type, target }) => {
    if (!target || !/toggle|screen/.test(type)) return;
    below.delete(target);
    onTopLayerChange();
  }, signal);
  return {
    sees: (frame) =>
      isRendered(page, frame) &&
      !isFiltered(page) &&
      // `:is` makes an unknown pseudo-class no error.
      !htmlOf(page).matches(':is(:active-view-transition)') &&
      !coversFrom(page) &&
      ![...shadowRoots(page)].some(coversFrom),
    onRaised() {
      // If the page gets events first, it can hide from us that it shows an element again.
      const heard = firstEvents().areFirst ? all(page, inTopLayer) : [];
      below = new WeakMap([...heard].map((element) => [element, page]));
      for (const root of shadowRoots(page)) addDialogsBelow(root);
    },
  };
};
